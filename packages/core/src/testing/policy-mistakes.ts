import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadPolicy } from '../policy/load-policy.js';
import { PolicyError } from '../policy/policy.js';

/** What a person does wrong, the file, and the one message about it: its line, and what follows the line. */
export type MistakeCase = readonly [
  mistake: string,
  file: string | Readonly<Record<string, unknown>>,
  line: number,
  message: string,
];

/** A test for each mistake: the policy is written to a file, read and loaded. Objects are written as JSON with two spaces. */
export function testMistakes(cases: readonly MistakeCase[]): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-policy-'));
  const file = path.join(folder, 'openrouter-compliance.json');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(cases)('%s', (_, content, line, message) => {
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
    const error = mistakeIn(file);
    expect(error?.message).toBe(`${file}:${line}: ${message}`);
    expect(error).toMatchObject({ path: file, line });
    expect(message).toMatch(/^("[^"]+"|The policy) [^\n]+\.$/);
  });
}

function mistakeIn(file: string): PolicyError | undefined {
  try {
    loadPolicy(readFileSync(file, 'utf8'), file);
    return undefined;
  } catch (error) {
    if (error instanceof PolicyError) return error;
    throw error;
  }
}
