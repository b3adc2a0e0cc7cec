import path from 'node:path';
import { lineOfKey, type ExampleResult } from '@openrouter-compliance/core';
import type { OpenedPolicy } from './policy-text.js';
import { runRedactor, type RedactorAnswer } from './run-redactor.js';

/** For one redactor with all of its samples. */
const timeout = 10_000;

/**
 * Calls every declared redactor with its samples. No message holds a part of a sample or of what became of it.
 *
 * @returns one result a sample.
 */
export async function judgeSamples({ file, parsed }: OpenedPolicy): Promise<readonly ExampleResult[]> {
  const results: ExampleResult[] = [];
  for (const [index, { module, export: exportName, samples = [] }] of (
    parsed.file.redactors ?? []
  ).entries()) {
    if (samples.length === 0) continue;
    const task = { module, exportName, folder: path.dirname(file), texts: samples.map(({ text }) => text) };
    const answers = await runRedactor(task, timeout);
    for (const [at, { hidden }] of samples.entries()) {
      const key = `redactors[${index}].samples[${at}]`;
      results.push({
        key,
        line: lineOfKey(parsed.document, ['redactors', index, 'samples', at]) ?? 1,
        question: `what ${exportName} of ${module} hides`,
        ...judge(answers, at, hidden),
      });
    }
  }
  return results;
}

function judge(
  answers: readonly RedactorAnswer[],
  index: number,
  hidden: readonly string[],
): Pick<ExampleResult, 'passed' | 'answer'> {
  const own = answers.find((each) => 'index' in each && each.index === index);
  const failed = (answer: string) => ({ passed: false, answer });
  if (own?.kind === 'result') {
    const text = own.text.toLowerCase();
    const kept = hidden.flatMap((part, at) => (text.includes(part.toLowerCase()) ? [`hidden[${at}]`] : []));
    return kept.length === 0
      ? { passed: true, answer: 'Nothing that must be hidden is left.' }
      : failed(`${kept.join(', ')} ${kept.length === 1 ? 'is' : 'are'} still in the result.`);
  }
  if (own?.kind === 'threw') return failed(`It threw ${own.cause}.`);
  if (own?.kind === 'nothing') return failed('It returned nothing that could be logged.');
  const [why] = answers.filter((each) => !('index' in each));
  switch (why?.kind) {
    case 'cannot-load':
      return failed(
        `The module cannot be loaded (${why.cause}). Correct "module", or install what it needs.`,
      );
    case 'no-function':
      return failed('The export is no function. Correct "export".');
    case 'timeout':
      return failed(`It did not answer within ${timeout / 1000} seconds.`);
    default:
      return failed('It ended the thread in which it ran.');
  }
}
