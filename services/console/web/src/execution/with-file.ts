import type { FileReference } from '@nhipcau/contracts';

export type MilestoneFiles = readonly FileReference[];

/** The same bytes stand once; what takes the place of another stands where that stood. */
export function withFile(
  files: MilestoneFiles,
  replaced: FileReference | undefined,
  file: FileReference,
): MilestoneFiles {
  const others = files.filter(({ sha256 }) => sha256 !== file.sha256 || sha256 === replaced?.sha256);
  const at = others.findIndex(({ sha256 }) => sha256 === replaced?.sha256);
  return at === -1 ? [...others, file] : others.with(at, file);
}
