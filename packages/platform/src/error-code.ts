/** Whether a thrown value is a system fault of this code (ENOENT, EADDRINUSE …). */
export function hasErrorCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
