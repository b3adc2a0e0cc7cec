import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import type { RunPlan } from '../plan/fix-plan.js';
import { createWorkspace, type Tree } from '../testing/workspace.js';
import { formatPlan } from './format-plan.js';

const folderOf = (name: string) => ({ link: path.resolve(import.meta.dirname, '../../node_modules', name) });

const config = (rules: string): string => `import stylistic from '@stylistic/eslint-plugin'
import parser from '@typescript-eslint/parser'

export default [
	{ files: ['**/*.ts'], languageOptions: { parser }, plugins: { '@stylistic': stylistic }, rules: ${rules} },
]
`;

/** @param prefix of the plugin; ESLint's own rules of the same names have none. */
const rules = (prefix: string): string => `{
	'${prefix}indent': ['error', 'tab'],
	'${prefix}semi': ['error', 'never'],
	'${prefix}quotes': ['warn', 'double'],
	'${prefix}comma-dangle': ['error', 'always-multiline'],
	'${prefix}no-trailing-spaces': 'error',
	'${prefix}object-curly-newline': ['error', { multiline: true, minProperties: 2 }],
	'${prefix}object-property-newline': 'error',
	'prefer-template': 'error',
}`;

/** Without semicolons, with tabs, and with every object of two properties on lines of its own. */
const leaking = `import OpenAI from "openai"

const client = new OpenAI({
	baseURL: "https://openrouter.ai/api/v1",
	apiKey: process.env.KEY,
})

export async function summarize(document: string, key: string) {
	console.info("summarizing " + key.length, document)
	return client.chat.completions.create({
		model: "openai/gpt-4o",
		messages: [
			{
				role: "user",
				content: document,
			},
		],
	})
}
`;

const tree: Tree = {
  'package.json': '{ "type": "module", "dependencies": { "openai": "^7.0.0" } }',
  'eslint.config.js': config(rules('@stylistic/')),
  'src/main.ts': leaking,
  'node_modules/eslint': folderOf('eslint'),
  'node_modules/@typescript-eslint/parser': folderOf('@typescript-eslint/parser'),
  'node_modules/@stylistic/eslint-plugin': folderOf('@stylistic/eslint-plugin'),
};

const changed = ({ files }: RunPlan): readonly string[] =>
  files.flatMap((file) => ('change' in file && file.change ? [file.change.after] : []));

async function layoutProblems(root: string, text: string): Promise<readonly string[]> {
  const [result] = await new ESLint({ cwd: root }).lintText(text, {
    filePath: path.join(root, 'src/main.ts'),
  });
  return (result?.messages ?? [])
    .flatMap(({ ruleId }) => ruleId ?? 'syntax')
    .filter((id) => id !== 'prefer-template');
}

const withoutSpace = (text: string) => text.replaceAll(/[\s,;]/g, '');

describe('in a repository with an ESLint that decides about layout', () => {
  const eslint9 = path.resolve(import.meta.dirname, '../../../eslint-plugin/node_modules/eslint9');
  test.each<[string, Tree]>([
    ['rules of @stylistic', {}],
    ["ESLint's own rules", { 'eslint.config.js': config(rules('')) }],
    ['rules of @stylistic in ESLint 9', { 'node_modules/eslint': { link: eslint9 } }],
  ])('what a repair wrote is laid out by %s, and nothing else is changed', async (_, more) => {
    const { root, plan } = createWorkspace({ ...tree, ...more });
    const planned = await plan();
    const [before = ''] = changed(planned);
    const [text = ''] = changed(await formatPlan(planned));
    expect(await layoutProblems(root, leaking)).toEqual([]);
    expect(await layoutProblems(root, before)).not.toEqual([]);
    expect(await layoutProblems(root, text)).toEqual([]);
    expect(withoutSpace(text)).toBe(withoutSpace(before));
    expect(text).toContain('\t\tonly: ["openai", "azure"],\n\t\tallow_fallbacks: false,\n');
    expect(text).toContain('"summarizing " + key.length');
  });

  test('a rule that the file did not keep before is left alone', async () => {
    const untidy = leaking.replace('const client', 'export const empty = { a: 1, b: 2 }\nconst client');
    const planned = await createWorkspace({ ...tree, 'src/main.ts': untidy }).plan();
    const [formatted = ''] = changed(await formatPlan(planned));
    expect(formatted).toContain('export const empty = { a: 1, b: 2 }\n');
    expect(formatted).toMatch(/provider: \{ only|= \{ provider: \{/);
  });

  test('a configuration that it cannot read leaves the file as planned, and is told', async () => {
    const plan = await createWorkspace({ ...tree, 'eslint.config.js': 'export default [' }).plan();
    const laidOut = await formatPlan(plan);
    expect(laidOut.files).toEqual(plan.files);
    expect(laidOut.layoutFailures).toMatchObject([{ tool: 'ESLint', files: 1 }]);
    expect(laidOut.layoutFailures[0]?.reason).toMatch(/^.+$/);
  });

  test.each<[string, Tree]>([
    ['a configuration without such rules', { 'eslint.config.js': config("{ 'prefer-template': 'error' }") }],
    ['a file that it ignores', { 'eslint.config.js': "export default [{ ignores: ['src'] }]" }],
    ['no ESLint', { 'node_modules/eslint': '' }],
  ])('%s is left as planned', async (_, more) => {
    const plan = await createWorkspace({ ...tree, ...more }).plan();
    expect(await formatPlan(plan)).toEqual({ ...plan, layoutFailures: [] });
  });
});
