import type { TSESTree } from '@typescript-eslint/types';
import type { SenderPlace } from '../facts/sender-place.js';
import { nodesAt } from '../syntax/source-tree.js';
import { programAt, type SourceView } from '../syntax/source-view.js';
import { importedFunction, moduleSystem, type ImportedFunction } from './imported-function.js';
import { appendImport, freeName, moduleHead, specifierOf } from './module-head.js';
import { editObject } from './object-edit.js';
import { edits, undecided, type Repair, type RepairContext } from './repair.js';
import { styleOf } from './source-style.js';
import type { TextEdit } from './text-edit.js';
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

/** Puts the guard of a class where a client, or a call, takes what it sends with, and imports what that needs. */
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
  const system = moduleSystem(view) ?? context.moduleSystem;
  const guardFunction =
    system && guard.systems.includes(system)
      ? namedImport(exported, guard.specifier, guard.isGuard, view, node, system)
      : knownImport(exported, guard.isGuard, view, node);
  if (!guardFunction) return undecided('the module system of the file cannot import the guard module');
  const { quote } = styleOf(view);
  const guarded = `${guardFunction.callee}(${quote}${className}${quote})`;
  if (place.kind === 'callee')
    return edits({ span: place.span, text: guarded }, ...importEdits(view, [guardFunction]));
  const { carrier } = place;
  if (!carrier) return withOption(view, node, place, guarded, importEdits(view, [guardFunction]));
  const isCarrier = (specifier: string): boolean => specifier === carrier.module;
  const carrierClass = system && namedImport(carrier.exported, carrier.module, isCarrier, view, node, system);
  if (!carrierClass) return undecided('the module system of the file is not known');
  const sender = `new ${carrierClass.callee}(${nested(view, [carrier.option], guarded)})`;
  return withOption(view, node, place, sender, importEdits(view, [carrierClass, guardFunction]));
}

function withOption(
  view: SourceView,
  node: TSESTree.Node,
  { kind, keys }: Extract<SenderPlace, { kind: 'option' | 'argument' }>,
  sender: string,
  imports: readonly TextEdit[],
): Repair {
  if (kind === 'argument') return withArgument(view, node, keys, sender, imports);
  if (node.type !== 'ObjectExpression') return undecided('the options are no object that is written there');
  return edits(
    ...editObject(view, node, { removes: [], appends: [optionEntry(view, keys, sender)] }),
    ...imports,
  );
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
  imports: readonly TextEdit[],
): Repair {
  if ((node.type !== 'NewExpression' && node.type !== 'CallExpression') || node.arguments.length > 0)
    return undecided('the client is made with other arguments than one object');
  const argument = nested(view, keys, sender);
  const end = node.range[1];
  const hasBrackets = view.text[end - 1] === ')' && commaAfter(view, node.callee.range[1]) === undefined;
  const at = hasBrackets ? end - 1 : end;
  const text = hasBrackets ? argument : `(${argument})`;
  return edits({ span: { start: at, end: at }, text }, ...imports);
}

/** What a file calls a function or a class of a module. */
interface NamedImport extends ImportedFunction {
  /** The import statement that is to be added. */
  readonly statement?: string;
}

function knownImport(
  wanted: string,
  isMeant: (specifier: string) => boolean,
  view: SourceView,
  use: TSESTree.Node,
): NamedImport | undefined {
  for (const statement of moduleHead(view).imports) {
    const named = specifierOf(statement);
    const known =
      named !== undefined && isMeant(named) ? importedFunction(wanted, view, statement, use) : undefined;
    if (known) return known;
  }
  return undefined;
}

function namedImport(
  wanted: string,
  specifier: string,
  isMeant: (specifier: string) => boolean,
  view: SourceView,
  use: TSESTree.Node,
  system: 'esm' | 'commonjs',
): NamedImport {
  const known = knownImport(wanted, isMeant, view, use);
  if (known) return known;
  const { quote, semicolon, padding } = styleOf(view);
  const name = freeName(view, wanted);
  const renamed = (separator: string): string => (name === wanted ? name : `${wanted}${separator}${name}`);
  const module = quote + specifier + quote;
  const statement =
    system === 'esm'
      ? `import {${padding}${renamed(' as ')}${padding}} from ${module}${semicolon}`
      : `const {${padding}${renamed(': ')}${padding}} = require(${module})${semicolon}`;
  return { callee: name, edits: [], statement };
}

function importEdits(view: SourceView, imports: readonly NamedImport[]): readonly TextEdit[] {
  const added = imports.flatMap(({ statement = [] }) => statement);
  const whole = added.length > 0 ? [appendImport(view, added.join(styleOf(view).newline))] : [];
  return [...imports.flatMap((each) => each.edits), ...whole];
}
