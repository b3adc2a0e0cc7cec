import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import { containers, type ContainerModel } from '../catalog/containers.js';
import { walk } from '../syntax/source-tree.js';
import { decoratorsOf } from './decorators.js';
import type { LinkedModule } from './linked-module.js';
import type { Machine } from './machine.js';
import { staticKey } from './objects.js';

/** A list of classes and of what stands for tokens, as it is written in a file. */
export interface WrittenList {
  readonly array: TSESTree.ArrayExpression;
  /** The class that composes it with others. */
  readonly composer: TSESTree.Decorator | undefined;
}

/** A recipe's own keys: an object with one beside `provide` says how what it stands for is made. */
const recipeKeys = ['useClass', 'useFactory', 'useValue', 'useExisting'];

/** Lists that a composer is given, and others that hold at least one recipe. */
export function writtenLists(m: Machine, { view }: LinkedModule): readonly WrittenList[] {
  if (!/\bprovide\b|\bproviders\b|\bcontrollers\b/.test(view.text)) return [];
  const found = new Map<TSESTree.ArrayExpression, WrittenList>();
  for (const node of walk(view.ast)) {
    if (node.type === Type.ClassDeclaration)
      for (const { decorator, container } of composersOf(m, node))
        for (const list of listsIn(decorator, container))
          if (list.type === Type.ArrayExpression) found.set(list, { array: list, composer: decorator });
    if (node.type === Type.ArrayExpression && !found.has(node) && node.elements.some(isRecipe))
      found.set(node, { array: node, composer: undefined });
  }
  return [...found.values()];
}

export function composersOf(
  m: Machine,
  node: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
): readonly { readonly decorator: TSESTree.Decorator; readonly container: ContainerModel }[] {
  return decoratorsOf(node).flatMap((decorator) => {
    const container = containers.find(({ module, composer }) => isCallOf(m, decorator, module, composer));
    return container ? [{ decorator, container }] : [];
  });
}

export function isCallOf(
  m: Machine,
  { expression }: TSESTree.Decorator,
  module: string,
  name: string,
): boolean {
  return (
    expression.type === Type.CallExpression &&
    m
      .evaluate(expression.callee)
      .some(
        (value) =>
          value.kind === 'external' &&
          value.term.kind === 'import' &&
          value.term.module === module &&
          value.term.path.join('.') === name,
      )
  );
}

function optionsOf({ expression }: TSESTree.Decorator): TSESTree.ObjectExpression | undefined {
  const [options] = expression.type === Type.CallExpression ? expression.arguments : [];
  return options?.type === Type.ObjectExpression ? options : undefined;
}

export function listsIn(decorator: TSESTree.Decorator, { lists }: ContainerModel): readonly TSESTree.Node[] {
  return lists.flatMap((name) => optionOf(decorator, name) ?? []);
}

export function optionOf(decorator: TSESTree.Decorator, name: string): TSESTree.Node | undefined {
  return optionsOf(decorator)?.properties.flatMap((property) =>
    property.type === Type.Property && !property.computed && staticKey(property.key) === name
      ? [property.value]
      : [],
  )[0];
}

function isRecipe(node: TSESTree.Node | null): boolean {
  if (node?.type !== Type.ObjectExpression) return false;
  const keys = node.properties.flatMap((property) =>
    property.type === Type.Property && !property.computed ? [staticKey(property.key)] : [],
  );
  return keys.includes('provide') && keys.some((key) => recipeKeys.includes(key));
}
