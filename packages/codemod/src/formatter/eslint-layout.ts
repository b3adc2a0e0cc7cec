import { existsSync } from 'node:fs';
import path from 'node:path';
import { applyEdits, type TextEdit } from '@openrouter-compliance/core';
import { diffLines } from 'diff';
import type { ESLint, Linter } from 'eslint';
import type { TextChange } from '../plan/fix-plan.js';
import { importFor } from './import-for.js';

/** As many as ESLint itself makes. */
const passLimit = 10;
/** Milliseconds for all files of a run: with the types of a large repository each can take seconds. */
const timeLimit = 60_000;

const configNames = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((ending) => `eslint.config.${ending}`);

/** Lays out the changed lines of a file; undefined where they stay as they are. */
export type EslintLayout = (file: string, change: TextChange) => Promise<string | undefined>;

/** One ESLint for all files below a configuration. */
interface Linting {
  readonly eslint: ESLint;
  /** The rules that it runs. */
  readonly wanted: Set<string>;
}

/**
 * The layout that the repository's own ESLint (9 or later) gives with rules of type `layout`: `@stylistic/indent`, `semi` and their
 * like. Only lines that a repair wrote are laid out, and only by rules that the file kept before.
 *
 * The answer throws whatever ESLint throws, for a configuration that is wrong, say.
 *
 * @param root absolute folder of the repository; configurations above it do not count.
 */
export function createEslintLayout(root: string): EslintLayout {
  const deadline = Date.now() + timeLimit;
  const known = new Map<string, Promise<Linting | undefined>>();
  return async (file, { before, after }) => {
    const folder = Date.now() < deadline ? configFolder(file, root) : undefined;
    if (folder === undefined) return undefined;
    let started = known.get(folder);
    if (!started) known.set(folder, (started = startLinting(folder, file)));
    const linting = await started;
    if (!linting || (await linting.eslint.isPathIgnored(file))) return undefined;
    const { eslint, wanted } = linting;
    const lint = async (text: string): Promise<readonly Linter.LintMessage[]> => {
      const [result] = await eslint.lintText(text, { filePath: file });
      return result?.messages ?? [];
    };
    const config = (await eslint.calculateConfigForFile(file)) as Linter.Config | undefined;
    reset(wanted, layoutRules(config ?? {}));
    if (wanted.size === 0) return undefined;
    for (const { ruleId } of await lint(before)) wanted.delete(ruleId ?? '');
    let text = after;
    for (let pass = 0; pass < passLimit; pass += 1) {
      const messages = await lint(text);
      if (messages.some(({ fatal }) => fatal)) return undefined;
      const edits = fixesIn(messages, writtenLines(before, text));
      if (edits.length === 0) return text;
      text = applyEdits(text, edits);
    }
    return undefined;
  };
}

/** The folder of the nearest configuration. */
function configFolder(file: string, root: string): string | undefined {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    if (configNames.some((name) => existsSync(path.join(folder, name)))) return folder;
    if (folder === root || path.dirname(folder) === folder) return undefined;
  }
}

async function startLinting(folder: string, file: string): Promise<Linting | undefined> {
  const module = await importFor<{ readonly ESLint: typeof ESLint }>('eslint', file, 'ESLint');
  if (!module || Number.parseInt(module.ESLint.version, 10) < 9) return undefined;
  const wanted = new Set<string>();
  const eslint = new module.ESLint({
    cwd: folder,
    ruleFilter: ({ ruleId }) => wanted.has(ruleId),
    warnIgnored: false,
  });
  return { eslint, wanted };
}

function reset(set: Set<string>, values: readonly string[]): void {
  set.clear();
  for (const value of values) set.add(value);
}

/** Rules of a configuration as ESLint resolves it, with the plugins themselves in it; its own rules are those of the plugin `@`. */
function layoutRules({ rules = {}, plugins = {} }: Linter.Config): readonly string[] {
  return Object.keys(rules).filter((id) => {
    const slash = id.lastIndexOf('/');
    const rule = plugins[slash < 0 ? '@' : id.slice(0, slash)]?.rules?.[id.slice(slash + 1)];
    return rule?.meta?.type === 'layout';
  });
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where the lines of a text stand that another one has not. */
function writtenLines(before: string, text: string): readonly Range[] {
  const ranges: Range[] = [];
  let offset = 0;
  for (const { added, removed, value } of diffLines(before, text)) {
    if (removed) continue;
    if (added) ranges.push({ start: offset, end: offset + value.trimEnd().length });
    offset += value.length;
  }
  return ranges;
}

/** The fixes that touch such lines, as many as go together. */
function fixesIn(messages: readonly Linter.LintMessage[], written: readonly Range[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let last = -1;
  for (const { fix } of messages.toSorted((a, b) => (a.fix?.range[0] ?? 0) - (b.fix?.range[0] ?? 0))) {
    if (!fix) continue;
    const [start, end] = fix.range;
    if (start <= last || !written.some((line) => line.start <= end && start <= line.end)) continue;
    edits.push({ span: { start, end }, text: fix.text });
    last = end;
  }
  return edits;
}
