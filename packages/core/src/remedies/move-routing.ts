import type { TSESTree } from '@typescript-eslint/types';
import type { SourceView } from '../syntax/source-view.js';
import { nodesAt } from '../syntax/source-tree.js';
import type { Span } from '../text/span.js';
import { LiteralWriter, type Entry } from './literal-text.js';
import { freeName, insertDeclaration } from './module-head.js';
import { editObject } from './object-edit.js';
import { objectAt, propertyAt } from './pin-routing.js';
import type { Remedy } from './remedy.js';
import { edits, undecided, type Repair } from './repair.js';
import { literalOf } from './routing-constant.js';
import { styleOf } from './source-style.js';
import type { TextEdit } from './text-edit.js';

type MoveRouting = Extract<Remedy, { kind: 'move-routing' }>;
type RespellRouting = Extract<Remedy, { kind: 'respell-routing' }>;

const moved = 'the code is not where the analysis saw it';

/** Takes provider preferences from where they have no effect, with what holds nothing else, and puts them where they have. */
export function moveRouting(remedy: MoveRouting, view: SourceView): Repair {
  const target = objectAt(view, remedy.target.object);
  const properties = remedy.properties.map((span) => propertyAt(view, span));
  const [first] = properties;
  if (!target || !first || properties.some((property) => property === undefined)) return undecided(moved);
  const found = properties.filter((property) => property !== undefined);
  const { padding } = styleOf(view);
  const textOf = (node: TSESTree.Node): string => view.text.slice(node.range[0], node.range[1]);
  const braced = (text: string): string => `{${padding}${text}${padding}}`;
  const preferences = remedy.are === 'fields' ? braced(found.map(textOf).join(', ')) : textOf(first.value);
  const gone = remedy.are === 'fields' ? found : [outermost(first, target)];
  const constant = remedy.form === 'spread' ? declareMoved(view, remedy, found) : undefined;
  const appended: Entry = constant
    ? { kind: 'spread', expression: constant.name }
    : entryFor(remedy, preferences, braced);
  const here = gone.filter(({ parent }) => parent === target);
  const elsewhere = gone.filter(({ parent }) => parent !== target);
  const holder = elsewhere[0]?.parent;
  return edits(
    ...(constant ? [constant.edit] : []),
    ...editObject(view, target, { removes: here, appends: [appended] }),
    ...(holder?.type === 'ObjectExpression'
      ? editObject(view, holder, { removes: elsewhere, appends: [] })
      : []),
  );
}

/**
 * A constant that is spread into the request: linters take the braces away from a spread object that stands in place, and the type
 * of the client knows no `provider`. Only what is made of literals can stand at the head of the file.
 */
function declareMoved(
  view: SourceView,
  { are, target }: MoveRouting,
  properties: readonly TSESTree.Property[],
): { readonly name: string; readonly edit: TextEdit } | undefined {
  const [first] = properties;
  if (!first || target.within !== undefined) return undefined;
  const preferences = are === 'fields' ? literalOf(asObject(first, properties)) : literalOf(first.value);
  if (typeof preferences !== 'object' || Array.isArray(preferences)) return undefined;
  const style = styleOf(view);
  const name = freeName(view, 'providerRouting', new Set());
  const value = new LiteralWriter(style, { literalTypes: false }).broken({ provider: preferences }, '');
  return { name, edit: insertDeclaration(view, `const ${name} = ${value}${style.semicolon}`) };
}

/** The fields alone, as the object that they become. */
function asObject(
  first: TSESTree.Property,
  properties: readonly TSESTree.Property[],
): TSESTree.ObjectExpression {
  return { ...first.parent, properties: [...properties] } as TSESTree.ObjectExpression;
}

function entryFor(
  { target, form }: MoveRouting,
  preferences: string,
  braced: (text: string) => string,
): Entry {
  const [outer, ...inner] = [...(target.within ?? []), 'provider'];
  const expression = inner.reduceRight((value, key) => braced(`${key}: ${value}`), preferences);
  return form === 'spread'
    ? { kind: 'spread', expression: braced(`${outer ?? 'provider'}: ${expression}`) }
    : { kind: 'reference', key: outer ?? 'provider', expression };
}

/** The property around it that holds nothing else: without the preferences it would be an empty object. */
function outermost(property: TSESTree.Property, target: TSESTree.ObjectExpression): TSESTree.Property {
  const object = property.parent;
  const around = object.parent;
  return object !== target &&
    object.type === 'ObjectExpression' &&
    object.properties.length === 1 &&
    around?.type === 'Property'
    ? outermost(around, target)
    : property;
}

/** Renames keys of provider preferences. */
export function respellRouting({ renames }: RespellRouting, view: SourceView): Repair {
  const isKey = (span: Span): boolean =>
    nodesAt(view, span).some(({ parent }) => parent?.type === 'Property');
  if (!renames.every(({ key }) => isKey(key))) return undecided(moved);
  return edits(...renames.map(({ key, to }) => ({ span: key, text: to })));
}
