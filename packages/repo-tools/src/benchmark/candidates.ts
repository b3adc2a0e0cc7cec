import { spawnSync } from 'node:child_process';
import { check } from './measured-programs.js';

/** How many source files a run found, and how many of them it looked into; the others' words say that nothing in them is judged. */
export interface Candidates {
  readonly read: number;
  readonly judged: number;
}

/** @throws Error when `check` cannot run over the folder. */
export function countCandidates(folder: string): Candidates {
  const [program = '', ...args] = check.command;
  const { stdout, stderr } = spawnSync(program, [...args, '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (!stdout.startsWith('{')) throw new Error(`check could not run over ${folder}: ${stderr}`);
  return (JSON.parse(stdout) as { files: Candidates }).files;
}

export function toSentence({ read, judged }: Candidates): string {
  const number = (count: number): string => count.toLocaleString('en');
  return `${number(read)} source files, ${number(judged)} of which are looked into (${((judged / read) * 100).toFixed(2)} %).`;
}
