import { describe, expect, test } from 'vitest';
import { judgeProgram, said } from '../../testing/judge-program.js';

const demanding = {
  classes: { internal: { redaction: 'required' }, confidential: { redaction: 'required' } },
  redactors: [{ module: 'src/redact.ts', export: 'redact' }],
};

function judge(code: string, policy: object = demanding): readonly string[] {
  const files = {
    'src/redact.ts': `export function redact(text: string): string { return text.replace(/\\d+/g, '#'); }
      export function other(text: string): string { return text; }`,
    'src/lookalike.ts': 'export const redact = (text: string) => text;',
    'src/main.ts': `import OpenAI from 'openai';
      import { redact, other } from './redact';
      interface Patient {
        /** @dataClassification confidential */
        note: string;
        name: string;
      }
      const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' });
      ${code}`,
  };
  return said(judgeProgram(files, policy, 'require-redaction'));
}

const ask = (content: string, before = '') =>
  `export function ask(patient: Patient, text: string) {
     ${before}
     return client.chat.completions.create({ model: 'openai/gpt-5', messages: [{ role: 'user', content: ${content} }] });
   }`;

describe('text of the program and redacted data pass', () => {
  test.each([
    ['text alone', ask(`'Which plant is closed first?'`)],
    ['a redacted member', ask('redact(patient.note)')],
    ['within a template', ask('`Summarise: ${redact(patient.note)}`')],
    ['through a variable', ask('clean', 'const clean = redact(text);')],
    ['under another name', `const clean = redact; ${ask('clean(text)')}`],
    ['several, joined', ask(`[redact(patient.note), redact(text)].join(' ')`)],
    ['a list of any length, joined', ask(`text.split(',').map((each) => redact(each)).join(' ')`)],
    ['as JSON', ask('JSON.stringify({ note: redact(patient.note) })')],
  ])('%s', (_, code) => {
    const answers = judge(code);
    expect(answers).toHaveLength(1);
    // What is joined is made of redacted values; where that is not followed it is open, and no failure.
    expect(answers[0]).toMatch(code.includes('.join(') ? /^(?:pass|open: )/ : /^pass$/);
  });
});

describe('data that says its class, raw, fails', () => {
  test.each([
    ['a member', ask('patient.note')],
    ['within a template', ask('`Summarise: ${patient.note}`')],
    ['beside one that is redacted', ask('`${redact(patient.note)} ${patient.note}`')],
    ['on one of two ways', ask('text.length > 3 ? redact(patient.note) : patient.note')],
    ['as JSON', ask('JSON.stringify({ a: redact(text), b: patient.note })')],
    [
      'assigned after it was redacted',
      ask('prompt', 'let prompt = redact(patient.note); prompt = patient.note;'),
    ],
  ])('%s', (_, code) => {
    expect(judge(code)).toEqual([
      'client.chat.completions.create sends confidential data (`Patient.note`) that has gone through none of the "redactors" of the policy, as it demands. Put one of them between the data and the prompt.',
    ]);
  });
});

describe('what cannot be told is never a pass', () => {
  test.each([
    ['a parameter', ask('text')],
    ['a parameter beside what is redacted', ask('`${redact(patient.note)} for ${text}`')],
    ['a member that says no class', ask('patient.name')],
    ['what joins a list that is redacted', ask(`text.split(',').map((each) => redact(each)).join(text)`)],
    [
      'a list of which some are not, joined',
      ask(`text.split(',').map((each) => (each ? redact(each) : each)).join()`),
    ],
    ['another function of the module', ask('other(text)')],
    ['what is made of a redacted value', ask('redact(patient.note).slice(0, 100)')],
    [
      'an answer of another server',
      ask(`await (await fetch('https://db.example.com')).text()`).replace(
        'export function',
        'export async function',
      ),
    ],
    ['the environment', ask('process.env.PROMPT')],
    [
      'messages as a whole',
      `export const ask = (messages: []) => client.chat.completions.create({ model: 'openai/gpt-5', messages });`,
    ],
    ['a request as a whole', `export const ask = (body: any) => client.chat.completions.create(body);`],
    [
      'a spread behind it',
      `export const ask = (text: string, more: object) => client.chat.completions.create({ model: 'openai/gpt-5', messages: [{ role: 'user', content: redact(text) }], ...more });`,
    ],
  ])('%s', (_, code) => {
    expect(judge(code).join()).toMatch(/^open: Whether a redactor stands between /);
  });

  test('a function of the same name from another module', () => {
    expect(judge(`import { redact as own } from './lookalike'; ${ask('own(text)')}`).join()).toMatch(
      /^open: /,
    );
    expect(
      judge(`import { redact as own } from './lookalike'; ${ask('own(patient.note)')}`).join(),
    ).not.toContain('pass');
  });
});

test('where nothing is demanded, and where the request goes elsewhere', () => {
  expect(judge(ask('text'), {})).toEqual(['notApplicable']);
  const elsewhere = ask('text').replace('client.', `new OpenAI({ baseURL: 'https://api.openai.com/v1' }).`);
  expect(judge(elsewhere)).toEqual(['notApplicable']);
});
