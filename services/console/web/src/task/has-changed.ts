import type { Part, TaskDetail } from '@nhipcau/contracts';

type Changes = NonNullable<TaskDetail['returnedBefore']>['changed'];

function partIn(parts: unknown, kind: string): string {
  return JSON.stringify(((parts ?? []) as readonly Part[]).find((part) => part.kind === kind) ?? null);
}

/** Whether what a remark is about, a field or a part such as the letter, reads otherwise now. */
export function hasChanged(part: string, changed: Changes): boolean {
  return changed.some(
    ({ field, before, after }) =>
      field === part || ((field as string) === 'parts' && partIn(before, part) !== partIn(after, part)),
  );
}
