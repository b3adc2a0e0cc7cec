import type { TSESTree } from '@typescript-eslint/types';
import { spelled } from '../catalog/routing-fields.js';
import type { SourceView } from '../syntax/source-view.js';
import { LiteralWriter, type LiteralValue } from './literal-text.js';
import { freeName, insertDeclaration } from './module-head.js';
import type { Remedy, RoutingPin } from './remedy.js';
import { ancestorsOf, isTypeScript, propertyName, unwrapTypes } from '../syntax/source-tree.js';
import { styleOf } from './source-style.js';
import type { TextEdit } from './text-edit.js';

export type PinRouting = Extract<Remedy, { kind: 'pin-routing' }>;

/** A constant of the file that holds a pin. */
export interface RoutingConstant {
  readonly name: string;
  /** `request`: `{ provider: {…} }`, to be spread; `preferences`: `{ only: … }`, the value of `provider`. */
  readonly shape: 'request' | 'preferences';
}

/** The pin in the spelling that its client sends. */
export function pinLiteral(
  pin: RoutingPin,
  spelling: PinRouting['spelling'],
): { readonly [key: string]: LiteralValue } {
  const camel = spelling === 'camel';
  return {
    only: pin.only,
    [camel ? 'allowFallbacks' : 'allow_fallbacks']: pin.allowFallbacks,
    ...(pin.dataCollection && { [camel ? 'dataCollection' : 'data_collection']: pin.dataCollection }),
    ...(pin.zdr && { zdr: pin.zdr }),
    ...Object.fromEntries(
      Object.entries(pin.fields ?? {}).map(([field, value]) => [spelled(field, spelling), value]),
    ),
  };
}

/**
 * Declares a constant for some remedies with the same pin and spelling.
 *
 * @param taken names that other edits of the same plan declare.
 */
export function declareConstant(
  view: SourceView,
  remedies: readonly PinRouting[],
  taken: ReadonlySet<string>,
): { readonly constant: RoutingConstant; readonly edit: TextEdit } | undefined {
  const [first] = remedies;
  if (!first) return undefined;
  const style = styleOf(view);
  const shape = shapeFor(remedies);
  const name = freeName(view, nameFor(first), taken);
  const preferences = pinLiteral(first.pin, first.spelling);
  // Only a client whose type knows `provider` checks it: there `string` would be too wide, and a read-only `only` refused.
  const literalTypes = isTypeScript(view) && remedies.some(({ form }) => form === 'property');
  const writer = new LiteralWriter(style, { literalTypes });
  const value = writer.broken(shape === 'request' ? { provider: preferences } : preferences, '');
  const edit = insertDeclaration(view, `const ${name} = ${value}${style.semicolon}`);
  return { constant: { name, shape }, edit };
}

function shapeFor(remedies: readonly PinRouting[]): RoutingConstant['shape'] {
  return remedies.some(({ form }) => form === 'spread') ? 'request' : 'preferences';
}

function nameFor({ className, pin }: PinRouting): string {
  const [only, ...others] = pin.only;
  const subject = className ?? (others.length === 0 ? only : undefined) ?? '';
  const words = subject.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const camel = words
    .map(
      (word, index) =>
        (index === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1),
    )
    .join('');
  return /^[a-z]/.test(camel) ? `${camel}Routing` : 'pinnedRouting';
}

/** A constant of the file that holds exactly the pin already and is initialised before the code at `target` runs. */
export function existingConstant(
  view: SourceView,
  remedy: PinRouting,
  target: TSESTree.Node,
): RoutingConstant | undefined {
  const wanted = canonical(pinLiteral(remedy.pin, remedy.spelling));
  for (const statement of view.ast.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') continue;
    for (const { id, init } of declaration.declarations) {
      if (id.type !== 'Identifier' || !init || isShadowed(view, id.name)) continue;
      const runsLater = ancestorsOf(target).some(({ type }) => type.includes('Function'));
      if (!runsLater && declaration.range[1] > target.range[0]) continue;
      const value = canonical(literalOf(init));
      if (value === wanted && remedy.form === 'property') return { name: id.name, shape: 'preferences' };
      if (value === `{"provider":${wanted}}`) return { name: id.name, shape: 'request' };
    }
  }
  return undefined;
}

function isShadowed(view: SourceView, name: string): boolean {
  const declared = view.scopeManager.scopes.filter(({ variables }) =>
    variables.some((variable) => variable.name === name && variable.defs.length > 0),
  );
  // A script's global scope and a module's scope list a top-level name once.
  return declared.length !== 1;
}

/** What an expression of literals says; undefined where anything else is in it. */
export function literalOf(expression: TSESTree.Node): LiteralValue | undefined {
  const node = unwrapTypes(expression);
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ||
        typeof node.value === 'boolean' ||
        typeof node.value === 'number'
        ? node.value
        : undefined;
    case 'ArrayExpression': {
      const items = node.elements.map((element) => element && literalOf(element));
      return items.every((item) => typeof item === 'string') ? items : undefined;
    }
    case 'ObjectExpression': {
      const result: Record<string, LiteralValue> = {};
      for (const element of node.properties) {
        const name = propertyName(element);
        const value = element.type === 'Property' ? literalOf(element.value) : undefined;
        if (name === undefined || value === undefined) return undefined;
        result[name] = value;
      }
      return result;
    }
    default:
      return undefined;
  }
}

function canonical(value: LiteralValue | undefined): string | undefined {
  if (typeof value !== 'object' || Array.isArray(value)) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item) ?? ''}`).join(',')}}`;
}
