import type { TSESTree } from '@typescript-eslint/types';
import { scopeIndexOf } from '../syntax/scope-index.js';
import { spelled } from '../catalog/routing-fields.js';
import type { SourceView } from '../syntax/source-view.js';
import type { Span } from '../text/span.js';
import { LiteralWriter, type Entry, type LiteralValue } from './literal-text.js';
import { editObject } from './object-edit.js';
import { edits, undecided, type Repair } from './repair.js';
import { pinLiteral, type PinRouting, type RoutingConstant } from './routing-constant.js';
import { isTypeScript, nodesAt, propertyName, unwrapTypes } from '../syntax/source-tree.js';
import { styleOf } from './source-style.js';
import type { TextEdit } from './text-edit.js';
import {
  columns,
  commaAfter,
  endOfTrailingComments,
  indentationAt,
  isFirstOnLine,
  isSameLine,
  lineEnd,
  lineStart,
} from './trivia.js';

const moved = 'the code is not where the analysis saw it';

/**
 * The edits of one pin.
 *
 * @param constant a constant of the file that holds the pin; undefined: the pin is written out in place.
 */
export function pinRouting(remedy: PinRouting, view: SourceView, constant?: RoutingConstant): Repair {
  const removed = remedy.removes.map((span) => propertyAt(view, span));
  if (removed.some((property) => property === undefined)) return undecided(moved);
  const removes = removed.filter((property) => property !== undefined);

  if (remedy.target.kind === 'argument') {
    const added = addArgument(remedy, view, constant);
    return added.kind === 'undecided'
      ? added
      : edits(...added.edits, ...removeElsewhere(view, removes, undefined));
  }
  const object = objectAt(view, remedy.target.object);
  if (!object) return undecided(moved);
  const stated = remedy.replaces
    ? propertyAt(view, remedy.replaces)
    : object.properties.find((element) => propertyName(element) === 'provider');
  if (remedy.replaces && !stated) return undecided(moved);
  // Routing that comes in from a shared object stays there for its other users; the pin behind it overrules it here.
  const holder = stated && elementOf(object, stated);
  const existing = holder ? stated : undefined;
  const routing =
    existing?.type === 'Property' && holder && remedy.target.within === undefined
      ? replaceRouting(remedy, view, { object, holder, existing }, constant)
      : { kind: 'append' as const, entry: newEntry(remedy, view, constant) };
  if (routing.kind === 'undecided') return routing;

  const appends = routing.kind === 'append' ? [routing.entry] : [];
  const gone = routing.kind === 'append' && existing ? [...removes, existing as TSESTree.Property] : removes;
  const change = { removes: gone.filter(({ parent }) => parent === object), appends };
  return edits(
    ...(routing.kind === 'in-place' ? routing.edits : []),
    ...(change.removes.length + change.appends.length > 0 ? editObject(view, object, change) : []),
    ...removeElsewhere(view, gone, object),
  );
}

/** The element of an object that holds a property: itself, or the spread of an object written in place. */
function elementOf(
  object: TSESTree.ObjectExpression,
  property: TSESTree.Node,
): TSESTree.ObjectLiteralElement | undefined {
  const spread = property.parent?.parent;
  const element = spread?.type === 'SpreadElement' ? spread : property;
  return object.properties.find((each) => each === element);
}

export function objectAt(view: SourceView, span: Span): TSESTree.ObjectExpression | undefined {
  return nodesAt(view, span).find((node) => node.type === 'ObjectExpression');
}

export function propertyAt(view: SourceView, span: Span): TSESTree.Property | undefined {
  const property = nodesAt(view, span).find((node) => node.type === 'Property');
  return property?.parent.type === 'ObjectExpression' ? property : undefined;
}

function removeElsewhere(
  view: SourceView,
  removes: readonly TSESTree.Property[],
  target: TSESTree.ObjectExpression | undefined,
): readonly TextEdit[] {
  const byObject = new Map<TSESTree.Node, TSESTree.Property[]>();
  for (const property of removes) {
    const siblings = byObject.get(property.parent);
    if (siblings) siblings.push(property);
    else byObject.set(property.parent, [property]);
  }
  return [...byObject].flatMap(([object, properties]) =>
    object === target || object.type !== 'ObjectExpression'
      ? []
      : editObject(view, object, { removes: properties, appends: [] }),
  );
}

function newEntry(remedy: PinRouting, view: SourceView, constant: RoutingConstant | undefined): Entry {
  const within = remedy.target.within ?? [];
  const [outer, ...inner] = within;
  if (constant) {
    const { padding } = styleOf(view);
    const preferences = constant.shape === 'request' ? `${constant.name}.provider` : constant.name;
    if (outer === undefined) {
      return constant.shape === 'request'
        ? { kind: 'spread', expression: constant.name }
        : { kind: 'reference', key: 'provider', expression: preferences };
    }
    const innermost =
      constant.shape === 'request' ? constant.name : `{${padding}provider: ${preferences}${padding}}`;
    const expression = inner.reduceRight((value, key) => `{${padding}${key}: ${value}${padding}}`, innermost);
    return { kind: 'reference', key: outer, expression };
  }
  const [key, ...keys] = [...within, 'provider'];
  const value = keys.reduceRight<LiteralValue>(
    (inside, name) => ({ [name]: inside }),
    pinLiteral(remedy.pin, remedy.spelling),
  );
  return { kind: 'property', key: key ?? 'provider', value };
}

type Replacement =
  | { readonly kind: 'in-place'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'append'; readonly entry: Entry }
  | { readonly kind: 'undecided'; readonly reason: string };

/** Members of the routing preferences that contradict a pin or are stated by it. */
const stated = ['only', 'order', 'ignore', 'allow_fallbacks', 'allowFallbacks'];

interface RoutingPlace {
  readonly object: TSESTree.ObjectExpression;
  /** The element of `object` that holds the property. */
  readonly holder: TSESTree.ObjectLiteralElement;
  readonly existing: TSESTree.Property;
}

/** The existing routing keeps its place and whatever the pin does not speak of: prices, parameters, quantizations. */
function replaceRouting(
  remedy: PinRouting,
  view: SourceView,
  { object, holder, existing }: RoutingPlace,
  constant: RoutingConstant | undefined,
): Replacement {
  const shared = ownConstant(view, existing.value);
  const value = shared?.object ?? unwrapTypes(existing.value);
  const members = value.type === 'ObjectExpression' ? value.properties : [];
  if (members.some((member) => propertyName(member) === undefined)) {
    return {
      kind: 'undecided',
      reason: 'the routing is put together from other objects, which may hold preferences worth keeping',
    };
  }
  const pin = pinLiteral(remedy.pin, remedy.spelling);
  const lists: readonly string[] = remedy.pin.keeps ?? [];
  const staysListed = members.some((member) => lists.includes(propertyName(member) ?? ''));
  const stays = staysListed ? [...lists, ...(remedy.pin.fields?.['ignore'] ? [] : ['ignore'])] : [];
  const added = Object.entries(pin).filter(([key]) => key !== 'only' || !staysListed);
  const contradicts = new Set([
    ...stated.filter((key) => !stays.includes(key)),
    ...(remedy.pin.dataCollection ? ['data_collection', 'dataCollection'] : []),
    ...(remedy.pin.zdr ? ['zdr'] : []),
    ...Object.keys(remedy.pin.fields ?? {}).flatMap((field) => [field, spelled(field, 'camel')]),
  ]);
  const keeps = members.filter((member) => !contradicts.has(propertyName(member) ?? ''));
  const index = object.properties.indexOf(holder);
  const overwritten = object.properties.slice(index + 1).some(({ type }) => type === 'SpreadElement');

  if (overwritten) {
    if (keeps.length === 0) return { kind: 'append', entry: newEntry(remedy, view, constant) };
    const { padding } = styleOf(view);
    const writer = new LiteralWriter(styleOf(view));
    const place = { indent: '', column: -Infinity, reserve: 0 };
    const texts = [
      ...keeps.map(({ range }) => view.text.slice(range[0], range[1])),
      ...added.map(([key, item]) => writer.entry({ kind: 'property', key, value: item }, place)),
    ];
    const expression = `{${padding}${texts.join(', ')}${padding}}`;
    return { kind: 'append', entry: { kind: 'reference', key: 'provider', expression } };
  }
  if (value.type === 'ObjectExpression' && (!constant || keeps.length > 0)) {
    const appends = added.map(([key, item]): Entry => ({ kind: 'property', key, value: item }));
    const removes = members.filter((member) => !keeps.includes(member));
    const literalTypes = shared?.widens === true && remedy.form === 'property';
    return { kind: 'in-place', edits: editObject(view, value, { removes, appends, literalTypes }) };
  }
  const [start, end] = existing.range;
  const indent = indentationAt(view.text, start);
  const key = view.text.slice(existing.key.range[0], existing.key.range[1]);
  const column = columns(view.text.slice(lineStart(view.text, start), start)) + key.length + 2;
  const text = constant
    ? constant.shape === 'request'
      ? `${constant.name}.provider`
      : constant.name
    : new LiteralWriter(styleOf(view)).value(pin, {
        indent,
        // Inside an object on one line a broken one would look torn; a formatter breaks both.
        column: isSameLine(view.text, object.range[0], object.range[1]) ? -Infinity : column,
        reserve: 1,
      });
  return { kind: 'in-place', edits: [{ span: { start, end }, text: `${key}: ${text}` }] };
}

/** The object of a constant that only this place uses: it is changed where it stands, so that nothing is left unused. */
function ownConstant(
  view: SourceView,
  expression: TSESTree.Node,
): { readonly object: TSESTree.ObjectExpression; readonly widens: boolean } | undefined {
  if (expression.type !== 'Identifier') return undefined;
  const variable = scopeIndexOf(view).get(expression);
  const [definition, ...others] = variable?.defs ?? [];
  const declarator = definition?.node as TSESTree.Node | undefined;
  if (others.length > 0 || declarator?.type !== 'VariableDeclarator' || !declarator.init) return undefined;
  if (declarator.parent.kind !== 'const' || declarator.id.type !== 'Identifier') return undefined;
  if (declarator.parent.parent.type === 'ExportNamedDeclaration') return undefined;
  const reads = variable?.references.filter(({ init }) => !init) ?? [];
  const object = unwrapTypes(declarator.init);
  if (reads.length !== 1 || object.type !== 'ObjectExpression') return undefined;
  const widens = isTypeScript(view) && !declarator.id.typeAnnotation && object === declarator.init;
  return { object, widens };
}

function addArgument(remedy: PinRouting, view: SourceView, constant: RoutingConstant | undefined): Repair {
  if (remedy.target.kind !== 'argument') return undecided(moved);
  const { call: span, index } = remedy.target;
  const call = nodesAt(view, span).find(
    (node) => node.type === 'CallExpression' || node.type === 'NewExpression',
  );
  if (!call) return undecided(moved);
  if (call.arguments.length !== index || call.arguments.some(({ type }) => type === 'SpreadElement')) {
    return undecided('the call has other arguments than the place of the routing needs');
  }
  const { text } = view;
  const style = styleOf(view);
  const end = call.range[1];
  const last = call.arguments.at(-1);
  const withoutParentheses =
    call.type === 'NewExpression' && !last && !text.slice(call.callee.range[1], end).endsWith(')');
  const comma = last && commaAfter(view, last.range[1]);
  const ownLine = last !== undefined && isFirstOnLine(text, last.range[0]) && isFirstOnLine(text, end - 1);
  const indent = indentationAt(text, ownLine ? last.range[0] : end - 1);

  const printed = (column: number, reserve: number): string => {
    const entry = newEntry(remedy, view, constant);
    if (entry.kind === 'spread') return entry.expression;
    const writer = new LiteralWriter(style);
    if (entry.kind === 'property')
      return writer.value({ [entry.key]: entry.value }, { indent, column, reserve });
    return `{${style.padding}${writer.entry(entry, { indent, column: 0, reserve: 0 })}${style.padding}}`;
  };

  if (withoutParentheses) return edits(insertion(end, `(${printed(columnOf(text, end), 2)})`));
  if (!last) {
    const rest = text.slice(end - 1, lineEnd(text, end));
    return edits(insertion(end - 1, printed(columnOf(text, end - 1), rest.trimEnd().length)));
  }
  if (ownLine) {
    const line = `${style.newline}${indent}${printed(columns(indent), 1)}`;
    if (comma !== undefined) return edits(insertion(endOfTrailingComments(view, comma + 1), `${line},`));
    return edits(insertion(last.range[1], ','), insertion(endOfTrailingComments(view, last.range[1]), line));
  }
  const at = comma === undefined ? last.range[1] : comma + 1;
  const rest = text.slice(at, lineEnd(text, at)).trimEnd().length;
  const argument = printed(columnOf(text, at) + 2, rest);
  return edits(insertion(at, comma === undefined ? `, ${argument}` : ` ${argument},`));
}

function columnOf(text: string, offset: number): number {
  return columns(text.slice(lineStart(text, offset), offset));
}

function insertion(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}
