import type { ReactNode } from 'react';
import { Bar, BarChart, LabelList, Legend, ResponsiveContainer, XAxis, YAxis } from 'recharts';

export interface Series {
  readonly key: string;
  readonly name: string;
  /** Told apart by pattern as well as by colour. */
  readonly look: 'plain' | 'hatched' | 'late';
}

export interface BarRow {
  readonly name: string;
  readonly [key: string]: string | number | undefined;
}

const ROW_PX = 34;
const BESIDE_PX = 64;
const LABEL_PX = 148;
const NAME_CHARACTERS = 24;

/** What is late is red and striped; what is merely another figure is hatched. */
const FILLS = { plain: 'var(--accent)', hatched: 'url(#hatches)', late: 'url(#stripes)' } as const;

function shortened(name: string): string {
  return name.length <= NAME_CHARACTERS ? name : `${name.slice(0, NAME_CHARACTERS - 1)}…`;
}

/** Bars lying on their side, so that names are read without turning the head. The table beside it says the same in words. */
export function Bars({
  rows,
  series,
  stacked,
}: {
  rows: readonly BarRow[];
  series: readonly Series[];
  stacked: boolean;
}): ReactNode {
  const lanes = stacked ? 1 : series.length;
  const height = rows.length * (ROW_PX + (lanes - 1) * 18) + BESIDE_PX;
  return (
    <ResponsiveContainer width="100%" height={height}>
      <BarChart
        data={[...rows]}
        layout="vertical"
        accessibilityLayer={false}
        barGap={2}
        margin={{ right: 28, left: 0, top: 0, bottom: 0 }}
      >
        <defs>
          <pattern id="hatches" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect className="hatch-ground" width="6" height="6" />
            <rect className="hatch" width="2" height="6" />
          </pattern>
          <pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect className="stripe-ground" width="6" height="6" />
            <rect className="stripe" width="3" height="6" />
          </pattern>
        </defs>
        <XAxis type="number" hide allowDecimals={false} />
        <YAxis
          type="category"
          dataKey="name"
          width={LABEL_PX}
          axisLine={false}
          tickLine={false}
          tickFormatter={shortened}
          interval={0}
        />
        {series.length > 1 && (
          <Legend verticalAlign="top" align="left" height={30} iconType="square" itemSorter={null} />
        )}
        {series.map(({ key, name, look }, no) => (
          <Bar
            key={key}
            dataKey={key}
            name={name}
            {...(stacked ? { stackId: 'one' } : {})}
            fill={FILLS[look]}
            isAnimationActive={false}
            maxBarSize={20}
          >
            {(!stacked || no === series.length - 1) && <LabelList dataKey={stacked ? 'label' : key} position="right" />}
          </Bar>
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
