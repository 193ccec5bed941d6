import type { AbsencePreview } from '@nhipcau/contracts';

type PreviewSaid =
  | { readonly key: 'preview.nothing' | 'preview.nothingWaits' | 'preview.allCovered' }
  | { readonly key: 'preview.goes'; readonly n: number; readonly name: string }
  | { readonly key: 'preview.stays'; readonly n: number };

/** What becomes of the open tasks, each thing once: whoever receives nothing is not told of, and one who receives all is told of alone. */
export function previewSaid({ standIns, items, uncovered }: AbsencePreview): readonly PreviewSaid[] {
  if (items.length === 0) return [{ key: standIns.length === 0 ? 'preview.nothingWaits' : 'preview.nothing' }];
  const receiving = standIns.filter(({ tasks }) => tasks > 0);
  return [
    ...receiving.map(({ person, tasks }) => ({
      key: 'preview.goes' as const,
      n: tasks,
      name: person.name ?? person.id,
    })),
    ...(uncovered > 0 ? [{ key: 'preview.stays' as const, n: uncovered }] : []),
    ...(uncovered === 0 && receiving.length > 1 ? [{ key: 'preview.allCovered' as const }] : []),
  ];
}
