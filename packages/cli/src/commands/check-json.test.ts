import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { JsonReport } from '../formats/check-schema.js';
import { createRepository } from '../testing/repository.js';

const text = readFileSync(new URL('../../schema/check.schema.json', import.meta.url), 'utf8');
const validate = new Ajv({ strict: false }).compile(JSON.parse(text) as object);
/** Version 1 may get more keys; today none is written that the schema does not describe. */
const validateKeys = new Ajv({ strict: false }).compile(
  JSON.parse(text, (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'properties' in value
      ? { ...value, additionalProperties: false }
      : value,
  ) as object,
);

const call = (options: string) =>
  `client.chat.completions.create({ model: 'openai/gpt-5', messages: [{ role: 'user', content }], ${options} })`;
const pinned = "provider: { only: ['openai'], allow_fallbacks: false, data_collection: 'deny', zdr: true }";
const { run, write } = createRepository({
  'src/client.ts': `import OpenAI from 'openai';
export const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
`,
  'src/good.ts': `import { client } from './client.js';
export const good = (content: string) => ${call(pinned)};
`,
  'src/bad.ts': `import { client } from './client.js';
export const bad = (content: string) => {
  console.log(content);
  return ${call('temperature: 0')};
};
`,
  'src/open.ts': `import { client } from './client.js';
import { options } from 'elsewhere';
export const open = (content: string) => ${call('...options')};
`,
  'src/suppressed.ts': `import { client } from './client.js';
export const suppressed = (content: string) =>
  // eslint-disable-next-line openrouter-compliance/require-pinned-provider -- the contract is new (owner: ann, until 2099-01-31)
  ${call('temperature: 0')};
export const rejected = (content: string) =>
  // eslint-disable-next-line openrouter-compliance/require-pinned-provider
  ${call('temperature: 0')};
`,
  'src/broken.ts': "import OpenAI from 'openai';\nnew OpenAI({ baseURL: 'https://openrouter.ai/api/v1' };\n",
  'src/bundle.js':
    'fetch("https://openrouter.ai/api/v1/chat/completions",{method:"POST",body:b({messages:m})});'.repeat(
      6000,
    ),
  'src/.env': `OPENROUTER_API_KEY=sk-or-v1-${createHash('sha256').update('a key').digest('hex')}\n`,
  'enforce.json': JSON.stringify({
    enforce: [{ level: 'report' }, { level: 'all', from: '2099-01-31' }],
  }),
});

function check(...args: readonly string[]): JsonReport & { readonly code: number | null } {
  const { code, stdout, stderr } = run(['check', '--format', 'json', ...args]);
  expect(stderr).toBe('');
  const report = JSON.parse(stdout) as JsonReport;
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  expect(validateKeys(report), JSON.stringify(validateKeys.errors)).toBe(true);
  return { ...report, code };
}

describe('the JSON of a check fits its published schema', () => {
  test('pass', () => {
    const { code, verdicts, findings } = check('src/good.ts');
    expect(code).toBe(0);
    expect(verdicts.pass).toBeGreaterThan(0);
    expect(findings.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
  });

  test('fail, with the way of a value into a log, and nothing at all', () => {
    const { code, findings } = check('src/bad.ts');
    expect(code).toBe(1);
    expect(findings.some(({ verdict, path }) => verdict === 'fail' && path.length > 0)).toBe(true);
    expect(check('src/client.ts').findings.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
  });

  test('open, and more of it than allowed', () => {
    const { findings, verdicts } = check('src/open.ts', '--strict');
    expect(findings.map(({ verdict }) => verdict)).toContain('open');
    expect(verdicts.open).toBeGreaterThan(0);
    expect(check('src/open.ts', '--max-open', '0').code).toBe(1);
  });

  test('suppressed, and suppressed without a reason', () => {
    const given = check('src/suppressed.ts').findings.flatMap(({ suppression }) => suppression ?? []);
    expect(given.map(({ rejected }) => rejected === null)).toEqual(expect.arrayContaining([true, false]));
  });

  test('refused, skipped, and keys in other files', () => {
    const { refused, skipped, findings } = check('--keys');
    expect(refused).toEqual([
      expect.objectContaining({ file: 'src/broken.ts', position: { line: 2, column: 55 } }),
    ]);
    expect(skipped).toEqual([expect.objectContaining({ file: 'src/bundle.js', position: null })]);
    expect(findings).toContainEqual(expect.objectContaining({ file: 'src/.env', rule: 'no-literal-key' }));
  });

  test('reported only, as the policy has it', () => {
    const { findings, code } = check('src/bad.ts', '--policy', 'enforce.json');
    expect(code).toBe(0);
    expect(findings.flatMap(({ enforcement }) => enforcement ?? [])).toContainEqual({
      level: 'report',
      stricterFrom: '2099-01-31',
    });
  });

  test('known to a baseline', () => {
    check('--write-baseline');
    expect(check('--baseline').findings.map(({ known }) => known)).toContain(true);
    write(
      'src/more.ts',
      `import { client } from './client.js';\nexport const more = (content: string) => ${call('top_p: 1')};\n`,
    );
    expect(new Set(check('--baseline').findings.map(({ known }) => known))).toEqual(new Set([true, false]));
  });

  test('and what is not of its form does not', () => {
    const { code, ...report } = check('src/bad.ts');
    expect(code).toBe(1);
    expect(validate({ ...report, version: 2 })).toBe(false);
    expect(validate({ ...report, verdicts: {} })).toBe(false);
    expect(validate({ ...report, findings: report.findings.map((each) => ({ ...each, line: 0 })) })).toBe(
      false,
    );
    expect(validateKeys({ ...report, prompt: '' })).toBe(false);
  });
});
