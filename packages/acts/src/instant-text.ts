/** An instant as it is sent: RFC 3339 in UTC, with milliseconds. */
export function instantText(atMs: number): string {
  return new Date(atMs).toISOString();
}
