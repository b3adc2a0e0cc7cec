import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import { asSaid } from './annotations.js';
import { makeClass } from './classes.js';
import { learntFrom } from './comparison.js';
import { isChangedInSight } from './changed-in-sight.js';
import { asChoices } from './choices.js';
import { addressOf, argumentsOf } from './frame.js';
import type { Machine } from './machine.js';
import { dynamicImport, readImport } from './modules.js';
import { deleteMember, makeArray, makeObject, readMember, staticKey } from './objects.js';
import { knownElements } from './statements.js';
import { assignPattern, readVariable } from './patterns.js';
import { asPrimitive, awaited } from './implicit-calls.js';
import { callExpression, newExpression } from './invocations.js';
import { symbolKey } from './symbols.js';
import { binary, concatenate, numberOf, unary } from './operators.js';
import {
  anyNumber,
  isMissing,
  join,
  literal,
  missing,
  openTableEntry,
  siteKey,
  tableEntry,
  thrownByOthers,
  truthiness,
  truthinessOf,
  unknown,
  type Site,
  type Static,
  type Term,
  type Value,
} from './value.js';
import { labelsOfType } from './written-types.js';

/** The value of an expression, with its effects on the machine's state. */
export function evaluateExpression(m: Machine, node: TSESTree.Node): Static {
  const site = m.site(node);
  switch (node.type) {
    case Type.Literal:
      return 'regex' in node ? unknown('computed', 'a regular expression', site) : literal(node.value, site);
    case Type.TemplateLiteral:
      return concatenate(
        m,
        node.quasis.flatMap((quasi, index) => {
          const text = literal(quasi.value.cooked ?? quasi.value.raw, m.site(quasi));
          const expression = node.expressions[index];
          return expression ? [text, asPrimitive(m, m.evaluate(expression), site)] : [text];
        }),
        site,
      );
    case Type.Identifier:
      return identifier(m, node, site);
    case Type.ThisExpression:
      return m.activation.self;
    case Type.Super:
      return m.activation.home?.base ?? unknown('computed', 'super', site);
    case Type.MemberExpression:
      return memberExpression(m, node, site);
    case Type.CallExpression:
      return callExpression(m, node);
    case Type.NewExpression:
      return newExpression(m, node);
    case Type.ObjectExpression:
      return makeObject(m, node);
    case Type.ArrayExpression:
      return makeArray(m, node);
    case Type.FunctionExpression:
    case Type.ArrowFunctionExpression:
      return makeFunction(m, node);
    case Type.ClassExpression:
      return makeClass(m, node);
    case Type.ConditionalExpression:
      return conditional(m, node);
    case Type.LogicalExpression:
      return logical(m, node.operator, m.evaluate(node.left), () => m.evaluate(node.right), node.left);
    case Type.AssignmentExpression:
      return assignment(m, node, site);
    case Type.UpdateExpression: {
      const before = m.evaluate(node.argument);
      const number = numberOf(before);
      const value =
        number === undefined
          ? unknown('computed', anyNumber, site)
          : literal(node.operator === '++' ? number + 1 : number - 1);
      assignPattern(m, node.argument, value);
      return node.prefix ? value : before;
    }
    case Type.UnaryExpression:
      if (node.operator === 'delete') {
        const { argument } = node;
        const target = argument.type === Type.ChainExpression ? argument.expression : argument;
        if (target.type === Type.MemberExpression) deleteMember(m, target);
        return literal(true);
      }
      return unary(node.operator, m.evaluate(node.argument), site);
    case Type.BinaryExpression:
      return binary(m, node.operator, m.evaluate(node.left), m.evaluate(node.right), site);
    case Type.SequenceExpression:
      return node.expressions.map((each) => m.evaluate(each)).at(-1) ?? missing;
    case Type.AwaitExpression: {
      const value = awaited(m, m.evaluate(node.argument), site);
      m.settleLateCalls();
      m.activation.suspended = true;
      return value;
    }
    case Type.YieldExpression: {
      const value = node.argument ? m.evaluate(node.argument) : missing;
      m.activation.yields.push({
        value: node.delegate ? readMember(m, value, '*', site) : value,
        state: m.state.snapshot(m.activation.base),
      });
      return unknown('computed', 'yield', site);
    }
    case Type.TSAsExpression:
    case Type.TSSatisfiesExpression:
    case Type.TSTypeAssertion: {
      const value = m.evaluate(node.expression);
      return asSaid(m, value, labelsOfType(m, node.typeAnnotation, m.activation.module));
    }
    case Type.TSNonNullExpression:
    case Type.TSInstantiationExpression:
    case Type.ChainExpression:
      return m.evaluate(node.expression);
    case Type.TaggedTemplateExpression: {
      const tag = m.evaluate(node.tag);
      if (tag.some((each) => each.kind === 'function')) {
        const strings = m.newCell({
          kind: 'array',
          site,
          elements: node.quasi.quasis.map((quasi) => literal(quasi.value.cooked ?? '', m.site(quasi))),
        });
        return m.call(tag, [strings, ...node.quasi.expressions.map((each) => m.evaluate(each))], site);
      }
      const given = node.quasi.expressions.map((each) => m.evaluate(each));
      const known = tag.filter((each) => each.kind === 'external' && isKnownTag(m, each.term));
      if (known.length > 0) return m.call(known, [missing, ...given], site);
      // What is waited for is no text that a tag has made but the answer to a query, which may repeat what it was asked with.
      const isAnswer = node.parent.type === Type.AwaitExpression;
      return unknown('call-result', m.activation.module.view.text.slice(...node.tag.range), site, {
        ...(isAnswer ? { maybeFrom: given } : { derivedFrom: given }),
      });
    }
    case Type.ImportExpression:
      return dynamicImport(m, node, site);
    case Type.MetaProperty:
      return [
        { kind: 'external', term: { kind: 'global', path: [`${node.meta.name}.${node.property.name}`] } },
      ];
    case Type.JSXElement:
    case Type.JSXFragment:
      return jsx(m, node, site);
    case Type.PrivateIdentifier:
      return literal(`#${node.name}`);
    default:
      return unknown('computed', node.type, site);
  }
}

/** A logger whose messages are templates, or a function that takes content out. */
function isKnownTag(m: Machine, term: Term): boolean {
  return m.listener.concerns(term) || m.listener.redacts(term);
}

export function makeFunction(
  m: Machine,
  node: TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression,
): Static {
  const { frame, module, self, home } = m.activation;
  const value = {
    kind: 'function' as const,
    node,
    frame,
    module,
    ...(node.type === Type.ArrowFunctionExpression ? { self, ...(home ? { home } : {}) } : {}),
  };
  m.made.set(node, value);
  return [value];
}

function identifier(m: Machine, node: TSESTree.Identifier, site: Site): Static {
  if (node.name === 'undefined') return literal(undefined, m.site(node));
  const { module, frame } = m.activation;
  const variable = module.scopes.get(node);
  if (!variable) {
    const args = node.name === 'arguments' ? argumentsOf(frame) : undefined;
    if (args) return m.newCell({ kind: 'array', site, elements: args });
    if (module.commonJs !== undefined && (node.name === 'module' || node.name === 'exports')) {
      const self: Static = [{ kind: 'object', cell: module.commonJs }];
      return node.name === 'module' ? self : readMember(m, self, 'exports', site);
    }
    if (
      node.name === 'globalThis' ||
      node.name === 'window' ||
      node.name === 'self' ||
      node.name === 'global'
    ) {
      return [{ kind: 'external', term: { kind: 'global', path: [] } }];
    }
    return readMember(m, [{ kind: 'external', term: { kind: 'global', path: [] } }], node.name, site);
  }
  const address = addressOf(frame, variable);
  if (address !== undefined) return m.state.readVariable(address) ?? missing;
  const imported = readImport(m, module, variable);
  if (imported) return imported;
  return readVariable(m, variable, site);
}

function memberExpression(m: Machine, node: TSESTree.MemberExpression, site: Site): Static {
  const object = m.evaluate(node.object);
  if (node.object.type === Type.Super) return superMember(m, node, site);
  if (!node.computed) {
    const name =
      node.property.type === Type.PrivateIdentifier ? `#${node.property.name}` : node.property.name;
    return readMember(m, object, name, site);
  }
  const keys = asPrimitive(m, m.evaluate(node.property), site);
  return join(...keys.map((key) => readKeyed(m, object, key, site)));
}

/** A table that is asked with a key from outside has one for it: which one is as little known as the key. */
function readKeyed(m: Machine, object: Static, key: Value, site: Site): Static {
  const found = readMember(m, object, keyOf(key), site);
  const isTable = object.every(
    (each) => each.kind === 'object' && m.state.readCell(each.cell).kind === 'object',
  );
  if (key.kind !== 'unknown' || !isTable) return found;
  const { kind, name } = key.reason;
  const there = asChoices(found).filter((each) => !isMissing(each));
  const reason = { kind, name: [name, ...key.path].join('.') };
  const isTold = there.length > 0 && !there.some(isChangedElsewhere);
  const isAll = isTold && object.every((each) => each.kind === 'object' && isClosed(m, each.cell));
  const root = `${isAll ? tableEntry : isTold ? openTableEntry : `${kind}:`}${siteKey(site)}`;
  return join(there, [{ kind: 'unknown', reason, root, path: [], site }]);
}

/** Whether a table holds only what is written in it: nothing from elsewhere, and nobody else can change it. */
function isClosed(m: Machine, address: number): boolean {
  const cell = m.state.readCell(address);
  if (cell.kind !== 'object' || cell.rest || cell.base || cell.inherits || cell.prototype) return false;
  if ([...cell.properties.values()].some(({ getter }) => getter)) return false;
  return cell.frozen === true || isChangedInSight(cell.site);
}

/** What code that nobody has read may have put into a table, or what there was no room for. */
function isChangedElsewhere(value: Value): boolean {
  return value.kind === 'unknown' && (value.reason.kind === 'passed-on' || value.reason.kind === 'limit');
}

/** The keys that `[…]` may name: an object in it is asked for its text. */
export function computedKeys(m: Machine, node: TSESTree.Node): string[] {
  return asPrimitive(m, m.evaluate(node), m.site(node)).map(keyOf);
}

/** A property key as text; `*` for any key. */
export function keyOf(key: Static[number]): string {
  if (key.kind === 'text') {
    const parts = key.parts.map((part) => (part.kind === 'literal' ? String(part.value) : undefined));
    return parts.every((part) => part !== undefined) ? parts.join('') : '*';
  }
  if (key.kind === 'external') return symbolKey(key.term) ?? '*';
  return key.kind === 'literal' && (typeof key.value === 'string' || typeof key.value === 'number')
    ? String(key.value)
    : '*';
}

function superMember(m: Machine, node: TSESTree.MemberExpression, site: Site): Static {
  const base = m.activation.home?.base;
  const name = node.property.type === Type.Identifier ? node.property.name : '*';
  if (!base) return unknown('computed', `super.${name}`, site);
  return join(
    ...base.map((each): Static => {
      if (each.kind === 'class') {
        const member = each.node.body.body.find(
          (one) =>
            one.type === Type.MethodDefinition &&
            !one.static &&
            one.key.type === Type.Identifier &&
            one.key.name === name,
        ) as TSESTree.MethodDefinition | undefined;
        if (member && member.value.type === Type.FunctionExpression) {
          return [
            {
              kind: 'function',
              node: member.value,
              frame: each.frame,
              module: each.module,
              home: each,
              self: m.activation.self,
            },
          ];
        }
      }
      if (each.kind === 'external')
        return [{ kind: 'external', term: { kind: 'member', of: each.term, name } }];
      return unknown('computed', `super.${name}`, site);
    }),
  );
}

function conditional(m: Machine, node: TSESTree.ConditionalExpression): Static {
  const test = truthinessOf(m.evaluate(node.test));
  if (test !== undefined) return m.evaluate(test ? node.consequent : node.alternate);
  return m.choose(
    () => {
      narrow(m, node.test, true);
      return m.evaluate(node.consequent);
    },
    () => {
      narrow(m, node.test, false);
      return m.evaluate(node.alternate);
    },
  );
}

export function logical(
  m: Machine,
  operator: '&&' | '||' | '??',
  left: Static,
  right: () => Static,
  test?: TSESTree.Node,
): Static {
  const goesRight = (value: Static[number]): boolean | undefined => {
    if (operator === '??') {
      if (value.kind === 'literal') return value.value === undefined || value.value === null;
      return value.kind === 'unknown' || (value.kind === 'external' && truthiness(value) === undefined)
        ? undefined
        : false;
    }
    const truth = truthiness(value);
    return truth === undefined ? undefined : operator === '&&' ? truth : !truth;
  };
  const stays = left.filter((value) => goesRight(value) !== true);
  const certain = left.every((value) => goesRight(value) === true);
  if (left.every((value) => goesRight(value) === false)) return left;
  if (certain) return right();
  let other: Static = [];
  m.branch(
    () => {
      if (test && operator !== '??') narrow(m, test, operator === '&&');
      const value = right();
      if (!m.state.dead) other = value;
    },
    () => {
      const learnt = test && operator !== '??' ? learntFrom(m, test, operator === '||') : undefined;
      if (learnt) m.listener.answers.onLearnt(learnt);
    },
  );
  if (operator !== '&&' && stays.every(({ kind }) => kind === 'external')) other = other.map(asInstead);
  // `a && b` keeps `a` only where it is falsy, which is never a value that matters beside an object or a text.
  const kept =
    operator === '&&'
      ? stays.map((value) => (value.kind === 'unknown' ? (missing[0] as Static[number]) : value))
      : stays;
  return join(kept, other);
}

/** What stands only where something from outside is not there. */
function asInstead(value: Value): Value {
  return value.kind === 'literal' ? { ...value, instead: true } : value;
}

function assignment(m: Machine, node: TSESTree.AssignmentExpression, site: Site): Static {
  if (node.operator === '=') {
    const value = m.evaluate(node.right);
    assignPattern(m, node.left, value);
    return value;
  }
  const before = m.evaluate(node.left);
  let after: Static;
  if (node.operator === '??=' || node.operator === '||=' || node.operator === '&&=') {
    after = logical(m, node.operator.slice(0, -1) as '??', before, () => m.evaluate(node.right));
  } else after = binary(m, node.operator.slice(0, -1), before, m.evaluate(node.right), site);
  assignPattern(m, node.left, after);
  return after;
}

/** Inside a branch, drops the alternatives of a tested variable that the test rules out. */
export function narrow(m: Machine, test: TSESTree.Node, holds: boolean): void {
  const learnt = learntFrom(m, test, holds);
  if (learnt) m.listener.answers.onLearnt(learnt);
  if (test.type === Type.UnaryExpression && test.operator === '!') return narrow(m, test.argument, !holds);
  if (test.type === Type.LogicalExpression && (holds ? test.operator === '&&' : test.operator === '||')) {
    narrow(m, test.left, holds);
    return narrow(m, test.right, holds);
  }
  if (test.type === Type.BinaryExpression && /^[!=]==?$/.test(test.operator))
    return narrowComparison(m, test, holds);
  if (test.type === Type.BinaryExpression && test.operator === 'instanceof' && !holds) forgetCaught(m, test);
  if (holds && test.type === Type.CallExpression) return narrowToList(m, test);
  if (test.type === Type.Identifier) keepAlternatives(m, test, (value) => truthiness(value) !== !holds);
}

/** `kinds.includes(kind)`: what is not known otherwise is one of those that the program lists. */
function narrowToList(m: Machine, { callee, arguments: [given] }: TSESTree.CallExpression): void {
  if (callee.type !== Type.MemberExpression || callee.object.type !== Type.Identifier || !given) return;
  const name = staticKey(callee.property);
  const asked = given.type === Type.TSAsExpression ? given.expression : given;
  if ((name !== 'includes' && name !== 'has') || asked.type !== Type.Identifier) return;
  const list = m.evaluate(callee.object);
  const isList = list.every((each) => each.kind === 'object' && m.state.readCell(each.cell).kind === 'array');
  const elements = isList ? knownElements(m, list)?.flat() : undefined;
  if (!elements || elements.length === 0 || !elements.every(({ kind }) => kind === 'literal')) return;
  const isAll = list.every(
    (each) => each.kind === 'object' && isChangedInSight(m.state.readCell(each.cell).site),
  );
  replaceUnknown(m, asked, elements, isAll);
}

/** @param isAll whether it can be nothing else: what others have put into the list may be what it was. */
function replaceUnknown(m: Machine, node: TSESTree.Identifier, by: Static, isAll: boolean): void {
  const variable = m.activation.module.scopes.get(node);
  const address = variable && addressOf(m.activation.frame, variable);
  const value = address === undefined ? undefined : m.state.readVariable(address);
  if (address === undefined || !value?.some(({ kind }) => kind === 'unknown' || kind === 'external')) return;
  const isKnown = ({ kind }: Value): boolean => kind !== 'unknown' && kind !== 'external';
  const before = value.filter((each) => !isKnown(each));
  const others = isAll ? [] : unknown('computed', node.name, m.site(node), { maybeFrom: [before] });
  m.state.writeVariable(address, join(value.filter(isKnown), by, others));
}

function narrowComparison(m: Machine, test: TSESTree.BinaryExpression, holds: boolean): void {
  if (test.left.type !== Type.Identifier) return;
  const [other] = m.evaluate(test.right);
  if (other?.kind !== 'literal') return;
  const loose = other.value == null && test.operator.length === 2;
  const equal = holds === test.operator.startsWith('=');
  keepAlternatives(m, test.left, (value) => {
    if (value.kind !== 'literal')
      return value.kind === 'unknown' || value.kind === 'text' || value.kind === 'external' || !equal;
    return (loose ? value.value == null : value.value === other.value) === equal;
  });
}

/**
 * What clients throw is an `Error`: what was caught and is none comes from elsewhere, and holds nothing of a request unless the
 * program has told the client to throw something else.
 */
function forgetCaught(m: Machine, { left, right }: TSESTree.BinaryExpression): void {
  const isError = m.evaluate(right).every((value) => value.kind === 'external' && isGlobalError(value.term));
  if (left.type !== Type.Identifier || !isError) return;
  changeAlternatives(m, left, (value) =>
    value.map((each) => {
      const isCaught =
        each.kind === 'unknown' && each.reason.kind === 'caught-error' && each.path.length === 0;
      if (!isCaught) return each;
      const { kind, reason, path } = each;
      return { kind, reason, root: thrownByOthers(each.root), path, site: m.site(left) };
    }),
  );
}

function isGlobalError(term: Term): boolean {
  return term.kind === 'global' && term.path.join('.') === 'Error';
}

function keepAlternatives(
  m: Machine,
  node: TSESTree.Identifier,
  keep: (value: Static[number]) => boolean,
): void {
  changeAlternatives(m, node, (value) => {
    const kept = value.filter(keep);
    return kept.length > 0 && kept.length < value.length ? kept : value;
  });
}

function changeAlternatives(m: Machine, node: TSESTree.Identifier, change: (value: Static) => Static): void {
  const variable = m.activation.module.scopes.get(node);
  const address = variable && addressOf(m.activation.frame, variable);
  const value = address === undefined ? undefined : m.state.readVariable(address);
  if (address === undefined || !value) return;
  const changed = change(value);
  if (changed !== value) m.state.writeVariable(address, changed);
}

function jsx(m: Machine, node: TSESTree.JSXElement | TSESTree.JSXFragment, site: Site): Static {
  const parts: Static[] = [];
  const visit = (expression: TSESTree.Node): void => {
    if (expression.type !== Type.JSXEmptyExpression) parts.push(m.evaluate(expression));
  };
  if (node.type === Type.JSXElement) {
    for (const attribute of node.openingElement.attributes) {
      if (attribute.type === Type.JSXSpreadAttribute) visit(attribute.argument);
      else if (attribute.value?.type === Type.JSXExpressionContainer) visit(attribute.value.expression);
    }
  }
  for (const child of node.children) {
    if (child.type === Type.JSXExpressionContainer) visit(child.expression);
    else if (child.type === Type.JSXElement || child.type === Type.JSXFragment) visit(child);
  }
  return unknown('computed', 'JSX', site, { derivedFrom: parts.filter((part) => !part.every(isMissing)) });
}
