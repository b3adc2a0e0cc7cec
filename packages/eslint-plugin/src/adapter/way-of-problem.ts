import path from 'node:path';
import type { ModuleHost, Problem } from '@openrouter-compliance/core';

/**
 * How a value got here through other files, as a remark behind a message: ESLint knows no further places of a report.
 *
 * @returns '' where all of the way lies in the judged file; else ` (From src/types.ts:28, through src/text.ts:4.)`.
 */
export function wayOfProblem(
  { path: steps = [] }: Problem,
  filename: string,
  cwd: string,
  host: ModuleHost,
): string {
  const places = steps.flatMap((step): [kind: string, place: string][] => {
    if (step.filename === filename) return [];
    const text = host.load(step.filename)?.text;
    if (text === undefined) return [];
    const line = text.slice(0, step.span.start).split('\n').length;
    const file = path.relative(cwd, step.filename).split(path.sep).join('/');
    return [[step.kind === 'source' ? 'from' : 'through', `${file}:${line}`]];
  });
  if (places.length === 0) return '';
  const told = places
    .filter((place, index) => place.join() !== places[index - 1]?.join())
    .map(([word, place], index) => (word === places[index - 1]?.[0] ? place : `${word} ${place}`))
    .join(', ');
  return ` (${told.charAt(0).toUpperCase()}${told.slice(1)}.)`;
}
