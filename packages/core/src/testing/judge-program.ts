import path from 'node:path';
import { analyseModule } from '../analysis/analyse.js';
import { rules } from '../rules/registry.js';
import { loadPolicy } from '../policy/load-policy.js';
import type { RuleName } from '../rules/rule-name.js';
import type { Verdict } from '../rules/verdict.js';
import type { ModuleHost } from '../syntax/module-host.js';
import type { SourceView } from '../syntax/source-view.js';
import { parseView } from './parse.js';

const root = '/p';

/** Text by path relative to the folder of the policy. */
export type Program = Readonly<Record<string, string>>;

/**
 * What a rule says of `src/main.ts` of a program, in source order. `@/` stands for `src/`, as in many projects' tsconfig.json;
 * a specifier may name a file without its ending.
 *
 * @param versions of packages that are installed.
 * @param ofCommand whether the program is a command.
 */
export function judgeProgram(
  files: Program,
  policy: object,
  rule: RuleName,
  versions: Readonly<Record<string, string>> = {},
  ofCommand = false,
): readonly Verdict[] {
  const texts = new Map(Object.entries(files).map(([name, text]) => [`${root}/${name}`, text]));
  const views = new Map<string, SourceView | undefined>();
  const load = (filename: string): SourceView | undefined => {
    const text = texts.get(filename);
    if (text !== undefined && !views.has(filename)) views.set(filename, parsed(text, filename));
    return views.get(filename);
  };
  const host: ModuleHost = {
    resolve(specifier, from) {
      const target = specifier.startsWith('@/')
        ? path.posix.join(root, 'src', specifier.slice(2))
        : /^\.{0,2}\//.test(specifier)
          ? path.posix.resolve(path.posix.dirname(from), specifier)
          : undefined;
      if (target === undefined) return undefined;
      const stem = target.replace(/\.[jt]s$/, '');
      return [`${stem}.ts`, `${stem}.js`, `${stem}/index.ts`].find((file) => texts.has(file));
    },
    readText: (filename) => texts.get(filename),
    load,
    packageVersion: (name) => versions[name],
    isOfCommand: () => ofCommand,
  };
  const view = load(`${root}/src/main.ts`);
  if (!view) throw new Error('The program has no src/main.ts that can be parsed.');
  const loaded = loadPolicy(JSON.stringify(policy), `${root}/openrouter-compliance.json`);
  return analyseModule(view, host, loaded, root, rules)
    .judgements.filter((judgement) => judgement.rule === rule)
    .map(({ verdict }) => verdict);
}

function parsed(text: string, filename: string): SourceView | undefined {
  try {
    return parseView(text, filename);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The messages of verdicts that fail, the reasons of those that are open, and the kinds of the others. */
export function said(verdicts: readonly Verdict[]): readonly string[] {
  return verdicts.flatMap((verdict): readonly string[] => {
    if (verdict.kind === 'fail') return verdict.problems.map(({ message }) => message);
    return [verdict.kind === 'open' ? `open: ${verdict.message}` : verdict.kind];
  });
}
