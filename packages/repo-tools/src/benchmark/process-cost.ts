import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a program took, with all processes that it started. */
export interface ProcessCost {
  /** Seconds, user and system. */
  readonly cpu: number;
  /** Seconds. */
  readonly wall: number;
  /** Bytes that the largest of its processes held at once; undefined where the system has no /proc. */
  readonly memory: number | undefined;
}

/** Milliseconds between two looks at the memory: a program's peak stays on record, so that only its last moments can be missed. */
const lookEvery = 15;

/**
 * Runs any program to its end, native ones too, and lets the shell say what it took: Node.js does not tell it of children.
 *
 * @param program the program and its arguments.
 * @param folder absolute; where it runs.
 * @param environment variables beside those of this process.
 * @throws Error when it cannot be started or ends with a code of 2 or more.
 */
export function processCost(
  program: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ProcessCost> {
  const script = '"$@" >/dev/null 2>&1; code=$?; times; exit $code';
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', script, 'sh', ...program], {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let times = '';
    child.stdout.on('data', (chunk) => (times += String(chunk)));
    let memory: number | undefined;
    const looking = setInterval(() => {
      for (const peak of peaksBelow(child.pid)) memory = Math.max(memory ?? 0, peak);
    }, lookEvery);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(looking);
      const wall = (performance.now() - start) / 1000;
      if (code === null || code > 1)
        reject(new Error(`${program.join(' ')} ended with ${code ?? 'a signal'}.`));
      else resolve({ cpu: cpuOfChildren(times), wall, memory });
    });
  });
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

/** What each process that another one started, directly or not, has held at most until now; in bytes. */
function peaksBelow(parent: number | undefined): readonly number[] {
  return childrenOf(parent).flatMap((child) => {
    const peak = /^VmHWM:\s+(?<kilobytes>\d+) kB$/m.exec(readOf(`${child}/status`))?.groups?.['kilobytes'];
    return [...(peak === undefined ? [] : [Number(peak) * 1024]), ...peaksBelow(child)];
  });
}

function childrenOf(parent: number | undefined): readonly number[] {
  try {
    // Each thread has children of its own.
    return readdirSync(`/proc/${parent}/task`).flatMap((thread) =>
      readOf(`${parent}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

/** Empty when the process has ended meanwhile. */
function readOf(place: string): string {
  try {
    return readFileSync(`/proc/${place}`, 'utf8');
  } catch {
    return '';
  }
}
