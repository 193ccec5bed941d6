import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** CPU time in milliseconds by the name of the process. */
export type CpuTimes = Readonly<Record<string, number>>;

/** Linux counts in hundredths of a second on every platform that Node runs on. */
const MS_PER_TICK = 10;

interface Ticks {
  readonly pid: number;
  readonly parent: number;
  /** Its own, and that of children which have ended. */
  readonly ticks: number;
}

/** CPU time used so far by each named process with its children, alive or ended. Empty where there is no /proc. */
export async function cpuTimes(processes: Readonly<Record<string, number>>): Promise<CpuTimes> {
  const all = await everyProcess();
  const used = Object.entries(processes).map(([name, pid]) => [name, ticksOf(pid, all) * MS_PER_TICK] as const);
  return Object.fromEntries(used);
}

export function cpuBetween(before: CpuTimes, after: CpuTimes): CpuTimes {
  return Object.fromEntries(Object.entries(after).map(([name, ms]) => [name, ms - (before[name] ?? 0)]));
}

/** Processes of an instance by name, as its state folder lists them. */
export async function childrenOf(stateFolder: string): Promise<Record<string, number>> {
  const text = await readFile(path.join(stateFolder, 'children.json'), 'utf8');
  const children = JSON.parse(text) as readonly { name: string; pid: number }[];
  return Object.fromEntries(children.map(({ name, pid }) => [name, pid]));
}

function ticksOf(pid: number, all: readonly Ticks[]): number {
  const own = all.find((one) => one.pid === pid)?.ticks ?? 0;
  return all.filter((one) => one.parent === pid).reduce((sum, child) => sum + ticksOf(child.pid, all), own);
}

async function everyProcess(): Promise<readonly Ticks[]> {
  const names = await readdir('/proc').catch(() => []);
  const read = await Promise.all(names.filter((name) => /^[0-9]+$/.test(name)).map(ticksIn));
  return read.filter((one) => one !== undefined);
}

/** A process may end between being listed and being read. */
async function ticksIn(pid: string): Promise<Ticks | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  // The program's name stands in parentheses and may hold spaces; the fields that follow it begin with the state.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const at = (index: number) => Number(fields[index] ?? 0);
  return { pid: Number(pid), parent: at(1), ticks: at(11) + at(12) + at(13) + at(14) };
}
