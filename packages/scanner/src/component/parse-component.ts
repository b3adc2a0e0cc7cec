import type { ComponentScripts, SourceView } from '@openrouter-compliance/core';
import type { TSESTree } from '@typescript-eslint/types';
import { frontmatterName } from '../host/parse-text.js';
import { parseProgram, toView, type ParsedProgram } from '../host/parse-program.js';
import { findScripts, type ComponentKind, type ScriptBlock } from './script-blocks.js';

/**
 * The scripts of a component as programs at their places in its text. Scripts that share their variables are one program.
 *
 * @throws SourceError of kind `syntax`, with the place.
 */
export function parseComponent(kind: ComponentKind, filename: string, text: string): SourceView {
  const { scripts, markup } = findScripts(kind, text);
  const own = scripts.filter(({ role }) => role !== 'apart');
  const parsed = own.map((block) => parseBlock(text, block));
  // The markup of an Astro page is written when its frontmatter is done, and assigns nothing.
  const shared =
    kind === 'astro' ? new Set<string>() : new Set([...wordsOf(markup), ...propertiesOf(parsed)]);
  const main: SourceView = {
    ...toView(filename, text, joined(parsed, text)),
    component: scriptsOf(own, shared),
  };
  const apart = scripts.filter(({ role }) => role === 'apart');
  if (apart.length === 0) return main;
  const alongside = apart.map((block): SourceView => ({
    ...toView(filename, text, parseBlock(text, block)),
    component: scriptsOf([block], new Set()),
    main,
  }));
  return { ...main, alongside };
}

function parseBlock(text: string, { span, language, role }: ScriptBlock): ParsedProgram {
  return parseProgram(role === 'frontmatter' ? frontmatterName : `script.${language}`, text, span);
}

function scriptsOf(blocks: readonly ScriptBlock[], shared: ReadonlySet<string>): ComponentScripts {
  return {
    blocks: blocks.map(({ span }) => span),
    typescript: blocks.some(({ language }) => language !== 'jsx'),
    shared,
  };
}

/** One after the other, as they run. */
function joined(programs: readonly ParsedProgram[], text: string): ParsedProgram {
  const [first = parseProgram('script.ts', text, { start: 0, end: 0 }), ...rest] = programs;
  if (rest.length === 0) return first;
  const range: TSESTree.Range = [
    Math.min(...programs.map(({ ast }) => ast.range[0])),
    Math.max(...programs.map(({ ast }) => ast.range[1])),
  ];
  return {
    script: false,
    ast: { ...first.ast, range, body: programs.flatMap(({ ast }) => ast.body) },
    comments: programs.flatMap(({ comments }) => comments).toSorted((a, b) => a.range[0] - b.range[0]),
  };
}

/** Words that may name a variable. */
function wordsOf(markup: string): readonly string[] {
  return markup.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? [];
}

/** `export let model` of a Svelte component: whoever uses the component may give another one. */
function propertiesOf(programs: readonly ParsedProgram[]): readonly string[] {
  return programs.flatMap(({ ast }) =>
    ast.body.flatMap((statement) => {
      const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : null;
      if (declaration?.type !== 'VariableDeclaration') return [];
      return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
    }),
  );
}
