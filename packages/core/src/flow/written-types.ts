import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import { classifiedType, listTypes, transparentTypes } from '../catalog/type-names.js';
import { tagOf } from '../syntax/classification-tags.js';
import { allOf, asLabels, holderOf, listOf, noType, ofClass, onlyOf, tableOf } from './data-type.js';
import type { ClassLabel, DataType, Labels } from './labels.js';
import type { LinkedModule } from './linked-module.js';
import type { Machine } from './machine.js';
import { staticKey } from './objects.js';
import { inferredType } from './schemas.js';
import { findType, typeAt, type FoundType, type TypeDeclaration } from './type-declarations.js';
import { siteKey, type ClassValue } from './value.js';

/** What the parameters of a generic type stand for. */
export type TypeArguments = ReadonlyMap<string, DataType>;

const noArguments: TypeArguments = new Map();

/** What a type annotation says of the values that it is written for. */
export function labelsOfType(
  m: Machine,
  node: TSESTree.TypeNode,
  module: LinkedModule,
  args: TypeArguments = noArguments,
): Labels {
  if (args.size === 0 && !m.listener.mentionsClasses(module.filename)) return [];
  const known = args.size === 0 ? m.typeLabels.get(node) : undefined;
  if (known) return known;
  const type = typeOf(m, node, module, args);
  const labels = type.classes().length === 0 ? [] : asLabels(type);
  if (args.size === 0) m.typeLabels.set(node, labels);
  return labels;
}

/** A written type, with what stands for the parameters of the generic type around it. */
export function typeOf(
  m: Machine,
  node: TSESTree.TypeNode,
  module: LinkedModule,
  args: TypeArguments,
): DataType {
  const of = (each: TSESTree.TypeNode | undefined): DataType =>
    each ? typeOf(m, each, module, args) : noType;
  switch (node.type) {
    case Type.TSTypeReference:
      return referenced(m, node, module, args);
    case Type.TSArrayType:
      return listOf(of(node.elementType));
    case Type.TSTupleType:
      return listOf(allOf(node.elementTypes.map(of)));
    case Type.TSUnionType:
    case Type.TSIntersectionType:
      return allOf(node.types.map(of));
    case Type.TSTypeLiteral:
      return membersType(m, node.members, nameAround(node), module, args, siteKey({ node, module }));
    case Type.TSTypeOperator:
      return node.operator === 'keyof' ? noType : of(node.typeAnnotation);
    case Type.TSIndexedAccessType:
      return indexed(of(node.objectType), node.indexType);
    case Type.TSMappedType:
      return mapped(m, node, module, args);
    case Type.TSConditionalType:
      return allOf([of(node.trueType), of(node.falseType)]);
    case Type.TSFunctionType:
      return of(node.returnType?.typeAnnotation);
    case Type.TSOptionalType:
    case Type.TSRestType:
      return of(node.typeAnnotation);
    case Type.TSNamedTupleMember:
      return of(node.elementType);
    case Type.TSImportType: {
      const { source } = node as { source?: TSESTree.StringLiteral };
      const names = node.qualifier ? namesOf(node.qualifier) : [];
      const found =
        source && names.length === 1 ? typeAt(m, module, source.value, names[0] as string) : undefined;
      return found?.kind === 'own'
        ? declaredType(m, found, args, node.typeArguments ?? undefined, module)
        : noType;
    }
    default:
      return noType;
  }
}

function referenced(
  m: Machine,
  node: TSESTree.TSTypeReference,
  module: LinkedModule,
  args: TypeArguments,
): DataType {
  const names = namesOf(node.typeName);
  const [name = ''] = names;
  const given = node.typeArguments?.params ?? [];
  const standsFor = names.length === 1 ? args.get(name) : undefined;
  if (standsFor) return standsFor;
  const found = findType(m, module, names, node);
  if (found?.kind === 'own') return declaredType(m, found, args, node.typeArguments, module);
  const of = (each: TSESTree.TypeNode | undefined): DataType =>
    each ? typeOf(m, each, module, args) : noType;
  if (found) {
    const [first, second] = given;
    if (found.name === classifiedType.name && classifiedType.modules.some((each) => each === found.module))
      return allOf([first ? saidByArgument(first, module) : noType, of(second)]);
    const schema = first?.type === Type.TSTypeQuery ? inferredType(m, found, first, module) : undefined;
    if (schema) return schema;
    return allOf(given.map((each) => holderOf(of(each))));
  }
  return ofLanguage(name, given, of);
}

/** A type of the language, or one that nobody has read, by what it is given. */
function ofLanguage(
  name: string,
  given: readonly TSESTree.TypeNode[],
  of: (node: TSESTree.TypeNode | undefined) => DataType,
): DataType {
  if (transparentTypes.has(name)) return of(given[0]);
  if (listTypes.has(name)) return listOf(of(given[0]));
  switch (name) {
    case 'Record':
    case 'Map':
    case 'ReadonlyMap':
    case 'WeakMap':
      return tableOf(of(given[1]));
    case 'Pick':
      return onlyOf(of(given[0]), writtenNames(given[1]) ?? ['*']);
    case 'Omit':
      return of(given[0]).without(writtenNames(given[1]) ?? []);
    case 'Exclude':
    case 'Extract':
      return of(given[0]);
    default:
      return allOf(given.map((each) => holderOf(of(each))));
  }
}

/** `Classified<'restricted', string>`. */
function saidByArgument(node: TSESTree.TypeNode, module: LinkedModule): DataType {
  if (node.type !== Type.TSLiteralType || node.literal.type !== Type.Literal) return noType;
  const of = nameAround(node);
  return ofClass({ kind: 'class', name: String(node.literal.value), of, said: { node, module } });
}

/** The type or the member that a piece of a type is written in, as a person names it. */
function nameAround(node: TSESTree.Node): string {
  const names: string[] = [];
  for (let at: TSESTree.Node | undefined = node.parent; at; at = at.parent) {
    if (at.type === Type.TSPropertySignature || at.type === Type.PropertyDefinition)
      names.unshift(staticKey(at.key));
    if (at.type === Type.Identifier) names.unshift(at.name);
    if (at.type === Type.VariableDeclarator && at.id.type === Type.Identifier && names.length === 0)
      names.unshift(at.id.name);
    if (
      (at.type === Type.TSInterfaceDeclaration ||
        at.type === Type.TSTypeAliasDeclaration ||
        at.type === Type.ClassDeclaration) &&
      at.id
    )
      names.unshift(at.id.name);
    if (/^(?:TSInterface|TSTypeAlias|Class|Variable|Function).*Declarat/.test(at.type)) break;
  }
  return names.join('.') || 'a value';
}

/** What is declared of a type, in each of its pieces. */
function declaredType(
  m: Machine,
  { declarations, module }: Extract<FoundType, { kind: 'own' }>,
  outer: TypeArguments,
  given: TSESTree.TSTypeParameterInstantiation | undefined,
  from: LinkedModule,
): DataType {
  return allOf(
    declarations.map((declaration) =>
      typeOfDeclaration(m, declaration, module, (parameters) => {
        const values = parameters.map(({ name, default: otherwise }, index) => {
          const written = given?.params[index];
          const type = written
            ? typeOf(m, written, from, outer)
            : otherwise
              ? typeOf(m, otherwise, module, noArguments)
              : noType;
          return [name.name, type] as const;
        });
        return new Map(values);
      }),
    ),
  );
}

/** What is made by `new`, by the types that are given for the parameters of its class. */
export function labelsOfGeneric(
  m: Machine,
  name: string,
  given: TSESTree.TSTypeParameterInstantiation,
  from: LinkedModule,
  type: ClassValue | undefined,
): Labels {
  if (!m.listener.mentionsClasses(from.filename)) return [];
  const made = type
    ? declaredType(
        m,
        { kind: 'own', declarations: [type.node], module: type.module },
        noArguments,
        given,
        from,
      )
    : ofLanguage(name, given.params, (each) => (each ? typeOf(m, each, from, noArguments) : noType));
  return made.classes().length === 0 ? [] : asLabels(made);
}

/** What is declared of the instances of a class. */
export function labelsOfClass(
  m: Machine,
  node: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
  module: LinkedModule,
): Labels {
  if (!m.listener.mentionsClasses(module.filename)) return [];
  const known = m.typeLabels.get(node);
  if (known) return known;
  m.typeLabels.set(node, []);
  const type = typeOfDeclaration(m, node, module, () => noArguments);
  const labels = type.classes().length === 0 ? [] : asLabels(type);
  m.typeLabels.set(node, labels);
  return labels;
}

function typeOfDeclaration(
  m: Machine,
  node: TypeDeclaration,
  module: LinkedModule,
  argumentsFor: (parameters: readonly TSESTree.TSTypeParameter[]) => TypeArguments,
): DataType {
  const args = argumentsFor(node.typeParameters?.params ?? []);
  const name = node.id?.name ?? 'a class';
  const tag = tagOfDeclaration(node, module);
  const said = tag ? ofClass({ kind: 'class', name: tag.name, of: name, said: { node, module } }) : noType;
  const key = `${siteKey({ node, module })}<${[...args.values()].map((type) => type.key).join(',')}>`;
  switch (node.type) {
    case Type.TSTypeAliasDeclaration: {
      const { typeAnnotation } = node;
      return allOf([said, later(m, key, () => typeOf(m, typeAnnotation, module, args))]);
    }
    case Type.TSInterfaceDeclaration: {
      const bases = node.extends.map((base) =>
        later(m, `${key}^${base.range[0]}`, () =>
          heritage(m, base.expression, base.typeArguments, module, args),
        ),
      );
      return allOf([said, membersType(m, node.body.body, name, module, args, key), ...bases]);
    }
    default: {
      const { superClass } = node;
      const base = superClass
        ? [later(m, `${key}^`, () => heritage(m, superClass, node.superTypeArguments, module, args))]
        : [];
      return allOf([said, membersType(m, node.body.body, name, module, args, key), ...base]);
    }
  }
}

function heritage(
  m: Machine,
  expression: TSESTree.Node,
  given: TSESTree.TSTypeParameterInstantiation | undefined,
  module: LinkedModule,
  args: TypeArguments,
): DataType {
  if (expression.type !== Type.Identifier) return noType;
  const found = findType(m, module, [expression.name], expression);
  return found?.kind === 'own' ? declaredType(m, found, args, given, module) : noType;
}

/** The tag above a declaration, or above the `export` in front of it. */
export function tagOfDeclaration(node: TSESTree.Node, { view }: LinkedModule) {
  const own = tagOf(view, node);
  if (own) return own;
  const { parent } = node;
  return parent?.type === Type.ExportNamedDeclaration || parent?.type === Type.ExportDefaultDeclaration
    ? tagOf(view, parent)
    : undefined;
}

interface Member {
  readonly name: string;
  readonly label: ClassLabel | undefined;
  readonly type: TSESTree.TypeNode | undefined;
}

function membersType(
  m: Machine,
  nodes: readonly TSESTree.Node[],
  owner: string,
  module: LinkedModule,
  args: TypeArguments,
  key: string,
): DataType {
  const members = nodes.flatMap((node) => membersAt(node, owner, module));
  const typed = ({ name, type }: Member): DataType =>
    type ? later(m, `${key}.${name}`, () => typeOf(m, type, module, args)) : noType;
  const make = (left: readonly Member[]): DataType => ({
    key: left.length === members.length ? key : `${key}(${left.map(({ name }) => name).join()})`,
    member: (name) =>
      left
        .filter((each) => each.name === name || each.name === '*' || name === '*')
        .flatMap((each): Labels => {
          const type = typed(each);
          return [...(each.label ? [each.label] : []), ...(type.classes().length > 0 ? asLabels(type) : [])];
        }),
    classes: () => left.flatMap((each) => [...(each.label ? [each.label] : []), ...typed(each).classes()]),
    without: (names) => make(left.filter(({ name }) => !names.includes(name))),
  });
  return make(members);
}

/**
 * The class that is said of a member itself, and what its type says where that is asked for.
 *
 * @param owner undefined for a member of a type without a name.
 */
export function labelsOfMember(
  m: Machine,
  node: TSESTree.Node,
  owner: string | undefined,
  module: LinkedModule,
  withType: boolean,
): Labels {
  return membersAt(node, owner ?? 'a value', module).flatMap(({ name, label, type }) => [
    ...(label ? [owner === undefined && name !== '*' ? { ...label, of: name } : label] : []),
    ...(withType && type ? labelsOfType(m, type, module) : []),
  ]);
}

/** What is written of a member, of an interface or of a class; an index signature is a member of any name. */
function membersAt(node: TSESTree.Node, owner: string, module: LinkedModule): Member[] {
  const toMember = (name: string, at: TSESTree.Node, type: TSESTree.TypeNode | undefined): Member => {
    const tag = tagOf(module.view, at);
    const of = name === '*' ? owner : `${owner}.${name}`;
    return {
      name,
      label: tag && { kind: 'class', name: tag.name, of, said: { node: at, module } },
      type,
    };
  };
  switch (node.type) {
    case Type.TSPropertySignature:
    case Type.PropertyDefinition:
    case Type.AccessorProperty:
    case Type.TSAbstractPropertyDefinition:
      return [toMember(staticKey(node.key), node, node.typeAnnotation?.typeAnnotation)];
    case Type.TSMethodSignature:
      return [toMember(staticKey(node.key), node, node.returnType?.typeAnnotation)];
    case Type.MethodDefinition:
    case Type.TSAbstractMethodDefinition:
      if (node.kind !== 'constructor')
        return [toMember(staticKey(node.key), node, node.value.returnType?.typeAnnotation)];
      return node.value.params.flatMap((parameter) => {
        if (parameter.type !== Type.TSParameterProperty) return [];
        const { parameter: bare } = parameter;
        const target = bare.type === Type.AssignmentPattern ? bare.left : bare;
        return target.type === Type.Identifier
          ? [toMember(target.name, parameter, target.typeAnnotation?.typeAnnotation)]
          : [];
      });
    case Type.TSIndexSignature:
      return [toMember('*', node, node.typeAnnotation?.typeAnnotation)];
    default:
      return [];
  }
}

/** `Patient['diagnosis']`. */
function indexed(type: DataType, index: TSESTree.TypeNode): DataType {
  if (type === noType) return noType;
  const names = writtenNames(index) ?? ['*'];
  return allOf(
    names.flatMap((name) =>
      type.member(name).map((label) => (label.kind === 'class' ? ofClass(label) : label.type)),
    ),
  );
}

/** `{ [Key in keyof Patient]: … }` is a `Patient`; any other is a table. */
function mapped(
  m: Machine,
  node: TSESTree.TSMappedType,
  module: LinkedModule,
  args: TypeArguments,
): DataType {
  const { constraint } = node as { constraint?: TSESTree.TypeNode };
  const source =
    constraint?.type === Type.TSTypeOperator && constraint.operator === 'keyof'
      ? constraint.typeAnnotation
      : undefined;
  if (source) return typeOf(m, source, module, args);
  return node.typeAnnotation ? tableOf(typeOf(m, node.typeAnnotation, module, args)) : noType;
}

/** The names that a union of literals writes; undefined where they are computed. */
function writtenNames(node: TSESTree.TypeNode | undefined): readonly string[] | undefined {
  if (node?.type === Type.TSLiteralType && node.literal.type === Type.Literal)
    return [String(node.literal.value)];
  if (node?.type === Type.TSNumberKeyword) return ['[]'];
  if (node?.type !== Type.TSUnionType) return undefined;
  const names = node.types.map(writtenNames);
  return names.every((each) => each !== undefined) ? names.flat() : undefined;
}

export function namesOf(node: TSESTree.EntityName): readonly string[] {
  if (node.type === Type.Identifier) return [node.name];
  return node.type === Type.TSQualifiedName ? [...namesOf(node.left), node.right.name] : [];
}

/** A type that is only looked at when it is asked for: types may be made of themselves. */
function later(m: Machine, key: string, make: () => DataType): DataType {
  let made: DataType | undefined;
  const type = (): DataType => (made ??= make());
  return {
    key,
    member: (name) => type().member(name),
    classes: () => m.types.classesOf(key, () => type().classes()),
    without: (names) => later(m, `${key}-${names.join('-')}`, () => type().without(names)),
  };
}
