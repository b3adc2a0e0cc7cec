import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createWorkspace } from '../testing/workspace.js';
import { planEnvironmentExample } from './environment-example.js';
import { writeRun } from './write-run.js';

/** Writes what is planned for `variables`, and gives the file. */
function extended(variables: readonly string[], existing?: string): string | undefined {
  const { root } = createWorkspace(existing === undefined ? {} : { '.env.example': existing });
  const environment = planEnvironmentExample(root, variables);
  writeRun({
    root,
    files: [],
    companions: environment ? [environment] : [],
    companionsRefused: [],
    guards: 0,
    beside: [],
  });
  expect(planEnvironmentExample(root, variables)).toBeUndefined();
  return environment && readFileSync(path.join(root, '.env.example'), 'utf8');
}

test('names are added once, without values', () => {
  expect(extended([])).toBeUndefined();
  expect(extended(['A_KEY', 'B_KEY'])).toBe('A_KEY=\nB_KEY=\n');
  expect(extended(['A_KEY', 'B_KEY'], 'PORT=80\nA_KEY=\n')).toBe('PORT=80\nA_KEY=\nB_KEY=\n');
  expect(extended(['A_KEY'], 'export A_KEY = x')).toBeUndefined();
});

test('the form of the file stays', () => {
  expect(extended(['A_KEY'], '\uFEFFPORT=80\r\n# A_KEY=\r\nMY_A_KEY=')).toBe(
    '\uFEFFPORT=80\r\n# A_KEY=\r\nMY_A_KEY=\r\nA_KEY=\r\n',
  );
});

test('the names are those that the repaired code reads', async () => {
  const digest = createHash('sha256').update('This key was never issued.').digest('hex');
  const key = `'sk-or-v1-${digest}'`;
  const { fix, plan, read } = createWorkspace({
    'src/a.ts': `export const a = process.env.OPENROUTER_KEY || ${key};\n`,
    'src/b.ts': `const { LLM_TOKEN = ${key} } = process.env;\nexport const b = LLM_TOKEN;\n`,
    'src/c.ts': `export const c = ${key};\n`,
  });
  const { variables, files } = await plan();
  expect(variables).toEqual(['LLM_TOKEN', 'OPENROUTER_API_KEY', 'OPENROUTER_KEY']);
  const rotated = files.flatMap((file) => ('problems' in file ? file.problems : []));
  expect(rotated.map(({ rotate }) => rotate)).toEqual(['OPENROUTER_KEY', 'LLM_TOKEN', 'OPENROUTER_API_KEY']);
  expect(rotated[0]?.message).toContain('read the new one from OPENROUTER_KEY');
  await fix();
  expect(read('src/a.ts')).toBe("export const a = process.env.OPENROUTER_KEY || '';\n");
  expect(read('src/b.ts')).toBe("const { LLM_TOKEN = '' } = process.env;\nexport const b = LLM_TOKEN;\n");
  expect(read('.env.example')).toBe('LLM_TOKEN=\nOPENROUTER_API_KEY=\nOPENROUTER_KEY=\n');
});

test('a file that is no text is refused', () => {
  const { root } = createWorkspace({ '.env.example': Buffer.from([0xff, 0xfe, 0x41]) });
  expect(() => planEnvironmentExample(root, ['A_KEY'])).toThrow(/not valid UTF-8/);
});
