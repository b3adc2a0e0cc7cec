import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { builtInPolicy, guardText, loadPolicy } from '@openrouter-compliance/core';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';
import { repository } from '../repository.js';
import type { GeneratedPage } from './generated-pages.js';

const folder = path.join(repository, 'packages', 'codemod', 'src', 'guard');

/** The guard module in its three forms, for the codemod that writes it, and their digests, for the rules that prove it. */
export async function toGuardModules(): Promise<readonly GeneratedPage[]> {
  const template = readFileSync(path.join(folder, 'template', 'openrouter-guard.ts'), 'utf8');
  const transpile = async (module: ts.ModuleKind): Promise<string> => {
    const { outputText } = ts.transpileModule(template, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module },
    });
    const options = await resolveConfig(path.join(folder, 'x.js'));
    return format(outputText.replaceAll(/^export \{\};\n/gm, ''), { ...options, parser: 'babel' });
  };
  const forms = {
    ts: template,
    mjs: await transpile(ts.ModuleKind.ESNext),
    cjs: await transpile(ts.ModuleKind.CommonJS),
  };
  const entries = Object.entries(forms);
  const texts = entries.map(([form, text]) => `${form}: ${JSON.stringify(text)},`).join('\n');
  const digests = entries.map(([form, text]) => `${form}: '${digestOf(text)}',`).join('\n');
  return [
    ...toWireGuards(template),
    await toFile(
      path.join(folder, 'guard-source.ts'),
      `/** Generated from \`template/openrouter-guard.ts\`: the guard module without a policy. */
export const guardSource = {\n${texts}\n} as const;\n`,
    ),
    await toFile(
      path.join(repository, 'packages', 'core', 'src', 'guard', 'guard-bodies.ts'),
      `/** Generated: SHA-256 of the guard module as it is published, without the line that holds the policy. */
export const guardBodies = {\n${digests}\n} as const;\n`,
    ),
  ];
}

/** Guards that the wire programs import: the one of their policy, one of a policy that demands the check of who served, one that somebody edited, and one of another policy. */
function toWireGuards(template: string): readonly GeneratedPage[] {
  const at = (name: string): string =>
    path.join(repository, 'packages', 'wire', 'guards', name, 'openrouter-guard.ts');
  const current = guardText(template, 'ts', builtInPolicy());
  const otherPolicy = loadPolicy(
    '{ "classes": { "internal": { "providers": "any", "models": "any" } } }',
    '/p',
  );
  const checkedPolicy = loadPolicy('{ "classes": { "internal": { "servedProviderCheck": "guard" } } }', '/p');
  const edited = current.replace('...(pinned && { allow_fallbacks: false }),', '...{},');
  return [
    { file: at('current'), text: current },
    { file: at('checked'), text: guardText(template, 'ts', checkedPolicy) },
    { file: at('edited'), text: edited },
    {
      file: at('stale'),
      text: guardText(template, 'ts', otherPolicy),
    },
  ];
}

function digestOf(text: string): string {
  return createHash('sha256')
    .update(text.replace(/^\/\* policy \*\/.*$/m, ''))
    .digest('hex');
}

async function toFile(file: string, text: string): Promise<GeneratedPage> {
  return { file, text: await format(text, { ...(await resolveConfig(file)), filepath: file }) };
}
