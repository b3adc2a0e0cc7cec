import { carriesContent } from './oracle.js';
import type { Run } from './program.js';
import type { Capture } from './run-program.js';

/** Rules about what a class of the program's own policy demands beside what is sent. */
export const demands = [
  'require-served-provider-check',
  'require-audited-client',
  'require-redaction',
  'no-silent-downgrade',
] as const;
export type Demand = (typeof demands)[number];

/**
 * Whether one run of a program did what its policy demands, from what arrived and what was kept; undefined where neither shows it: a
 * reason stands in the code.
 *
 * @param id of the program: data that a redactor has to take out begins with `RAW-<id>`.
 */
export function meetsDemand(demand: Demand, run: Run, capture: Capture, id: string): boolean | undefined {
  const requests = capture.requests.filter(carriesContent);
  switch (demand) {
    case 'require-redaction':
      return !JSON.stringify(requests).toLowerCase().includes(`raw-${id}`);
    case 'require-served-provider-check':
      // Who served is right where the run names nobody else: then the answer may be used.
      return run.servedBy === undefined || !capture.output.includes('answer of the loopback');
    case 'require-audited-client':
      return requests.every(({ body }) => isRecorded(body as Body, capture.output));
    case 'no-silent-downgrade':
      return undefined;
  }
}

type Body = Readonly<Record<string, unknown>>;

/** A line that holds the id of the generation, the model, the user, the cost, and a SHA-256 for the prompt. */
function isRecorded({ model, user }: Body, output: string): boolean {
  const values = ['gen-loopback', '0.00012', String(model), String(user)];
  return output
    .split('\n')
    .some((line) => values.every((value) => line.includes(value)) && /\b[\da-f]{64}\b/.test(line));
}
