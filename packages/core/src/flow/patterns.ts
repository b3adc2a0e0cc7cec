import type { Variable } from '@typescript-eslint/scope-manager';
import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import { asDeclared, asSaid, labelsOfTarget } from './annotations.js';
import { asChecked } from './checked-types.js';
import { computedKeys } from './expressions.js';
import { addressOf } from './frame.js';
import { iteratedBy } from './implicit-calls.js';
import { labelRest, labelsOf, restLabels, withLabels } from './labels.js';
import type { Machine } from './machine.js';
import { emptyObject, readMember, staticKey, withProperty, writeMember } from './objects.js';
import { isIdName } from './metadata.js';
import type { ObjectCell } from './store.js';
import { absent, isMissing, join, unknown, type Site, type Static, type Value } from './value.js';

/** Makes a variable of the present activation and gives it a value. */
export function declareVariable(m: Machine, variable: Variable, value: Static): void {
  const { addresses } = m.activation.frame;
  const address = addresses.get(variable) ?? m.allocate();
  addresses.set(variable, address);
  m.state.writeVariable(address, value);
}

/** A variable whose declaration has not been run: a function before its outer one, a name used too early. */
export function readVariable(m: Machine, variable: Variable, site: Site): Static {
  return unknown('computed', variable.name, site);
}

/** Assigns to an existing variable, member or pattern. */
export function assignPattern(m: Machine, target: TSESTree.Node, value: Static): void {
  bind(m, target, value, (identifier, given) => {
    const variable = m.activation.module.scopes.get(identifier);
    const declared = variable?.identifiers[0];
    const bound = declared ? asSaid(m, given, labelsOfTarget(m, declared)) : given;
    if (!variable) {
      const everything: Static = [{ kind: 'external', term: { kind: 'global', path: [] } }];
      return writeMember(m, everything, identifier.name, bound, m.site(identifier));
    }
    const address = addressOf(m.activation.frame, variable);
    if (address === undefined) declareVariable(m, variable, bound);
    else m.state.writeVariable(address, bound);
  });
}

/** Declares what a pattern names: parameters, `const` and `let`, catch bindings, loop heads. */
export function declarePattern(m: Machine, target: TSESTree.Node, value: Static): void {
  bind(m, target, value, (identifier, bound) => {
    const variable = m.activation.module.scopes.get(identifier);
    if (variable) declareVariable(m, variable, isIdName(identifier.name) ? bound.map(asId) : bound);
  });
}

/** What is given the name of an id: `for (const userId of request.users)`. */
function asId(value: Value): Value {
  return value.kind === 'unknown' ? { ...value, isId: true } : value;
}

function bind(
  m: Machine,
  target: TSESTree.Node,
  given: Static,
  set: (identifier: TSESTree.Identifier, value: Static) => void,
): void {
  const site = m.site(target);
  const declared = asDeclared(m, target, given);
  const isTakenApart = target.type === Type.ObjectPattern || target.type === Type.ArrayPattern;
  const value = isTakenApart ? asChecked(m, target, declared) : declared;
  switch (target.type) {
    case Type.Identifier:
      return set(target, value);
    case Type.MemberExpression: {
      const object = m.evaluate(target.object);
      const keys = target.computed ? computedKeys(m, target.property) : [staticKey(target.property)];
      // A write under one of several keys is a perhaps for each.
      if (keys.length === 1)
        writeMember(m, object, keys[0] as string, value, {
          node: target.parent,
          module: m.activation.module,
        });
      else writeMember(m, object, '*', value, site);
      return;
    }
    case Type.AssignmentPattern:
      return bind(m, target.left, withDefault(m, value, target.right), set);
    case Type.RestElement:
      return bind(m, target.argument, value, set);
    case Type.ArrayPattern: {
      const list = value.flatMap((each): Static => {
        const elements = iteratedBy(m, each, site);
        return elements ? m.newCell({ kind: 'array', site, elements: [], rest: elements }) : [each];
      });
      target.elements.forEach((element, index) => {
        if (!element) return;
        if (element.type === Type.RestElement) bind(m, element, restOfArray(m, list, index, site), set);
        else bind(m, element, readMember(m, list, String(index), site), set);
      });
      return;
    }
    case Type.ObjectPattern: {
      const taken: string[] = [];
      for (const property of target.properties) {
        if (property.type === Type.RestElement) {
          bind(m, property, restOfObject(m, value, taken, site), set);
          continue;
        }
        const key = property.computed ? (computedKeys(m, property.key)[0] ?? '*') : staticKey(property.key);
        taken.push(key);
        bind(m, property.value, readMember(m, value, key, m.site(property)), set);
      }
      return;
    }
    case Type.TSParameterProperty:
      return bind(m, target.parameter, value, set);
    case Type.TSAsExpression:
    case Type.TSNonNullExpression:
    case Type.TSTypeAssertion:
    case Type.TSSatisfiesExpression:
      return bind(m, target.expression, value, set);
    default:
      return;
  }
}

/** A default counts where the value is, or may be, missing. */
function withDefault(m: Machine, value: Static, fallback: TSESTree.Node): Static {
  const present = value.filter((each) => !isMissing(each));
  if (present.length === value.length && !value.some((each) => each.kind === 'unknown')) return value;
  let other: Static = [];
  if (present.length === 0) return m.evaluate(fallback);
  m.maybe(() => {
    const given = m.evaluate(fallback);
    if (!m.state.dead) other = given;
  });
  return join(present, other);
}

function restOfArray(m: Machine, value: Static, from: number, site: Site): Static {
  return join(
    ...value.map((each): Static => {
      const cell = each.kind === 'object' ? m.state.readCell(each.cell) : undefined;
      if (cell?.kind === 'array') return m.newCell({ ...cell, elements: cell.elements.slice(from) });
      return m.newCell({ kind: 'array', site, elements: [], rest: readMember(m, [each], '*', site) });
    }),
  );
}

function restOfObject(m: Machine, value: Static, taken: readonly string[], site: Site): Static {
  return join(
    ...value.map((each): Static => {
      const cell = each.kind === 'object' ? m.state.readCell(each.cell) : undefined;
      if (cell?.kind === 'object') {
        const properties = new Map([...cell.properties].filter(([key]) => !taken.includes(key)));
        const { rest } = cell;
        const left = withoutKeys({ ...emptyObject(cell.site), properties, rest }, rest ? taken : []);
        return withLabels(m.newCell(left), restLabels(labelsOf(each), taken));
      }
      if (each.kind !== 'unknown')
        return unknown('computed', 'the rest of a pattern', site, {
          derivedFrom: [labelRest([each], taken)],
        });
      return m.newCell(withoutKeys({ ...emptyObject(site), rest: [each] }, taken));
    }),
  );
}

/** Where other keys may be there, these are not. */
function withoutKeys(cell: ObjectCell, keys: readonly string[]): ObjectCell {
  return keys
    .filter((key) => key !== '*')
    .reduce((rest, key) => withProperty(rest, key, { value: absent }), cell);
}
