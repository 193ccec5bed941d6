type Cell = string | number | undefined;

/** What a spreadsheet would take for a formula: it is shown as text. */
const FORMULA = /^[=+\-@\t\r]/;
/** By which a spreadsheet knows that the file is Unicode. */
const BYTE_ORDER_MARK = '\ufeff';

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /["\r\n,;\t]/.test(safe) || safe !== cell ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as CSV (RFC 4180) that no spreadsheet executes and every one reads in Vietnamese. */
export function csvFile(rows: readonly (readonly Cell[])[]): Buffer {
  return Buffer.from(`${BYTE_ORDER_MARK}${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`, 'utf8');
}
