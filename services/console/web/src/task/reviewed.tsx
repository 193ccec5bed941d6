import type { ReactNode } from 'react';

/** What was written, to be read once more before it is sent; what was left empty is not spoken of. */
export function Reviewed({ lines }: { lines: readonly (readonly [label: string, text: string])[] }): ReactNode {
  const written = lines.filter(([, text]) => text.trim() !== '');
  if (written.length === 0) return null;
  return (
    <dl className="reviewed">
      {written.map(([label, text]) => (
        <div key={`${label} ${text}`}>
          <dt>{label}</dt>
          <dd className="written">
            <bdi>{text}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
