import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { createRepository } from '../testing/repository.js';

const types = `export interface Patient {
  id: string;
  name: string;
  /** What the doctor found. */
  diagnosis: string;
  emailAddress: string;
  /** @dataClassification restricted */
  dateOfBirth: string;
  iban: string;
}
`;
const send = (content: string) => `import type { Patient } from './types';

export const ask = (patient: Patient, phone: string) =>
  fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    body: JSON.stringify({ model: 'openai/gpt-5', messages: [{ role: 'user', content: ${content} }] }),
  });
`;
const all = '`${patient.diagnosis} ${patient.emailAddress} ${patient.dateOfBirth} ${patient.id} ${phone}`';

describe('classify --suggest', () => {
  test('proposes a class for what is sent and looks like data of people, as a diff, and writes nothing', () => {
    const { root, run, read } = createRepository({ 'src/types.ts': types, 'src/ask.ts': send(all) });
    const { code, stdout, stderr } = run(['classify', '--suggest']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(
      'src/types.ts:5  diagnosis looks like health data and is sent at src/ask.ts:4: restricted?',
    );
    expect(stdout).toContain('src/types.ts:6  emailAddress looks like contact data');
    expect(stdout).toMatch(
      /^phone looks like contact data .* no type of this project declares it: confidential\?$/m,
    );
    // What has a class, is not sent, or says nothing by its name.
    expect(stdout).not.toMatch(/dateOfBirth looks|iban looks|id looks|name looks/);
    expect(stdout).toContain('Proposals: 2 annotations, 1 without a declaration.');
    expect(read('src/types.ts')).toBe(types);

    const { diff } = JSON.parse(run(['classify', '--suggest', '--format', 'json']).stdout) as {
      diff: string;
    };
    execFileSync('git', ['apply', '-'], { cwd: root, input: diff });
    expect(read('src/types.ts')).toBe(
      types
        .replace(
          '  /** What the doctor found. */',
          '  /**\n   * What the doctor found.\n   *\n   * @dataClassification restricted\n   */',
        )
        .replace('  emailAddress', '  /** @dataClassification confidential */\n  emailAddress'),
    );
    expect(run(['classify', '--suggest']).stdout).toContain('Proposals: 0 annotations');
    // Accepted, it decides: before, the call had only the default class.
    expect(run(['check', 'src']).stdout).toContain('restricted data (`Patient.');
  });

  test('names that are parts of other words, and what never reaches a prompt, are not proposed', () => {
    const members = '  emailed: boolean;\n  addressee: string;\n  streetlight: string;\n';
    const { run } = createRepository({
      'src/types.ts': types.replace('}', `${members}}`),
      'src/ask.ts': send('`${patient.emailed} ${patient.addressee} ${patient.streetlight}`'),
    });
    expect(run(['classify', '--suggest']).stdout).toMatch(/^Proposals: 0 annotations, 0 without/);
  });

  test('without --suggest it says what to add', () => {
    const { run } = createRepository({ 'a.ts': 'export {};\n' });
    expect(run(['classify'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr:
        'openrouter-compliance: classify needs --suggest, as it never decides by itself. Add it to see proposals.\n',
    });
  });
});
