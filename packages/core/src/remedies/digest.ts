import type { TSESTree } from '@typescript-eslint/types';
import type { SourceView } from '../syntax/source-view.js';
import { scopeIndexOf } from '../syntax/scope-index.js';
import type { ImportedFunction } from './imported-function.js';
import { wholeChain } from './logged-expression.js';
import { nodeFunction } from './node-import.js';
import type { Remedy } from './remedy.js';
import { edits, undecided, type Repair, type RepairContext } from './repair.js';
import { foreignRuntime } from './runtime.js';
import { nodesAt, unwrapTypes } from '../syntax/source-tree.js';
import { styleOf } from './source-style.js';

export type Digest = Extract<Remedy, { kind: 'digest' }>;

/** Of the HMAC: without it nothing is logged, so that no digest is made that could be guessed. */
const keyVariable = 'PROMPT_DIGEST_KEY';

/**
 * Replaces an expression in a log call by its SHA-256, or by an HMAC where the class demands a key: equal prompts stay
 * recognisable, and nobody can read them.
 */
export function logDigest(remedy: Digest, view: SourceView, context: RepairContext): Repair {
  const foreign = context.notNode ?? foreignRuntime(view);
  if (foreign !== undefined) return undecided(`${foreign}, so node:crypto is not there to hash the prompt`);
  const found = nodesAt(view, remedy.expression).at(-1);
  if (!found) return undecided('the code is not where the analysis saw it');
  const expression = wholeChain(found);
  if (isCaughtError(expression, view))
    return undecided(
      'the value is an error, of which the message is worth logging and the request in it is not',
    );
  const hash = nodeFunction(remedy.keyed ? 'createHmac' : 'createHash', view, expression, context);
  const toText = isText(expression, view)
    ? asItIs
    : isJson(expression)
      ? { before: 'String(', after: ')', edits: [] }
      : inspection(view, expression, context);
  if (!hash || !toText)
    return undecided('neither the file nor its package says whether it imports with `import` or `require`');

  const [start, end] = expression.range;
  const { quote } = styleOf(view);
  const source = view.text.slice(start, end);
  const argument = expression.type === 'SequenceExpression' ? `(${source})` : source;
  const text = toText.before + argument + toText.after;
  const imports = [...hash.edits, ...toText.edits];
  const { parent } = expression;
  const digest = remedy.keyed
    ? keyed(
        `${hash.callee}(${quote}sha256${quote}, ${key}).update(${text}).digest(${quote}hex${quote})`,
        parent,
      )
    : `${hash.callee}(${quote}sha256${quote}).update(${text}).digest(${quote}hex${quote})`;

  if (parent?.type === 'SpreadElement') {
    if (parent.parent.type === 'ObjectExpression') {
      return undecided(
        'the prompt is spread into the logged object, and only a name for it can tell what is logged',
      );
    }
    return edits({ span: { start: parent.range[0], end: parent.range[1] }, text: digest }, ...imports);
  }
  if (parent?.type === 'Property' && parent.shorthand) {
    return edits({ span: { start, end }, text: `${source}: ${digest}` }, ...imports);
  }
  return edits({ span: { start, end }, text: digest }, ...imports);
}

/** What makes a text of an expression that is written between `before` and `after`. */
interface ToText extends Pick<ImportedFunction, 'edits'> {
  readonly before: string;
  readonly after: string;
}

const asItIs: ToText = { before: '', after: '', edits: [] };

/**
 * As the console shows a value, and to its innermost text. JSON throws for a value that refers to itself and for a BigInt, and a
 * line that only logged must not end the program.
 */
function inspection(view: SourceView, expression: TSESTree.Node, context: RepairContext): ToText | undefined {
  const inspect = nodeFunction('inspect', view, expression, context);
  const { padding } = styleOf(view);
  return (
    inspect && {
      before: `${inspect.callee}(`,
      after: `, {${padding}depth: null${padding}})`,
      edits: inspect.edits,
    }
  );
}

const key = `process.env.${keyVariable}`;

/** Nothing where the key is not set: `createHmac` would throw, and a log call must not. */
function keyed(digest: string, parent: TSESTree.Node | undefined): string {
  const isOperand =
    parent !== undefined && /^(?:Binary|Logical|Conditional|Await|Unary)Expression$/.test(parent.type);
  return isOperand ? `(${key} && ${digest})` : `${key} && ${digest}`;
}

/** Its digest would hide what went wrong, and an error that refers to itself is no JSON. */
function isCaughtError(expression: TSESTree.Node, view: SourceView): boolean {
  const node = unwrapTypes(expression);
  if (node.type !== 'Identifier') return false;
  const [definition] = scopeIndexOf(view).get(node)?.defs ?? [];
  const binding = definition?.node as TSESTree.Node | undefined;
  if (binding?.type === 'CatchClause') return true;
  const call = binding?.parent;
  return (
    call?.type === 'CallExpression' &&
    call.arguments[0] === binding &&
    call.callee.type === 'MemberExpression' &&
    call.callee.property.type === 'Identifier' &&
    call.callee.property.name === 'catch'
  );
}

const textMethods =
  /^(?:toString|toUpperCase|toLowerCase|trim|trimStart|trimEnd|padStart|padEnd|repeat|replace|replaceAll|join|substring)$/;

/** Whether an expression is a string for sure, so that a hash takes it as it is. */
function isText(expression: TSESTree.Node, view: SourceView): boolean {
  const node = unwrapTypes(expression);
  switch (node.type) {
    case 'TemplateLiteral':
      return true;
    case 'Literal':
      return typeof node.value === 'string';
    case 'BinaryExpression':
      return node.operator === '+' && (isText(node.left, view) || isText(node.right, view));
    case 'CallExpression':
      if (node.callee.type === 'Identifier') return node.callee.name === 'String';
      return (
        node.callee.type === 'MemberExpression' &&
        !node.optional &&
        !node.callee.optional &&
        node.callee.property.type === 'Identifier' &&
        (textMethods.test(node.callee.property.name) || isStringRaw(node.callee))
      );
    case 'Identifier': {
      const [definition, ...others] = scopeIndexOf(view).get(node)?.defs ?? [];
      if (!definition || others.length > 0) return false;
      const name = definition.name as TSESTree.Node;
      if (name.type === 'Identifier' && name.typeAnnotation) {
        return !name.optional && name.typeAnnotation.typeAnnotation.type === 'TSStringKeyword';
      }
      const declarator = definition.node as TSESTree.Node;
      return (
        declarator.type === 'VariableDeclarator' &&
        declarator.id === name &&
        declarator.parent.kind === 'const' &&
        declarator.init !== null &&
        isText(declarator.init, view)
      );
    }
    default:
      return false;
  }
}

function isStringRaw({ object, property }: TSESTree.MemberExpression): boolean {
  return (
    object.type === 'Identifier' &&
    object.name === 'String' &&
    property.type === 'Identifier' &&
    property.name === 'raw'
  );
}

/** `JSON.stringify(…)`, which is a string, or undefined, which a hash refuses. */
function isJson(expression: TSESTree.Node): boolean {
  const node = unwrapTypes(expression);
  return (
    node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    node.callee.object.type === 'Identifier' &&
    node.callee.object.name === 'JSON' &&
    node.callee.property.type === 'Identifier' &&
    node.callee.property.name === 'stringify'
  );
}
