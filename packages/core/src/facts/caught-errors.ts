import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import { seesAnswers } from '../binding/match-hook.js';
import { clientErrors } from '../catalog/client-errors/index.js';
import type { ErrorModel } from '../catalog/error-model.js';
import type { OutsideCall } from '../flow/machine.js';
import { siteKey, thrownByOthers, type Site } from '../flow/value.js';
import { isFunction } from '../syntax/source-tree.js';
import type { CallSite } from './call-site.js';
import type { Atom } from './content.js';
import { isSettled, type SeesCall } from './settled-errors.js';

/**
 * What is sent, as far as errors hold it: those that are caught around a call that sends, or handed to its callbacks.
 *
 * @param sees whether it is known what a call does with its arguments.
 */
export function errorContent(
  callSites: readonly CallSite[],
  calls: readonly OutsideCall[],
  sees: SeesCall,
): readonly Atom[] {
  return callSites.flatMap((callSite) => {
    const model = errorModelOf(callSite);
    if (!model) return [];
    const catchers = catchersAround(callSite, calls, sees);
    return [
      ...catchers.flatMap((root) => atomsBelow(root, [], model)),
      ...otherErrors(catchers, calls),
      ...heldByResult(callSite, model.result),
      ...handedErrors(callSite, model),
      ...answerTexts(callSite, model),
    ];
  });
}

/** Keys, as far as such errors hold them. */
export function errorKeys(
  callSites: readonly CallSite[],
  calls: readonly OutsideCall[],
  sees: SeesCall,
): readonly Atom[] {
  return callSites.flatMap((callSite) => {
    const model = errorModelOf(callSite);
    if (!model?.key) return [];
    const holders = { modules: model.modules, request: model.key, answer: [] };
    const catchers = catchersAround(callSite, calls, sees);
    return [
      ...catchers.flatMap((root) => atomsBelow(root, [], holders)),
      ...otherErrors(catchers, calls),
      ...heldByResult(callSite, model.resultKey),
      ...handedErrors(callSite, { ...holders, ...(model.callbacks ? { callbacks: model.callbacks } : {}) }),
    ];
  });
}

/** The caught errors that a call may end in, by the roots of their values: further out as long as nobody keeps the error. */
function catchersAround(
  { site: { node } }: CallSite,
  calls: readonly OutsideCall[],
  sees: SeesCall,
): readonly string[] {
  const ways = calls
    .filter(({ site }) => site.node === node)
    .map(({ site, chain }) => [site, ...chain.toReversed()]);
  const reached = ways.flatMap((way) => {
    const end = way.findIndex((each) => isSettled(each.node, sees));
    return end < 0 ? way : way.slice(0, end + 1);
  });
  return [...new Set(reached.flatMap(catchersOf))];
}

function errorModelOf({ matched }: CallSite): ErrorModel | undefined {
  const { functions } = matched.call;
  const modules = [...(functions?.module ? [functions.module] : []), ...matched.instance.client.modules];
  return modules
    .map((name) => clientErrors.find((model) => model.modules.includes(name)))
    .find((model) => model !== undefined);
}

function atomsBelow(root: string, path: readonly string[], model: ErrorModel): Atom[] {
  const at = (member: string): Pick<Atom, 'root' | 'path' | 'certain'> => ({
    root,
    path: [...path, ...member.split('.')],
    certain: true,
  });
  return [
    ...model.request.map((member): Atom => ({ ...at(member), ...(model.deep ? { deep: true } : {}) })),
    ...model.answer.map((member): Atom => ({ ...at(member), quoted: true })),
  ];
}

/** What is caught and is no `Error`, where an interceptor of the program may throw what it likes: the request, or a copy of the error. */
function otherErrors(catchers: readonly string[], calls: readonly OutsideCall[]): Atom[] {
  const isReplaced = calls.some(({ callee }) => callee.kind === 'external' && seesAnswers(callee.term));
  return isReplaced ? catchers.map((root) => ({ root: thrownByOthers(root), path: [], certain: false })) : [];
}

/** What is given by a call that is answered. */
function heldByResult({ site }: CallSite, members: readonly string[] = []): Atom[] {
  const root = `outside:${siteKey(site)}`;
  return members.map((member) => ({ root, path: member.split('.'), certain: true }));
}

/** The text of the answer, whether the call was refused or not. */
function answerTexts({ site }: CallSite, { texts = [] }: ErrorModel): Atom[] {
  const root = `outside:${siteKey(site)}`;
  return texts.map((method): Atom => ({
    root,
    path: method.split('.'),
    certain: true,
    quoted: true,
    inner: true,
  }));
}

/** Callbacks of the call itself that are given its error: `onError: ({ error }) => …`. */
function handedErrors({ matched }: CallSite, model: ErrorModel): Atom[] {
  const options = matched.args
    .flat()
    .flatMap((shape) => (shape.kind === 'object' ? [...shape.properties] : []));
  return options.flatMap(([name, { value }]) => {
    const place = model.callbacks?.[name];
    if (place === undefined) return [];
    return value.flatMap((shape) => {
      const node = shape.kind === 'function' ? shape.site?.node : undefined;
      const parameter =
        node && 'params' in node && Array.isArray(node.params)
          ? (node.params[0] as TSESTree.Node | undefined)
          : undefined;
      if (!parameter || shape.kind !== 'function' || !shape.site) return [];
      const root = `parameter:${siteKey({ node: parameter, module: shape.site.module })}`;
      return atomsBelow(root, place.split('.'), model);
    });
  });
}

/** The caught error nearest around a call, by the root of its value. */
export function catchersOf({ node, module }: Site): string[] {
  const caught = (at: TSESTree.Node): string[] => [`caught-error:${siteKey({ node: at, module })}`];
  let inner: TSESTree.Node = node;
  for (let outer = node.parent; outer; inner = outer, outer = outer.parent) {
    if (outer.type === Type.TryStatement && inner === outer.block && outer.handler)
      return outer.handler.param ? caught(outer.handler.param) : [];
    if (outer.type === Type.CallExpression && (takesErrorOf(outer, inner) || isAllSettled(outer)))
      return caught(outer);
    // A step of a chain of promises belongs to the chain; any other function is run by whoever calls it.
    if (isFunction(inner) && !(outer.type === Type.CallExpression && isPromiseStep(outer.callee))) return [];
  }
  return [];
}

/** `promise.catch(f)` and `promise.then(g, f)`, seen from the promise. */
function takesErrorOf({ callee, arguments: args }: TSESTree.CallExpression, inner: TSESTree.Node): boolean {
  if (inner !== callee || callee.type !== Type.MemberExpression || callee.property.type !== Type.Identifier)
    return false;
  return callee.property.name === 'catch' || (callee.property.name === 'then' && args.length > 1);
}

function isAllSettled({ callee }: TSESTree.CallExpression): boolean {
  return (
    callee.type === Type.MemberExpression &&
    callee.property.type === Type.Identifier &&
    callee.property.name === 'allSettled'
  );
}

function isPromiseStep(callee: TSESTree.Node): boolean {
  return (
    callee.type === Type.MemberExpression &&
    callee.property.type === Type.Identifier &&
    /^(?:then|catch|finally)$/.test(callee.property.name)
  );
}
