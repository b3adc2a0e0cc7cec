import { loggers } from '@openrouter-compliance/core';
import { createLineIndex } from '@openrouter-compliance/scanner';
import type { Evidence } from '../evidence-schema.js';
import { verdictsAt, type JudgedFile } from './call-sites.js';

type LogSink = Evidence['logSinks'][number];

const kinds = new Map(loggers.map(({ id, kind }) => [id, kind]));
const worst: readonly LogSink['verdict'][] = ['fail', 'open', 'pass'];

/** Every log call that was judged, with the worst of what the rules about logs say. */
export function logSinksOf(
  { text, inventory, judgements }: JudgedFile,
  relative: string,
): readonly LogSink[] {
  const positionAt = createLineIndex(text);
  return inventory.logSinks.map(({ span, logger }): LogSink => {
    const verdicts = Object.values(verdictsAt(span, judgements));
    return {
      file: relative,
      line: positionAt(span.start).line,
      logger,
      kind: kinds.get(logger) ?? 'log',
      verdict: worst.find((kind) => verdicts.includes(kind)) ?? 'notApplicable',
    };
  });
}
