import type { TSESTree } from '@typescript-eslint/types';
import type { SourceView } from '../syntax/source-view.js';
import type { Span } from '../text/span.js';
import type { Remedy } from './remedy.js';
import { edits, undecided, type Repair, type RepairContext } from './repair.js';
import { bundledFile, foreignRuntime } from './runtime.js';
import { environmentDefault, variableRead, type EnvironmentDefault } from '../syntax/environment-default.js';
import { ancestorsOf, isConstType, isTypeScript, nodesAt } from '../syntax/source-tree.js';
import { styleOf } from './source-style.js';

export type EnvironmentKey = Extract<Remedy, { kind: 'environment-key' }>;

/**
 * Reads the keys of one literal from the environment.
 *
 * @param remedies all of the same literal: it is rewritten once.
 */
export function readFromEnvironment(
  remedies: readonly EnvironmentKey[],
  view: SourceView,
  context: RepairContext,
): Repair {
  const [first] = remedies;
  if (!first || /\.d\.[cm]?ts$/i.test(view.filename))
    return undecided('no expression can stand at the place of the key');
  const isPutTogether = first.key.start === first.literal.start && first.key.end === first.literal.end;
  const literal = nodesAt(view, first.literal).find(
    ({ type }) => type === 'Literal' || type === 'TemplateLiteral' || (isPutTogether && isText(type)),
  );
  const known = literal && environmentDefault(literal, view);
  const foreign = context.notNode ?? foreignRuntime(view);
  if (foreign !== undefined && !(known && foreign === bundledFile))
    return undecided(`${foreign}, so process.env is no place to read the key from`);
  if (!literal) {
    return undecided(
      'the key does not stand in a string literal or template, so no expression can take its place',
    );
  }
  const obstacle = obstacleAt(literal, view);
  if (obstacle !== undefined) return undecided(obstacle);

  const [start, end] = literal.range;
  const isWhole = first.key.start === start + 1 && first.key.end === end - 1;
  if (isPutTogether || isWhole)
    return known ? withoutDefault(literal, known, view) : replaceWhole(literal, first.variable, view);
  if (literal.type === 'TemplateLiteral') {
    return edits(
      ...remedies.map(({ key, variable }) => ({ span: key, text: `\${process.env.${variable}}` })),
    );
  }
  return toTemplate(literal, remedies, view);
}

/** Expressions that put a text together: `'sk-' + rest`, `['sk', rest].join('-')`. */
function isText(type: TSESTree.Node['type']): boolean {
  return type === 'BinaryExpression' || type === 'CallExpression';
}

/** Why no expression can take the place of a literal. */
function obstacleAt(literal: TSESTree.Node, view: SourceView): string | undefined {
  const { parent } = literal;
  switch (parent?.type) {
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition':
    case 'MemberExpression':
      if (parent.type === 'MemberExpression' ? parent.property === literal : parent.key === literal) {
        return 'the key is the name of a property';
      }
      return undefined;
    case 'TSLiteralType':
    case 'TSEnumMember':
    case 'TSTemplateLiteralType':
      return 'the key is part of a type';
    case 'TaggedTemplateExpression':
      return 'the key stands in a tagged template, which would get it as a value and no longer as text';
    case 'ExpressionStatement':
      return 'the key is a statement of its own';
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
    case 'ImportExpression':
    case 'ImportAttribute':
      return 'the key is part of an import';
    case 'BinaryExpression':
      // `token === process.env.X` would let everybody in who sends no token while the variable is not set.
      return parent.operator === '+'
        ? undefined
        : 'the key is compared with something, and an unset variable would equal nothing sent';
    case 'AssignmentExpression':
      return variableRead(parent.left, view) === undefined
        ? undefined
        : 'the program sets the variable itself, which is to be set where the program is started';
    case 'SwitchCase':
      return 'the key is compared with something, and an unset variable would equal nothing sent';
    case 'TSAsExpression':
    case 'TSTypeAssertion':
      return isConstType(parent.typeAnnotation) ? 'the key is a constant type' : undefined;
    default:
      return undefined;
  }
}

function replaceWhole(literal: TSESTree.Node, variable: string, view: SourceView): Repair {
  const { parent } = literal;
  const [start, end] = literal.range;
  const span: Span = { start, end };
  const read = `process.env.${variable}`;
  if (parent?.type === 'JSXAttribute') return edits({ span, text: `{${read}}` });

  const { quote } = styleOf(view);
  const needsString = isTypeScript(view) && !acceptsUndefined(literal, view);
  if (parent?.type === 'LogicalExpression' && parent.right === literal && parent.operator !== '&&')
    return edits({ span, text: needsString ? `${read} ${parent.operator} ${quote}${quote}` : read });
  if (!needsString) return edits({ span, text: read });
  // An empty key is refused by every server; a missing one would not compile where `string` is asked for.
  const text = `${read} ?? ${quote}${quote}`;
  return edits({ span, text: standsAlone(literal) ? text : `(${text})` });
}

/** The variable is read there already, so that all there is to do is to take the key away. */
function withoutDefault(literal: TSESTree.Node, { read }: EnvironmentDefault, view: SourceView): Repair {
  const [start, end] = literal.range;
  const { quote } = styleOf(view);
  if (isTypeScript(view) && !acceptsUndefined(literal, view))
    return edits({ span: { start, end }, text: quote + quote });
  return edits({ span: { start: read.range[1], end }, text: '' });
}

/** Places where `a ?? b` needs no parentheses. */
function standsAlone(node: TSESTree.Node): boolean {
  switch (node.parent?.type) {
    case 'VariableDeclarator':
    case 'Property':
    case 'PropertyDefinition':
    case 'AssignmentExpression':
    case 'AssignmentPattern':
    case 'ReturnStatement':
    case 'ArrayExpression':
    case 'ArrowFunctionExpression':
    case 'TemplateLiteral':
    case 'JSXExpressionContainer':
    case 'ConditionalExpression':
    case 'ExportDefaultDeclaration':
      return node.parent.type !== 'ConditionalExpression' || node.parent.test !== node;
    case 'CallExpression':
    case 'NewExpression':
      return node.parent.callee !== node;
    default:
      return false;
  }
}

/** Options that clients declare as `string | undefined`. */
const optionalKey = /^(?:apiKey|api_key|authToken|openAIApiKey|openRouterApiKey|bearerToken)$/;

/**
 * Whether a value may be `undefined` where a literal stands in TypeScript: an option of a call that is a key,
 * a part of a longer text, or a constant that is only used in such places.
 */
function acceptsUndefined(node: TSESTree.Node, view: SourceView): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'TemplateLiteral':
    case 'BinaryExpression':
      return true;
    case 'LogicalExpression':
      return acceptsUndefined(parent, view);
    case 'ConditionalExpression':
      return parent.test !== node && acceptsUndefined(parent, view);
    case 'TSAsExpression':
      return true;
    case 'Property':
      return (
        !parent.computed &&
        parent.key.type === 'Identifier' &&
        optionalKey.test(parent.key.name) &&
        ['CallExpression', 'NewExpression'].includes(parent.parent.parent.type)
      );
    case 'VariableDeclarator': {
      const { id } = parent;
      if (id.type !== 'Identifier' || id.typeAnnotation || parent.parent.kind !== 'const') return false;
      if (ancestorsOf(parent).some(({ type }) => type === 'ExportNamedDeclaration')) return false;
      const [variable] = view.scopeManager.getDeclaredVariables(parent);
      const uses = variable?.references.filter(({ init }) => !init) ?? [];
      return uses.every(({ identifier }) => acceptsUndefined(identifier as TSESTree.Node, view));
    }
    default:
      return false;
  }
}

/** `'Bearer …'` becomes `` `Bearer ${process.env.X}` ``. */
function toTemplate(literal: TSESTree.Node, remedies: readonly EnvironmentKey[], view: SourceView): Repair {
  const [start, end] = literal.range;
  const inJsx = literal.parent?.type === 'JSXAttribute';
  const keys = remedies.toSorted((a, b) => a.key.start - b.key.start);
  let at = start + 1;
  let text = '';
  for (const { key, variable } of keys) {
    const part = templatePart(view.text.slice(at, key.start), inJsx);
    if (part === undefined) return undecided('the text around the key cannot be written as a template');
    text += `${part}\${process.env.${variable}}`;
    at = key.end;
  }
  const rest = templatePart(view.text.slice(at, end - 1), inJsx);
  if (rest === undefined) return undecided('the text around the key cannot be written as a template');
  const template = `\`${text}${rest}\``;
  return edits({ span: { start, end }, text: inJsx ? `{${template}}` : template });
}

/** Source text of a string literal as source text of a template; undefined where the two read it differently. */
function templatePart(source: string, inJsx: boolean): string | undefined {
  if (inJsx) return /[\\&`]|\$\{/.test(source) ? undefined : source;
  if (/\\(?:[1-9]|0\d)/.test(source)) return undefined; // Octal escapes.
  return source.replace(/\\[^]|`|\$\{/g, (piece) =>
    piece.startsWith('\\') ? piece.replace(/^\\(['"])$/, '$1') : `\\${piece}`,
  );
}
