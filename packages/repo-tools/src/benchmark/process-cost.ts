import { spawnSync } from 'node:child_process';

/** Seconds that a program took, with all processes that it started. */
export interface ProcessCost {
  readonly cpu: number;
  readonly wall: number;
}

/**
 * Runs any program to its end, native ones too, and lets the shell say what it took: Node.js does not tell it of children.
 *
 * @param program the program and its arguments.
 * @param folder absolute; where it runs.
 * @throws Error when it cannot be started or ends with a code of 2 or more.
 */
export function processCost(program: readonly string[], folder: string): ProcessCost {
  const script = '"$@" >/dev/null 2>&1; code=$?; times; exit $code';
  const start = performance.now();
  const { status, stdout, error } = spawnSync('sh', ['-c', script, 'sh', ...program], {
    cwd: folder,
    encoding: 'utf8',
  });
  const wall = (performance.now() - start) / 1000;
  if (error) throw error;
  if (status === null || status > 1)
    throw new Error(`${program.join(' ')} ended with ${status ?? 'a signal'}.`);
  return { cpu: cpuOfChildren(stdout), wall };
}

/** The second line of `times` is about children: `0m1.250s 0m0.070s`, user and system. */
export function cpuOfChildren(times: string): number {
  const [user, system] = (times.trim().split('\n').at(-1) ?? '').split(/\s+/).map(toSeconds);
  if (user === undefined || system === undefined)
    throw new Error(`The shell's times are unreadable: ${times}`);
  return user + system;
}

function toSeconds(text: string): number | undefined {
  const { minutes, seconds } = /^(?<minutes>\d+)m(?<seconds>[\d.]+)s$/.exec(text)?.groups ?? {};
  return minutes === undefined || seconds === undefined ? undefined : Number(minutes) * 60 + Number(seconds);
}
