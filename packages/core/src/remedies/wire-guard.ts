import type { TSESTree } from '@typescript-eslint/types';
import type { SenderPlace } from '../facts/sender-place.js';
import { nodesAt } from '../syntax/source-tree.js';
import { programAt, type SourceView } from '../syntax/source-view.js';
import { importedFunction, moduleSystem, type ImportedFunction } from './imported-function.js';
import { appendImport, freeName, moduleHead, specifierOf } from './module-head.js';
import { editObject } from './object-edit.js';
import { edits, undecided, type Repair, type RepairContext } from './repair.js';
import { styleOf } from './source-style.js';
import { commaAfter } from './trivia.js';

/** The guard module as a file may import it. */
export interface GuardImport {
  readonly specifier: string;
  /** Whether a specifier that the file imports already is that of the module. */
  readonly isGuard: (specifier: string) => boolean;
  /** The module systems that can import it. */
  readonly systems: readonly ('esm' | 'commonjs')[];
}

const exported = 'guardedFetch';

/** Puts the guard of a class where a client, or a call, takes what it sends with, and imports it. */
export function wireGuard(
  place: SenderPlace,
  className: string,
  whole: SourceView,
  guard: GuardImport,
  context: RepairContext = {},
): Repair {
  const view = programAt(whole, place.span);
  const [node] = nodesAt(view, place.span);
  if (!node) return undecided('the place of the guard is not found');
  const function_ = guardFunction(view, node, guard, context);
  if (!function_) return undecided('the module system of the file cannot import the guard module');
  const { quote } = styleOf(view);
  const sender = `${function_.callee}(${quote}${className}${quote})`;
  switch (place.kind) {
    case 'callee':
      return edits({ span: place.span, text: sender }, ...function_.edits);
    case 'option':
      if (node.type !== 'ObjectExpression')
        return undecided('the options are no object that is written there');
      return edits(
        ...editObject(view, node, { removes: [], appends: [optionEntry(view, place.keys, sender)] }),
        ...function_.edits,
      );
    case 'argument':
      return withArgument(view, node, place.keys, sender, function_);
  }
}

function optionEntry(view: SourceView, [key = '', ...inner]: readonly string[], sender: string) {
  return { kind: 'reference', key, expression: nested(view, inner, sender) } as const;
}

/** `{ configuration: { fetch: … } }` */
function nested(view: SourceView, keys: readonly string[], sender: string): string {
  const { padding } = styleOf(view);
  return keys.reduceRight((text, key) => `{${padding}${key}: ${text}${padding}}`, sender);
}

/** `new OpenAI()` may be written without its brackets. */
function withArgument(
  view: SourceView,
  node: TSESTree.Node,
  keys: readonly string[],
  sender: string,
  function_: ImportedFunction,
): Repair {
  if ((node.type !== 'NewExpression' && node.type !== 'CallExpression') || node.arguments.length > 0)
    return undecided('the client is made with other arguments than one object');
  const argument = nested(view, keys, sender);
  const end = node.range[1];
  const hasBrackets = view.text[end - 1] === ')' && commaAfter(view, node.callee.range[1]) === undefined;
  const at = hasBrackets ? end - 1 : end;
  const text = hasBrackets ? argument : `(${argument})`;
  return edits({ span: { start: at, end: at }, text }, ...function_.edits);
}

function guardFunction(
  view: SourceView,
  use: TSESTree.Node,
  { specifier, isGuard, systems }: GuardImport,
  context: RepairContext,
): ImportedFunction | undefined {
  for (const statement of moduleHead(view).imports) {
    const named = specifierOf(statement);
    const known =
      named !== undefined && isGuard(named) ? importedFunction(exported, view, statement, use) : undefined;
    if (known) return known;
  }
  const system = moduleSystem(view) ?? context.moduleSystem;
  if (system === undefined || !systems.includes(system)) return undefined;
  const { quote, semicolon, padding } = styleOf(view);
  const name = freeName(view, exported);
  const renamed = (separator: string): string =>
    name === exported ? name : `${exported}${separator}${name}`;
  const module = quote + specifier + quote;
  const statement =
    system === 'esm'
      ? `import {${padding}${renamed(' as ')}${padding}} from ${module}${semicolon}`
      : `const {${padding}${renamed(': ')}${padding}} = require(${module})${semicolon}`;
  return { callee: name, edits: [appendImport(view, statement)] };
}
