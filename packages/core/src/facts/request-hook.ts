import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import { matchHook } from '../binding/match-hook.js';
import type { OutsideCall } from '../flow/machine.js';
import type { Shape } from '../flow/shape.js';
import { siteKey, type Site } from '../flow/value.js';
import type { Policy } from '../policy/policy.js';
import { readPlace } from '../binding/read-place.js';
import type { CallSite } from './call-site.js';
import type { Atom } from './content.js';

/** What code that rewrites requests is given of them. */
export function hookedContent(calls: readonly OutsideCall[], policy: Policy): readonly Atom[] {
  return calls.flatMap(({ callee, args }) => {
    if (callee.kind !== 'external') return [];
    const hooks = matchHook(callee.term, args, policy);
    return hooks.flatMap(({ body, code = 0 }) =>
      (args[code] ?? []).flatMap((shape): Atom[] => {
        const given = givenTo(shape);
        const path = body === undefined ? [] : [body];
        return given ? [{ root: `parameter:${siteKey(given)}`, path, certain: true }] : [];
      }),
    );
  });
}

/** What functions are given that a client sends with: `fetch: (url, init) => …`. The options of the request, by their root. */
export function givenToSenders(callSites: readonly CallSite[]): readonly Pick<Atom, 'root' | 'path'>[] {
  return callSites.flatMap(({ matched }) =>
    (matched.call.interceptors ?? [])
      .filter(({ given }) => given === 'fetch')
      .flatMap((place) => readPlace(matched, place))
      .concat(matched.behindGuard ?? [])
      .flatMap((shape) => givenAt(shape, 1)),
  );
}

/** The parameter of a function at an index; a rest parameter holds it at that index of its own. */
function givenAt(shape: Shape, index: number): readonly Pick<Atom, 'root' | 'path'>[] {
  if (shape.kind !== 'function' || !shape.site) return [];
  const { node, module } = shape.site;
  const parameters =
    'params' in node && Array.isArray(node.params) ? (node.params as TSESTree.Parameter[]) : [];
  const last = parameters.at(-1);
  const own = parameters[index];
  if (last?.type === Type.RestElement && parameters.length - 1 <= index) {
    const step = String(index - parameters.length + 1);
    return [{ root: `parameter:${siteKey({ node: last.argument, module })}`, path: [step] }];
  }
  if (!own) return [];
  const bound = own.type === Type.AssignmentPattern ? own.left : own;
  return [{ root: `parameter:${siteKey({ node: bound, module })}`, path: [] }];
}

/** The first parameter of a function. */
function givenTo(shape: Shape): Site | undefined {
  if (shape.kind !== 'function' || !shape.site) return undefined;
  const { node, module } = shape.site;
  const parameter =
    'params' in node && Array.isArray(node.params) ? (node.params[0] as TSESTree.Node) : undefined;
  return parameter && { node: parameter, module };
}
