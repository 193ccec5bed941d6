import { types } from 'pg';

/** Milliseconds and counts fit a double; 8-byte integers come as numbers, dates as the text they are. */
export const RESULT_TYPES = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === types.builtins.INT8) return Number;
    if (oid === types.builtins.DATE) return (text: string) => text;
    return types.getTypeParser(oid, format as 'text');
  },
} as unknown as typeof types;
