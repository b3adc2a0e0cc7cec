/** Every block of the page is used as a reader would use it, and every key has an example. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadPolicy, PolicyError } from '@openrouter-compliance/core';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { createWorkspace } from '../packages/cli/src/testing/workspace.js';
import { readCodeBlocks, type CodeBlock } from '../packages/repo-tools/src/docs/code-blocks.js';
import { readPolicyKeys } from '../packages/repo-tools/src/docs/policy-keys.js';

const policyName = 'openrouter-compliance.json';
const blocks = readCodeBlocks(readFileSync(path.join(import.meta.dirname, 'policy-file.md'), 'utf8'));
const policies = blocks.filter(({ language }) => /^jsonc\b/.test(language));

test('blocks are of known kinds', () => {
  const kinds = new Set(blocks.map(({ language }) => language.replace(/^(ts|jsonc) .*/, '$1 <file>')));
  expect([...kinds].sort()).toEqual(expect.arrayContaining(['jsonc', 'sh', 'text', 'ts <file>']));
  expect(
    [...kinds].filter((kind) => !['jsonc', 'jsonc <file>', 'sh', 'text', 'ts <file>'].includes(kind)),
  ).toEqual([]);
});

test.each(policies.map((block) => [block.section || 'the first', block] as const))(
  'the policy of "%s" can be used',
  (section, { code }) => {
    const load = () => loadPolicy(code, path.join(import.meta.dirname, policyName));
    if (section === 'When something is wrong') expect(load).toThrow(PolicyError);
    else expect(load()).toMatchObject({ root: import.meta.dirname });
  },
);

test('every key has an example', () => {
  const used = new Set(
    policies.flatMap(({ code }) => keysOf(ts.parseConfigFileTextToJson(policyName, code).config, '')),
  );
  const missing = readPolicyKeys()
    .map(({ name }) => name)
    .filter((name) => !used.has(name));
  expect(missing).toEqual([]);
});

/** A command with what stands around it: the policy and the files before it, the output behind it. */
interface Session {
  readonly files: Readonly<Record<string, string>>;
  readonly command: string;
  readonly output: string;
}

test.each(toSessions(blocks).map((session) => [session.command, session] as const))(
  '%s answers as it is shown',
  (_, { files, command, output }) => {
    const { root, run } = createWorkspace({
      'package.json': JSON.stringify({ type: 'module', dependencies: { openai: '6.49.0' } }),
      'index.ts': '',
      ...files,
    });
    const [line = '', word] = command.split(' | grep ');
    const [program, ...args] = line.split(' ');
    expect(program).toBe('openrouter-compliance');
    const { stdout, stderr } = run(args);
    const all = `${stdout}${stderr.replace(/^openrouter-compliance: /, '')}`.replaceAll(`${root}/`, '');
    const shown = word === undefined ? all : all.replaceAll(new RegExp(`^(?!.*${word}).*\\n`, 'gm'), '');
    // The page may leave out how an answer goes on, never what it says before.
    expect(shown.slice(0, output.length)).toBe(output);
  },
);

function toSessions(all: readonly CodeBlock[]): readonly Session[] {
  const sessions: Session[] = [];
  let files: Record<string, string> = {};
  let commands: string[] = [];
  for (const { language, code } of all) {
    const [kind, file] = language.split(' ');
    if (kind === 'jsonc') files = file === undefined ? { [policyName]: code } : { ...files, [file]: code };
    else if (kind === 'ts' && file !== undefined) files = { ...files, [file]: code };
    else if (kind === 'sh') commands = code.trim().split('\n');
    else if (kind === 'text') {
      const [command, ...others] = commands;
      if (command === undefined || others.length > 0) throw new Error('An answer must follow one command.');
      sessions.push({ files, command: command.replace(/\s*#.*/, ''), output: code });
      commands = [];
    }
  }
  return sessions;
}

const mapsOfNames = ['classes', 'providers', 'attestations.checklist', 'attestations.vendors'];

/** Keys as the table has them: `classes.<name>.models`, `files[].globs`. */
function keysOf(value: unknown, prefix: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => keysOf(item, `${prefix.replace(/\.$/, '')}[].`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const name = mapsOfNames.includes(prefix.replace(/\.$/, '')) ? '<name>' : key;
    return [`${prefix}${name}`, ...keysOf(item, `${prefix}${name}.`)];
  });
}
