import type { TSESTree } from '@typescript-eslint/types';
import type { SourceView } from '../syntax/source-view.js';
import { specifierOf } from './module-head.js';
import { propertyName, unwrapTypes, walk } from '../syntax/source-tree.js';

/** Names that only other platforms define; reading one is what matters, not that it exists. */
const foreignGlobals: readonly (readonly [reason: string, names: readonly string[]])[] = [
  ['the file runs in Deno, which reads its environment through Deno.env', ['Deno']],
  [
    'the file runs in a browser, where every key is public',
    ['window', 'document', 'localStorage', 'sessionStorage'],
  ],
];

const foreignModules: readonly (readonly [reason: string, module: RegExp])[] = [
  ['the file runs in Deno, which reads its environment through Deno.env', /^(?:npm:|jsr:|https?:\/\/)/],
  ['the file belongs to an app for phones, where every key is public', /^(?:react-native|expo)(?:$|[-/])/],
  [
    'the file belongs to a front end, where every key is public',
    /^(?:react-dom(?:\/client)?|vue|svelte|@angular\/core|solid-js\/web|preact)$/,
  ],
];

/** Speaks against reading from `process.env`; what the file reads from `import.meta.env` already is no more public than before. */
export const bundledFile =
  'the file reads import.meta.env, so a bundler builds it and would put the key into its output';

const clientHook = /^use(?:State|Effect|LayoutEffect|Reducer|Ref|Transition|Optimistic|ActionState)$/;

/** Every repair of a file asks, and answering walks the whole tree. */
const runtimes = new WeakMap<SourceView, string | undefined>();

/**
 * Why code of this file cannot use what only Node.js has (`process.env`, `node:crypto`), as far as its own text shows;
 * a clause without a full stop. Undefined: nothing speaks against Node.js.
 */
export function foreignRuntime(view: SourceView): string | undefined {
  if (!runtimes.has(view)) {
    const stated = statedRuntime(view);
    runtimes.set(
      view,
      component(view) ??
        (stated && `the file ${stated.predicate}`) ??
        worker(view) ??
        foreignImport(view) ??
        foreignGlobal(view),
    );
  }
  return runtimes.get(view);
}

/** A runtime other than Node.js that a file says of itself, which holds of what it imports as well. */
export interface StatedRuntime {
  readonly runsIn: 'browser' | 'edge';
  /** What is to be told of the file, as in `runs in an edge runtime, which is not Node.js`. */
  readonly predicate: string;
}

export function statedRuntime(view: SourceView): StatedRuntime | undefined {
  return directive(view) ?? edge(view) ?? cloudflare(view);
}

function component(view: SourceView): string | undefined {
  return (
    view.component &&
    'the file is a component, which a bundler builds for browsers, where every key is public'
  );
}

function directive(view: SourceView): StatedRuntime | undefined {
  const client = view.ast.body.some(
    (statement) => statement.type === 'ExpressionStatement' && statement.directive === 'use client',
  );
  return client
    ? { runsIn: 'browser', predicate: "is client code ('use client'), where every key is public" }
    : undefined;
}

function edge(view: SourceView): StatedRuntime | undefined {
  const isStated = view.ast.body.some(
    (statement) =>
      statement.type === 'ExportNamedDeclaration' &&
      statement.declaration?.type === 'VariableDeclaration' &&
      statement.declaration.declarations.some(({ id, init }) => {
        if (id.type !== 'Identifier' || !init) return false;
        const value = unwrapTypes(init);
        const runtime =
          id.name === 'runtime' ? value : id.name === 'config' ? member(value, 'runtime') : undefined;
        return runtime !== undefined && isEdge(runtime);
      }),
  );
  return isStated
    ? { runsIn: 'edge', predicate: 'runs in an edge runtime, which is not Node.js' }
    : undefined;
}

function cloudflare(view: SourceView): StatedRuntime | undefined {
  const imports = view.ast.body.flatMap((statement) => specifierOf(statement) ?? []);
  return imports.some((specifier) => /^cloudflare:|^hono\/cloudflare-workers$/.test(specifier))
    ? {
        runsIn: 'edge',
        predicate: 'runs in a Cloudflare Worker, which gets its keys through its env binding',
      }
    : undefined;
}

/** Bun starts servers from such an export, too, and has all of Node.js: it says nothing of what the file imports. */
function worker(view: SourceView): string | undefined {
  const isWorker = view.ast.body.some(
    (statement) =>
      statement.type === 'ExportDefaultDeclaration' && member(unwrapTypes(statement.declaration), 'fetch'),
  );
  return isWorker ? 'the file runs in a worker, which gets its keys through its env binding' : undefined;
}

function member(node: TSESTree.Node, name: string): TSESTree.Node | undefined {
  if (node.type !== 'ObjectExpression') return undefined;
  const property = node.properties.find((element) => propertyName(element) === name);
  return property?.type === 'Property' ? property.value : undefined;
}

function isEdge(node: TSESTree.Node): boolean {
  return node.type === 'Literal' && (node.value === 'edge' || node.value === 'experimental-edge');
}

function foreignImport(view: SourceView): string | undefined {
  for (const statement of view.ast.body) {
    const specifier = specifierOf(statement);
    if (specifier === undefined) continue;
    const known = foreignModules.find(([, module]) => module.test(specifier));
    if (known) return known[0];
    if (specifier === 'react' && statement.type === 'ImportDeclaration') {
      const hooks = statement.specifiers.some(({ local }) => clientHook.test(local.name));
      if (hooks) return 'the file is a component that runs in a browser, where every key is public';
    }
  }
  return undefined;
}

function foreignGlobal(view: SourceView): string | undefined {
  const free = new Set(view.scopeManager.globalScope?.through.map(({ identifier }) => identifier.name));
  const known = foreignGlobals.find(([, names]) => names.some((name) => free.has(name)));
  if (known) return known[0];
  for (const node of walk(view.ast)) {
    if (node.type === 'MemberExpression' && node.object.type === 'MetaProperty' && !node.computed) {
      if (node.property.type === 'Identifier' && node.property.name === 'env') {
        return bundledFile;
      }
    }
    if (
      node.type === 'CallExpression' &&
      node.callee.type === 'Identifier' &&
      node.callee.name === 'addEventListener'
    ) {
      const [event] = node.arguments;
      if (event?.type === 'Literal' && event.value === 'fetch') {
        return 'the file runs in a worker, which gets its keys through its env binding';
      }
    }
  }
  return undefined;
}
