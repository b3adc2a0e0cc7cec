import { parsePolicy } from '@openrouter-compliance/core';
import { mistakeRows } from './policy-mistake-rows.js';
import { toTable } from './table.js';

/** A mistake that people make in a policy file, with what is said about it. */
export interface PolicyMistakeKind {
  readonly what: string;
  /** 1-based. */
  readonly line: number;
  /** The line that the message names, as it stands in the file. */
  readonly written: string;
  /** Without the place of the file. */
  readonly message: string;
}

/** Every row, as the loader answers it. Throws for a row that is no mistake. Of a value that is wrong twice the first is told. */
export function readPolicyMistakes(): readonly PolicyMistakeKind[] {
  return mistakeRows.map(([what, policy]) => {
    const text = typeof policy === 'string' ? policy : JSON.stringify(policy, null, 2);
    const parsed = parsePolicy(text, 'openrouter-compliance.json');
    if (!('mistakes' in parsed)) throw new Error(`${what}: this policy can be used.`);
    const [{ message, line = 1 }] = parsed.mistakes;
    const written = (text.split('\n')[line - 1] ?? '').trim();
    return { what, line, written, message: message.replace(/^openrouter-compliance\.json:\d+: /, '') };
  });
}

/** The kinds of mistakes, a row each. */
export function toPolicyMistakeTable(): string {
  return toTable(
    ['Mistake', 'The line that is named', 'What is said'],
    readPolicyMistakes().map(({ what, written, message }) => [
      what,
      written === '' ? '' : `\`${written}\``,
      message.replaceAll('*', '\\*').replaceAll('<', '&lt;').replaceAll('_', '\\_'),
    ]),
  );
}
