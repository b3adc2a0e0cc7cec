import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import { nodeAround } from '../syntax/source-tree.js';
import type { DeclarationPlace } from '../syntax/type-information.js';
import { tagLabels, tagLabelsOfResult } from './annotations.js';
import { memberLabels, type Labels } from './labels.js';
import type { LinkedModule } from './linked-module.js';
import type { Machine } from './machine.js';
import { staticKey } from './objects.js';
import type { Site } from './value.js';
import { labelsOfMember, labelsOfType, tagOfDeclaration } from './written-types.js';

/**
 * What is written of a declaration that the type checker has found, in a file of the project or of a package.
 *
 * @param withType whether also by its type: a checker forgets the aliases of texts and numbers, and knows all else better.
 */
export function labelsOfDeclaration(m: Machine, place: DeclarationPlace, withType: boolean): Labels {
  const key = `${place.filename}:${place.offset}:${String(withType)}`;
  const known = m.declarationLabels.get(key);
  if (known) return known;
  m.declarationLabels.set(key, []);
  const module = moduleAt(m, place);
  const labels = module ? labelsAround(m, nodeAt(module, place), module, withType) : [];
  m.declarationLabels.set(key, labels);
  return labels;
}

/** Whether only the code of a class itself reaches a member of it. */
export function isHiddenMember(m: Machine, place: DeclarationPlace): boolean {
  const module = moduleAt(m, place);
  for (let at = module && nodeAt(module, place); at; at = at.parent) {
    if ('accessibility' in at && at.accessibility) return at.accessibility !== 'public';
    if (at.type === Type.ClassBody || at.type === Type.TSInterfaceBody || at.type === Type.TSTypeLiteral)
      break;
  }
  return false;
}

/** Where something is said that only the type of a declaration knows. */
export interface SaidAt {
  readonly said: Site;
  /** What has the class, as a person names it. */
  readonly of: string;
}

/** A member or a function whose written type says a class; undefined for what has it from elsewhere, as generic ones have. */
export function saidAt(m: Machine, place: DeclarationPlace): SaidAt | undefined {
  if (labelsOfDeclaration(m, place, true).length === 0) return undefined;
  const module = moduleAt(m, place);
  for (let at = module && nodeAt(module, place); module && at; at = at.parent) {
    if (/^TS(?:Property|Method)Signature$|^(?:Property|Method|TSAbstract\w+)Definition$/.test(at.type))
      return {
        said: { node: at, module },
        of: [ownerOf(at)?.id?.name, memberName(at)].filter(Boolean).join('.'),
      };
    if (at.type === Type.FunctionDeclaration || at.type === Type.TSDeclareFunction)
      return { said: { node: at, module }, of: `${at.id?.name ?? 'a function'}()` };
    if (at.type === Type.BlockStatement) return undefined;
  }
  return undefined;
}

/** Types are looked up wherever they stand: that file may still be run, as if the judged one imported it. */
function moduleAt(m: Machine, { filename }: DeclarationPlace): LinkedModule | undefined {
  const known = m.modules.get(filename);
  if (known) return known;
  const view = m.host.load(filename);
  return view && m.link(view, 1);
}

function nodeAt({ view }: LinkedModule, { offset }: DeclarationPlace): TSESTree.Node {
  return nodeAround(view, { start: offset, end: offset + 1 });
}

/** From the name of a declaration outwards to the declaration. */
function labelsAround(m: Machine, from: TSESTree.Node, module: LinkedModule, withType: boolean): Labels {
  const written = (annotation: TSESTree.TSTypeAnnotation | undefined): Labels =>
    withType && annotation ? labelsOfType(m, annotation.typeAnnotation, module) : [];
  for (let at: TSESTree.Node | undefined = from; at; at = at.parent) {
    switch (at.type) {
      case Type.TSInterfaceDeclaration:
      case Type.TSTypeAliasDeclaration:
      case Type.ClassDeclaration:
      case Type.ClassExpression:
        return labelsOfName(at, module);
      case Type.TSPropertySignature:
      case Type.TSMethodSignature:
      case Type.TSIndexSignature:
      case Type.PropertyDefinition:
      case Type.AccessorProperty:
      case Type.TSAbstractPropertyDefinition:
      case Type.MethodDefinition:
      case Type.TSAbstractMethodDefinition:
      case Type.TSParameterProperty:
        return [
          ...labelsOfMember(m, at, ownerOf(at)?.id?.name, module, withType),
          ...labelsOfOwner(at, module),
        ];
      case Type.FunctionDeclaration:
      case Type.TSDeclareFunction:
      case Type.FunctionExpression:
      case Type.ArrowFunctionExpression:
        return [...tagLabelsOfResult(at, module), ...written(at.returnType)];
      case Type.VariableDeclarator:
        return [...tagLabels(at.id, module), ...written(at.id.typeAnnotation)];
      case Type.Identifier:
        if (isFunctionOf(at.parent, at)) return [...tagLabels(at, module), ...written(at.typeAnnotation)];
        break;
      // Names inside of these are no names of what is around them.
      case Type.TSTypeParameter:
      case Type.TSTypeParameterInstantiation:
      case Type.ImportSpecifier:
      case Type.ImportDefaultSpecifier:
      case Type.ImportNamespaceSpecifier:
      case Type.Property:
      case Type.BlockStatement:
        return [];
      default:
    }
  }
  return [];
}

function isFunctionOf(node: TSESTree.Node | undefined, parameter: TSESTree.Node): boolean {
  return node !== undefined && 'params' in node && Array.isArray(node.params)
    ? (node.params as TSESTree.Node[]).includes(parameter)
    : false;
}

type Named =
  | TSESTree.TSInterfaceDeclaration
  | TSESTree.TSTypeAliasDeclaration
  | TSESTree.ClassDeclaration
  | TSESTree.ClassExpression;

function labelsOfName(node: Named, module: LinkedModule): Labels {
  const tag = tagOfDeclaration(node, module);
  return tag
    ? [{ kind: 'class', name: tag.name, of: node.id?.name ?? 'a class', said: { node, module } }]
    : [];
}

/** What is said of all of a type is said of each of its members, also where another type has taken the member over. */
function labelsOfOwner(member: TSESTree.Node, module: LinkedModule): Labels {
  const owner = ownerOf(member);
  return owner ? memberLabels(labelsOfName(owner, module), memberName(member)) : [];
}

/** The declaration whose member it is; members of types that are written inside of other members have none. */
function ownerOf(member: TSESTree.Node): Named | undefined {
  for (let at = member.parent; at; at = at.parent) {
    switch (at.type) {
      case Type.TSInterfaceDeclaration:
      case Type.TSTypeAliasDeclaration:
      case Type.ClassDeclaration:
      case Type.ClassExpression:
        return at;
      case Type.TSInterfaceBody:
      case Type.ClassBody:
      case Type.TSTypeLiteral:
      case Type.TSIntersectionType:
      case Type.TSUnionType:
      case Type.MethodDefinition:
      case Type.FunctionExpression:
        break;
      default:
        return undefined;
    }
  }
  return undefined;
}

function memberName(member: TSESTree.Node): string {
  if (member.type === Type.TSParameterProperty) {
    const { parameter } = member;
    const target = parameter.type === Type.AssignmentPattern ? parameter.left : parameter;
    return target.type === Type.Identifier ? target.name : '*';
  }
  return 'key' in member ? staticKey(member.key) : '*';
}
