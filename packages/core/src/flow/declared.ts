import { AST_NODE_TYPES as Type } from '@typescript-eslint/types';
import { asSaid } from './annotations.js';
import { reportCall } from './calls.js';
import { lookUpMember } from './classes.js';
import { addressOf, type Frame } from './frame.js';
import type { LinkedModule } from './linked-module.js';
import type { Machine } from './machine.js';
import { exported } from './modules.js';
import { readMember, staticKey, withProperty } from './objects.js';
import { classLabelOf, redactedValue } from './said-classes.js';
import {
  sameValue,
  type ClassValue,
  type FunctionValue,
  type Site,
  type Static,
  type Term,
} from './value.js';

/** An export of an own file of which somebody says what a call of it does, whatever its code shows. */
export interface DeclaredExport {
  /** The outside thing that it is taken for: its path is the exported name, then the members that are meant. */
  readonly term: Extract<Term, { readonly kind: 'import' }>;
  /** Nobody reads its code: the export itself is that outside thing. */
  readonly opaque?: true;
}

/** A function of the program that a declaration names. */
export interface DeclaredFunction {
  readonly term: Term;
  /** Where the function was made, when others are made of the same code that are not meant. */
  readonly frame: Frame | undefined;
}

/** Applies what is declared of a module's exports, once it has run. */
export function declareExports(m: Machine, module: LinkedModule, specifier?: string): void {
  const { state } = m;
  m.state = m.root;
  for (const declared of m.listener.declared(module.filename, specifier)) {
    const [name = 'default', ...members] = declared.term.path;
    const site = { node: module.view.ast, module };
    const value = exported(m, module, name, site);
    if (declared.opaque || !value.every((each) => declare(m, [each], members, declared.term, site)))
      replaceExport(m, module, name, value, outsideExport(declared.term));
  }
  m.state = state;
}

/** What stands for an export that nobody can read. */
export function outsideExport(term: DeclaredExport['term']): Static {
  return [{ kind: 'external', term: { ...term, path: term.path.slice(0, 1) } }];
}

/** @returns whether calls will be known for it; false for what is no function, object or class of the program. */
function declare(
  m: Machine,
  [value]: Static,
  members: readonly string[],
  term: DeclaredExport['term'],
  site: Site,
): boolean {
  const [name, ...rest] = members;
  if (value?.kind === 'function' && name === undefined) return note(m, value, term, value.frame);
  if (value?.kind === 'class' && name !== undefined)
    return rest.length === 0 && declareMethod(m, value, name, term, site);
  if (value?.kind !== 'object' || name === undefined) return false;
  const cell = m.state.readCell(value.cell);
  if (cell.kind !== 'object' || (cell.base && !cell.properties.has(name) && !cell.prototype)) return false;
  const member = readMember(m, [value], name, site);
  if (member.every((each) => declare(m, [each], rest, term, site))) return true;
  if (rest.length === 0)
    m.root.writeCell(value.cell, withProperty(cell, name, { value: [{ kind: 'external', term }] }));
  return true;
}

/** A method of the instances of a class, also one that it inherits; else a static one. */
function declareMethod(
  m: Machine,
  type: ClassValue,
  name: string,
  term: DeclaredExport['term'],
  site: Site,
): boolean {
  const found = lookUpMember(m, type, name)?.value ?? [];
  const fields = type.node.body.body.flatMap((member) =>
    member.type === Type.PropertyDefinition && staticKey(member.key) === name && member.value
      ? [member.value]
      : [],
  );
  for (const node of fields)
    if (node.type === Type.ArrowFunctionExpression || node.type === Type.FunctionExpression)
      noteNode(m, node, { term, frame: undefined });
  const functions = [...found, ...readMember(m, [type], name, site)].filter(
    (each) => each.kind === 'function',
  );
  for (const each of functions) note(m, each, term, undefined);
  m.declaredClasses.set(type.node, { ...term, path: term.path.slice(0, -1) });
  return functions.length > 0 || fields.length > 0;
}

function note(m: Machine, { node }: FunctionValue, term: Term, frame: Frame | undefined): true {
  noteNode(m, node, { term, frame });
  return true;
}

function noteNode(m: Machine, node: FunctionValue['node'], declared: DeclaredFunction): void {
  m.declared.set(node, [...(m.declared.get(node) ?? []), declared]);
}

/** Also where the module itself uses it by its name. */
function replaceExport(m: Machine, module: LinkedModule, name: string, value: Static, outside: Static): void {
  module.exports.set(name, () => outside);
  for (const variable of module.frame.addresses.keys()) {
    const address = addressOf(module.frame, variable);
    const held = address === undefined ? undefined : m.root.readVariable(address);
    const isSame =
      held?.length === value.length && held.every((each, at) => sameValue(each, value[at] ?? each));
    if (address !== undefined && isSame && variable.name === name) m.root.writeVariable(address, outside);
  }
  if (module.commonJs === undefined) return;
  const [object] = readMember(m, [{ kind: 'object', cell: module.commonJs }], 'exports', {
    node: module.view.ast,
    module,
  });
  const cell = object?.kind === 'object' ? m.root.readCell(object.cell) : undefined;
  if (object?.kind === 'object' && cell?.kind === 'object')
    m.root.writeCell(object.cell, withProperty(cell, name, { value: outside }));
}

/**
 * A call of a function of the program that is declared. It is followed like any other, for what else it does; what is
 * left of the arguments of a redactor is not.
 *
 * @returns undefined when nothing is declared of the function.
 */
export function callDeclared(
  m: Machine,
  fn: FunctionValue,
  args: readonly Static[],
  site: Site,
  follow: () => Static,
): Static | undefined {
  const declared = m.declared.get(fn.node)?.filter(({ frame }) => frame === undefined || frame === fn.frame);
  if (!declared || declared.length === 0) return undefined;
  for (const { term } of declared) {
    reportCall(m, term, args, site, m.chain());
    if (m.listener.concerns(term)) m.noteLateCall({ term, args, site });
  }
  const said = declared.flatMap(({ term }) => classLabelOf(m, term, args, site) ?? []);
  const redactor = declared.find(({ term }) => m.listener.redacts(term));
  if (!redactor) return asSaid(m, follow(), said);
  const before = m.state;
  m.state = before.fork();
  follow();
  m.state = before;
  return redactedValue(m, redactor.term, args, site);
}
