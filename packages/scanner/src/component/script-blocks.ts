import type { Span } from '@openrouter-compliance/core';
import { Parser } from 'htmlparser2';
import { SourceError } from '../host/source-error.js';

export type ComponentKind = 'vue' | 'svelte' | 'astro';

/** One stretch of code in a component. */
export interface ScriptBlock {
  /** Between its tags, or its fences. */
  readonly span: Span;
  readonly language: 'jsx' | 'ts' | 'tsx';
  /**
   * `module` runs once and first, `instance` for every use of the component and sees what `module` declares;
   * `frontmatter` is the part of an Astro page that runs on the server;
   * `apart` shares nothing with the others: a script that the page sends to the browser.
   */
  readonly role: 'module' | 'instance' | 'frontmatter' | 'apart';
}

export interface ComponentLayout {
  /** In the order in which they run. */
  readonly scripts: readonly ScriptBlock[];
  /** All that is neither script nor style, in one string. */
  readonly markup: string;
}

/** What a file name says: undefined for a file that is code from end to end. */
export function componentKind(filename: string): ComponentKind | undefined {
  return /\.(vue|svelte|astro)$/i.exec(filename)?.[1]?.toLowerCase() as ComponentKind | undefined;
}

/**
 * Finds the scripts of a component. What lies between them is only searched for names, so a parser of HTML that forgives
 * everything is enough.
 *
 * @throws SourceError of kind `syntax` when a script is written in another language.
 */
export function findScripts(kind: ComponentKind, text: string): ComponentLayout {
  const frontmatter = kind === 'astro' ? findFrontmatter(text) : undefined;
  const start = frontmatter ? frontmatter.end + fence.length : 0;
  const elements = rawElements(text.slice(start), start);
  const scripts: ScriptBlock[] = frontmatter
    ? [{ span: frontmatter, language: 'ts', role: 'frontmatter' }]
    : [];
  for (const { name, attributes, span, around } of elements) {
    if (name !== 'script' || 'src' in attributes || !isCode(attributes)) continue;
    // Other blocks of a Vue file hold text, such as documentation.
    if (kind === 'vue' && around !== undefined && around !== 'template') continue;
    scripts.push({
      span,
      language: languageOf(kind, attributes),
      role: roleOf(kind, attributes, around),
    });
  }
  const inOrder = (['module', 'instance', 'frontmatter', 'apart'] as const).flatMap((role) =>
    scripts.filter((each) => each.role === role),
  );
  return { scripts: inOrder, markup: without(text, start, elements) };
}

interface RawElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly span: Span;
  /** The outermost element around it. */
  readonly around: string | undefined;
}

function rawElements(text: string, offset: number): readonly RawElement[] {
  const found: RawElement[] = [];
  const open: string[] = [];
  let current: Omit<RawElement, 'span'> | undefined;
  let begin = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'script' || name === 'style') {
          current = { name, attributes, around: open[0] };
          begin = parser.endIndex + 1;
        }
        open.push(name);
      },
      onclosetag(name, isImplied) {
        open.pop();
        if (!current || name !== current.name) return;
        const end = isImplied ? (text[parser.endIndex - 1] === '/' ? begin : text.length) : parser.startIndex;
        found.push({ ...current, span: { start: offset + begin, end: offset + end } });
        current = undefined;
      },
    },
    { recognizeSelfClosing: true },
  );
  parser.end(text);
  return found;
}

const fence = '---';

/** Between the first fence and the next one that begins a line; comments are full of dashes. */
function findFrontmatter(text: string): Span | undefined {
  const opening = /^\s*---/.exec(text)?.[0].length;
  if (opening === undefined) return undefined;
  const line = /^[ \t]*---/m.exec(text.slice(opening));
  const end = line ? opening + line.index + line[0].length - fence.length : text.indexOf(fence, opening);
  return end < 0 ? undefined : { start: opening, end };
}

/** Not JSON, an import map or a template. */
function isCode({ type = '' }: RawElement['attributes']): boolean {
  return /^(?:|module|(?:text|application)\/(?:java|ecma|type)script|text\/(?:babel|jsx|tsx?))$/i.test(type);
}

function languageOf(
  kind: ComponentKind,
  { lang, type = '' }: RawElement['attributes'],
): ScriptBlock['language'] {
  switch ((lang ?? '').toLowerCase()) {
    case 'ts':
    case 'typescript':
      return 'ts';
    case 'tsx':
      return 'tsx';
    case '':
      return kind === 'astro' || /typescript|tsx?$/i.test(type) ? 'ts' : 'jsx';
    case 'js':
    case 'jsx':
    case 'javascript':
    case 'babel':
      return 'jsx';
    default:
      throw new SourceError(
        'syntax',
        'A script of the component is written in another language than TypeScript and JavaScript.',
      );
  }
}

function roleOf(
  kind: ComponentKind,
  attributes: RawElement['attributes'],
  around: string | undefined,
): ScriptBlock['role'] {
  switch (kind) {
    case 'vue':
      return 'setup' in attributes ? 'instance' : 'module';
    case 'svelte':
      if (around !== undefined) return 'apart';
      return 'module' in attributes || attributes['context'] === 'module' ? 'module' : 'instance';
    case 'astro':
      return 'apart';
  }
}

function without(text: string, from: number, elements: readonly RawElement[]): string {
  const pieces: string[] = [];
  let copied = from;
  for (const { span } of elements) {
    pieces.push(text.slice(copied, span.start));
    copied = span.end;
  }
  return [...pieces, text.slice(copied)].join(' ');
}
