import { lazy, type ReactNode, Suspense } from 'react';
import type { BarRow, Series } from './bars.tsx';

/** Fetched when there is something to draw: the first page of the console needs none of it. */
const Bars = lazy(async () => ({ default: (await import('./bars.tsx')).Bars }));

/** A chart and, beside it, the table that says the same. */
export function FigureSection(props: {
  id: string;
  title: string;
  hint: string;
  chart: string;
  rows: readonly BarRow[];
  series: readonly Series[];
  stacked?: boolean;
  children: ReactNode;
}): ReactNode {
  const { id, title, hint, chart, rows, series, stacked = false, children } = props;
  const drawn = rows.some((row) => series.some(({ key }) => Number(row[key] ?? 0) > 0));
  return (
    <section className="figures" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <p className="quiet">{hint}</p>
      </header>
      <div className="figures-beside" data-drawn={drawn}>
        {drawn && (
          <div className="chart" role="img" aria-label={chart}>
            <Suspense fallback={null}>
              <Bars rows={rows} series={series} stacked={stacked} />
            </Suspense>
          </div>
        )}
        <div className="figures-table">{children}</div>
      </div>
    </section>
  );
}
