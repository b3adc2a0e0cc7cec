import type { TSESTree } from '@typescript-eslint/types';
import { isTypeScript, propertyName, walk } from '../syntax/source-tree.js';
import type { SourceView } from '../syntax/source-view.js';
import { freeName, requiredModule } from './module-head.js';
import { styleOf } from './source-style.js';
import type { TextEdit } from './text-edit.js';
import { isFirstOnLine } from './trivia.js';

/** A function of a module as a file calls it. */
export interface ImportedFunction {
  readonly callee: string;
  /** The import that it needs. */
  readonly edits: readonly TextEdit[];
}

/** How a function is called by what a statement takes of its module, which may get one more name; undefined where neither is possible. */
export function importedFunction(
  wanted: string,
  view: SourceView,
  statement: TSESTree.ProgramStatement,
  use: TSESTree.Node,
): ImportedFunction | undefined {
  if (statement.type === 'TSImportEqualsDeclaration') {
    return statement.importKind === 'type'
      ? undefined
      : { callee: `${statement.id.name}.${wanted}`, edits: [] };
  }
  if (statement.type === 'ImportDeclaration') {
    if (statement.importKind === 'type') return undefined;
    for (const specifier of statement.specifiers) {
      if (isHidden(view, specifier.local.name, use)) continue;
      if (specifier.type !== 'ImportSpecifier')
        return { callee: `${specifier.local.name}.${wanted}`, edits: [] };
      const imported =
        specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value;
      if (imported === wanted && specifier.importKind !== 'type')
        return { callee: specifier.local.name, edits: [] };
    }
    const last = statement.specifiers.at(-1);
    return last?.type === 'ImportSpecifier' ? joinNames(wanted, view, last, ' as ') : undefined;
  }
  if (statement.type !== 'VariableDeclaration') return undefined;
  const [declarator] = statement.declarations;
  if (statement.declarations.length !== 1 || declarator?.init?.type !== 'CallExpression') return undefined;
  if (requiredModule(declarator.init) === undefined || declarator.init.callee.type !== 'Identifier')
    return undefined;
  if (declarator.id.type === 'Identifier') {
    return isHidden(view, declarator.id.name, use)
      ? undefined
      : { callee: `${declarator.id.name}.${wanted}`, edits: [] };
  }
  if (declarator.id.type !== 'ObjectPattern') return undefined;
  for (const property of declarator.id.properties) {
    if (
      propertyName(property) !== wanted ||
      property.type !== 'Property' ||
      property.value.type !== 'Identifier'
    )
      continue;
    if (!isHidden(view, property.value.name, use)) return { callee: property.value.name, edits: [] };
  }
  const last = declarator.id.properties.at(-1);
  return last?.type === 'Property' ? joinNames(wanted, view, last, ': ') : undefined;
}

/** Adds the function to the names that a statement takes from the module already. */
function joinNames(
  wanted: string,
  view: SourceView,
  last: TSESTree.Node,
  separator: string,
): ImportedFunction {
  const { newline } = styleOf(view);
  const name = freeName(view, wanted);
  const text = name === wanted ? name : `${wanted}${separator}${name}`;
  const [start, end] = last.range;
  const gap = isFirstOnLine(view.text, start)
    ? newline + (/[ \t]*$/.exec(view.text.slice(0, start))?.[0] ?? '')
    : ' ';
  return { callee: name, edits: [{ span: { start: end, end }, text: `,${gap}${text}` }] };
}

/** Whether a name means something else where it would be used. */
function isHidden(view: SourceView, name: string, use: TSESTree.Node): boolean {
  const scopes = view.scopeManager.scopes.filter(
    ({ block, variables }) =>
      block.range[0] <= use.range[0] &&
      use.range[1] <= block.range[1] &&
      variables.some((variable) => variable.name === name && variable.defs.length > 0),
  );
  return scopes.length > 1;
}

/** The module system that a file's own text shows. */
export function moduleSystem(view: SourceView): 'esm' | 'commonjs' | undefined {
  if (view.ast.body.some(({ type }) => /^(?:Import|Export)/.test(type))) return 'esm';
  if (view.component || /\.m[jt]s$/i.test(view.filename)) return 'esm';
  if (/\.cjs$/i.test(view.filename)) return 'commonjs';
  for (const node of walk(view.ast)) {
    if (requiredModule(node) !== undefined) return 'commonjs';
    if (node.type === 'MemberExpression' && node.object.type === 'Identifier') {
      const { name } = node.object;
      if (
        name === 'exports' ||
        (name === 'module' && node.property.type === 'Identifier' && node.property.name === 'exports')
      ) {
        return 'commonjs';
      }
    }
    if (
      node.type === 'AwaitExpression' &&
      node.parent.type === 'ExpressionStatement' &&
      node.parent.parent.type === 'Program'
    )
      return 'esm';
  }
  return isTypeScript(view) ? 'esm' : undefined;
}
