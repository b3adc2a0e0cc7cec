import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import type { LinkedModule } from './linked-module.js';
import type { Machine } from './machine.js';
import { linkForTypes } from './modules.js';

export type TypeDeclaration =
  | TSESTree.TSInterfaceDeclaration
  | TSESTree.TSTypeAliasDeclaration
  | TSESTree.ClassDeclaration
  | TSESTree.ClassExpression;

/** What a name of a type stands for. */
export type FoundType =
  /** Several where an interface is declared in pieces. */
  | { readonly kind: 'own'; readonly declarations: readonly TypeDeclaration[]; readonly module: LinkedModule }
  /** Exported by a package. */
  | { readonly kind: 'package'; readonly module: string; readonly name: string };

/** Re-exports followed one after the other. */
const reexportLimit = 12;

/** What a type's name stands for where it is written; undefined for one that is not declared in the project. */
export function findType(
  m: Machine,
  module: LinkedModule,
  names: readonly string[],
  from: TSESTree.Node,
): FoundType | undefined {
  const [name, ...members] = names;
  if (name === undefined) return undefined;
  for (let at: TSESTree.Node | undefined = from; at; at = at.parent) {
    const declared = declaredIn(at, name);
    if (declared.length > 0 && members.length === 0) return { kind: 'own', declarations: declared, module };
    const [member] = members;
    const space = member === undefined ? undefined : namespaceIn(at, name);
    if (space && member !== undefined) {
      const inside = declaredIn(space, member);
      if (inside.length > 0) return { kind: 'own', declarations: inside, module };
    }
  }
  return findImported(m, module, names, 0);
}

function findImported(
  m: Machine,
  module: LinkedModule,
  [name, member]: readonly string[],
  depth: number,
): FoundType | undefined {
  for (const statement of module.view.ast.body) {
    if (statement.type !== Type.ImportDeclaration) continue;
    for (const specifier of statement.specifiers) {
      if (specifier.local.name !== name) continue;
      const imported =
        specifier.type === Type.ImportSpecifier
          ? nameOf(specifier.imported)
          : specifier.type === Type.ImportDefaultSpecifier
            ? 'default'
            : member;
      return imported === undefined
        ? undefined
        : findIn(m, module, statement.source.value, imported, depth, member);
    }
  }
  return undefined;
}

/** The type of a name that a module exports, as `import('./types').Patient` asks for it. */
export function typeAt(
  m: Machine,
  from: LinkedModule,
  specifier: string,
  name: string,
): FoundType | undefined {
  return findIn(m, from, specifier, name, 0);
}

function findIn(
  m: Machine,
  from: LinkedModule,
  specifier: string,
  name: string,
  depth: number,
  member?: string,
): FoundType | undefined {
  const target = linkForTypes(m, from, specifier);
  if (target === 'package') return { kind: 'package', module: specifier, name: member ?? name };
  return target && depth < reexportLimit ? findExported(m, target, name, depth + 1) : undefined;
}

function findExported(m: Machine, module: LinkedModule, name: string, depth: number): FoundType | undefined {
  const { ast } = module.view;
  const own = declaredIn(ast, name);
  const stars: string[] = [];
  for (const statement of ast.body) {
    if (statement.type === Type.ExportAllDeclaration) {
      if (!statement.exported) stars.push(statement.source.value);
      continue;
    }
    if (statement.type === Type.ExportDefaultDeclaration && name === 'default') {
      const { declaration } = statement;
      if (isTypeDeclaration(declaration)) return { kind: 'own', declarations: [declaration], module };
      if (declaration.type === Type.Identifier) return findType(m, module, [declaration.name], ast);
    }
    if (statement.type !== Type.ExportNamedDeclaration) continue;
    const specifier = statement.specifiers.find(({ exported }) => nameOf(exported) === name);
    if (!specifier) continue;
    const local = nameOf(specifier.local);
    return statement.source
      ? findIn(m, module, statement.source.value, local, depth)
      : findType(m, module, [local], ast);
  }
  if (own.length > 0) return { kind: 'own', declarations: own, module };
  for (const star of stars) {
    const found = findIn(m, module, star, name, depth);
    if (found?.kind === 'own') return found;
  }
  return undefined;
}

function nameOf(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === Type.Identifier ? node.name : node.value;
}

function declaredIn(scope: TSESTree.Node, name: string): readonly TypeDeclaration[] {
  return statementsOf(scope).flatMap((statement) => {
    const declaration =
      'declaration' in statement && statement.declaration ? statement.declaration : statement;
    return isTypeDeclaration(declaration) && declaration.id?.name === name ? [declaration] : [];
  });
}

function namespaceIn(scope: TSESTree.Node, name: string): TSESTree.Node | undefined {
  for (const statement of statementsOf(scope)) {
    const declaration =
      'declaration' in statement && statement.declaration ? statement.declaration : statement;
    if (
      declaration.type === Type.TSModuleDeclaration &&
      declaration.id.type === Type.Identifier &&
      declaration.id.name === name
    )
      return declaration.body ?? undefined;
  }
  return undefined;
}

function statementsOf(scope: TSESTree.Node): readonly TSESTree.Node[] {
  switch (scope.type) {
    case Type.Program:
    case Type.BlockStatement:
    case Type.TSModuleBlock:
      return scope.body;
    default:
      return [];
  }
}

function isTypeDeclaration(node: TSESTree.Node): node is TypeDeclaration {
  return (
    node.type === Type.TSInterfaceDeclaration ||
    node.type === Type.TSTypeAliasDeclaration ||
    node.type === Type.ClassDeclaration
  );
}
