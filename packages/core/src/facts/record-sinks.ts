import { termName } from '../flow/calls.js';
import type { Site, Term } from '../flow/value.js';

/** Modules of Node.js that compute and keep nothing. */
const computing =
  /^(?:node:)?(?:crypto|util|path|url|assert|buffer|querystring|string_decoder|v8|zlib)(?:\/|$)/;
/** What such functions are called that check or change what they are given, and give it back. */
const pure =
  /^(?:(?:safe|strict|try)?parse(?:Async)?|safeParse(?:Async)?|validate|assert|invariant|check|encode|decode|stringify|serialize|deserialize|format|digest|update|hash|sign|clone|cloneDeep|structuredClone|pick|omit|merge|defaults|freeze|inspect|has|includes|equals?|toString|slice|map|filter|then|catch|finally)$/;
/** Globals that hand what they are given on to somebody. */
const handsOn =
  /^(?:console\.|process\.(?:std(?:out|err)\.|exit$|abort$)|fetch$|navigator\.|postMessage$|localStorage\.|sessionStorage\.)/;

/**
 * Whether a call only computes something: whoever is given a record there does not keep it.
 *
 * @param callee undefined for what nobody knows; its name is that of the code then.
 */
export function makesNoRecord(callee: Term | undefined, { node }: Site): boolean {
  const name = callee ? termName(callee).split('.').at(-1) : calledName(node);
  const root = callee && rootOf(callee);
  if (root?.kind === 'global') return !handsOn.test(termName(callee as Term));
  if (root?.kind === 'import' && computing.test(root.module)) return true;
  return name !== undefined && pure.test(name);
}

/** Nothing follows it. */
export function endsProgram(callee: Term | undefined): boolean {
  return callee !== undefined && /^process\.(?:exit|abort)$/.test(termName(callee));
}

/** A call that writes what it is given and asks nothing of it. */
export function onlyWrites(callee: Term | undefined): boolean {
  return callee !== undefined && /^(?:console\.|process\.std(?:out|err)\.)/.test(termName(callee));
}

function rootOf(term: Term): Term {
  switch (term.kind) {
    case 'member':
      return rootOf(term.of);
    case 'call':
    case 'new':
      return rootOf(term.callee);
    default:
      return term;
  }
}

function calledName(node: Site['node']): string | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const { callee } = node;
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
    ? callee.property.name
    : undefined;
}
