import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import { classificationTags, tagOf } from '../syntax/classification-tags.js';
import { functionName } from './calls.js';
import { holderOf } from './data-type.js';
import { memberLabels, withLabels, type ClassLabel, type Label, type Labels } from './labels.js';
import type { LinkedModule } from './linked-module.js';
import type { Machine } from './machine.js';
import { elementKey } from './metadata.js';
import { labelsOfGeneric, labelsOfType, typeOf, type TypeArguments } from './written-types.js';
import type { FunctionNode, Site, Static } from './value.js';

/** What is said of the value of a place where it is declared: by a tag above it, and by the type that is written for it. */
export function labelsOfTarget(
  m: Machine,
  target: TSESTree.Node,
  module: LinkedModule = m.activation.module,
): Labels {
  const annotation =
    'typeAnnotation' in target ? (target.typeAnnotation as TSESTree.TSTypeAnnotation | undefined) : undefined;
  const typed = annotation ? labelsOfType(m, annotation.typeAnnotation, module) : [];
  return [...tagLabels(target, module), ...typed];
}

/** What a tag says of a variable, a parameter or a property of a pattern. */
export function tagLabels(target: TSESTree.Node, module: LinkedModule): readonly ClassLabel[] {
  const said = hasTags(module) ? saidOfTarget(target, module) : undefined;
  return said ? [said] : [];
}

/** The tag above a variable, a parameter, a property of a pattern: above the declaration that it is part of, too. */
function saidOfTarget(target: TSESTree.Node, module: LinkedModule): ClassLabel | undefined {
  for (let at: TSESTree.Node | undefined = target; at; at = at.parent) {
    if (isBoundary(at)) return undefined;
    const tag = tagOf(module.view, at);
    if (tag)
      return { kind: 'class', name: tag.name, of: nameOf(target, module), said: { node: target, module } };
    if (isFunction(at.parent)) return undefined;
  }
  return undefined;
}

/** Above what is no part of a declaration, a tag says in what context code runs. */
function isBoundary({ type }: TSESTree.Node): boolean {
  return (
    type === Type.Program ||
    type === Type.BlockStatement ||
    type === Type.CatchClause ||
    /^For/.test(type) ||
    /Function/.test(type)
  );
}

function isFunction(node: TSESTree.Node | undefined): boolean {
  return node !== undefined && /Function/.test(node.type);
}

function nameOf(target: TSESTree.Node, { view }: LinkedModule): string {
  if (target.type === Type.Identifier) return target.name;
  const text = view.text.slice(...target.range);
  return target.type === Type.MemberExpression && text.length < 40 ? text : 'a value';
}

/** What is said of a property of an object literal. */
export function labelsOfProperty(m: Machine, property: TSESTree.Property, name: string): Labels {
  const { module } = m.activation;
  const tag = tagOf(module.view, property);
  return tag ? [{ kind: 'class', name: tag.name, of: name, said: { node: property, module } }] : [];
}

/** What is said of what a function gives. */
export function labelsOfResult(
  m: Machine,
  node: FunctionNode,
  module: LinkedModule,
  args?: TypeArguments,
): Labels {
  const typed = node.returnType ? labelsOfType(m, node.returnType.typeAnnotation, module, args) : [];
  return [...tagLabelsOfResult(node, module), ...typed];
}

/** What a tag says of what a function gives. */
export function tagLabelsOfResult(
  node: FunctionNode | TSESTree.TSDeclareFunction,
  module: LinkedModule,
): readonly ClassLabel[] {
  const tag = hasTags(module) ? tagOfFunction(node, module) : undefined;
  const name = functionName(node) ?? 'a function';
  return tag ? [{ kind: 'class', name: tag.name, of: `${name}()`, said: { node, module } }] : [];
}

function tagOfFunction(node: TSESTree.Node, { view }: LinkedModule) {
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent) {
    const tag = tagOf(view, at);
    if (tag) return tag;
    const { parent } = at;
    const isHeld =
      parent?.type === Type.VariableDeclarator ||
      parent?.type === Type.VariableDeclaration ||
      parent?.type === Type.ExportNamedDeclaration ||
      parent?.type === Type.ExportDefaultDeclaration ||
      parent?.type === Type.MethodDefinition ||
      parent?.type === Type.PropertyDefinition ||
      parent?.type === Type.Property;
    if (!isHeld) return undefined;
  }
  return undefined;
}

function hasTags({ view }: LinkedModule): boolean {
  return classificationTags(view).length > 0;
}

/** A value with what is said of the place that it is put into. */
export function asDeclared(m: Machine, target: TSESTree.Node, value: Static): Static {
  return asSaid(m, value, labelsOfTarget(m, target));
}

/** A value with what is said of it. The elements of a list are read in many ways, so it is told to each of them. */
export function asSaid(m: Machine, value: Static, labels: Labels): Static {
  if (labels.length === 0) return value;
  for (const each of value) {
    if (each.kind !== 'object' || !m.state.hasCell(each.cell)) continue;
    const cell = m.state.readCell(each.cell);
    const { rest } = cell;
    const ofElement = memberLabels(labels, elementKey);
    if (ofElement.length === 0) continue;
    if (cell.kind === 'array')
      m.state.writeCell(each.cell, {
        ...cell,
        elements: cell.elements.map((element) => withLabels(element, ofElement)),
        rest: rest && withLabels(rest, ofElement),
      });
    else if (cell.isMap)
      m.state.writeCell(each.cell, {
        ...cell,
        properties: new Map(
          [...cell.properties].map(([key, property]) => [
            key,
            { ...property, value: withLabels(property.value, ofElement) },
          ]),
        ),
        rest: rest && withLabels(rest, ofElement),
      });
  }
  return withLabels(value, labels);
}

/** What stands for the parameters of a generic function where it is called with types. */
export function typeArgumentsAt(
  m: Machine,
  node: FunctionNode,
  { node: call, module }: Site,
): TypeArguments | undefined {
  const parameters = node.typeParameters?.params ?? [];
  const given = writtenArguments(call);
  if (parameters.length === 0 || given.length === 0) return undefined;
  return new Map(
    parameters.flatMap(({ name }, index) => {
      const written = given[index];
      return written ? [[name.name, typeOf(m, written, module, new Map())] as const] : [];
    }),
  );
}

/** What is known of the result of an outside call by the types that it is called with: `db.query<Patient>(sql)`. */
export function labelsOfArguments(m: Machine, { node, module }: Site): Labels {
  return writtenArguments(node).flatMap((each) =>
    labelsOfType(m, each, module).map((label): Label =>
      label.kind === 'type' ? { kind: 'type', type: holderOf(label.type) } : label,
    ),
  );
}

function writtenArguments(call: TSESTree.Node): readonly TSESTree.TypeNode[] {
  return 'typeArguments' in call
    ? ((call.typeArguments as TSESTree.TSTypeParameterInstantiation | undefined)?.params ?? [])
    : [];
}

/** What is known of what `new` makes by the types that it is given: `new Map<string, Patient>()`. */
export function labelsOfMade(m: Machine, node: TSESTree.NewExpression, callee: Static): Labels {
  const { typeArguments } = node;
  if (!typeArguments) return [];
  const { module } = m.activation;
  const name = node.callee.type === Type.Identifier ? node.callee.name : '';
  const type = callee.find((each) => each.kind === 'class');
  return labelsOfGeneric(m, name, typeArguments, module, type);
}
