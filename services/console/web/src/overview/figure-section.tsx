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
  /** The table has many columns and stands below its chart. */
  wide?: boolean;
  children: ReactNode;
}): ReactNode {
  const { id, title, hint, chart, rows, series, stacked = false, wide = false, children } = props;
  const drawn = rows.some((row) => series.some(({ key }) => Number(row[key] ?? 0) > 0));
  return (
    <section className="figures" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <p className="quiet">{hint}</p>
      </header>
      <div className="figures-beside" data-beside={drawn && !wide}>
        {drawn && (
          <div className="chart" role="img" aria-label={chart}>
            <Suspense fallback={null}>
              <Bars rows={rows} series={series} stacked={stacked} />
            </Suspense>
          </div>
        )}
        {/* Wider than a phone: it is moved sideways by finger or by key, and the page stays where it is. */}
        <section className="figures-table" data-wide={wide} aria-label={title} tabIndex={wide ? 0 : undefined}>
          {children}
        </section>
      </div>
    </section>
  );
}
