import type { LinkedModule } from './linked-module.js';
import type { Machine } from './machine.js';
import { moduleActivation } from './modules.js';
import type { Builtin } from './object-functions.js';
import { emptyObject, readMember } from './objects.js';
import { knownElements } from './statements.js';
import { thaw } from './thaw.js';
import { join, missing, unknown, type FunctionNode, type Site, type Static, type Term } from './value.js';
import type { Alternatives } from './shape.js';

/** What was thrown where no `try` is around it: it rejects a promise, or ends the program. */
export interface Rejection {
  readonly value: Alternatives;
  readonly site: Site;
  /** The calls that lead there, outermost first. */
  readonly chain: readonly Site[];
  /** The functions that it leaves. */
  readonly through: readonly FunctionNode[];
}

/** Hands what is thrown to the innermost `try`; without one it rejects whatever promise is waited for. */
export function throwValue(m: Machine, value: Static, site: Site): void {
  const catching = m.throws.at(-1);
  catching?.states.push(m.state.snapshot(catching.base));
  catching?.values.push(value);
  if (!catching || catching.outermost) noteRejection(m, value, site);
}

export function noteRejection(m: Machine, value: Static, site: Site): void {
  m.rejections.push({
    value: m.freeze(value),
    site,
    chain: m.chain(),
    through: m.running.map(({ node }) => node),
  });
}

/** What a handler of rejections may be given: the error of a call outside the program, or what the program has thrown. */
export function rejected(m: Machine, name: string, site: Site): Static {
  return join(unknown('caught-error', name, site), ...m.rejections.map(({ value }) => thaw(m, value)));
}

/** `Promise.reject(reason)`, and the second function of a promise's executor. */
export const reject: Builtin = (m, [reason = missing], site) => {
  const catching = m.throws.at(-1);
  if (catching && !catching.outermost) {
    // The reason may be an object that was made only now.
    catching.states.push(m.state.snapshot(catching.base));
    catching.values.push(reason);
  }
  noteRejection(m, reason, site);
  return unknown('computed', 'a rejected promise', site);
};

/** `Promise.allSettled(list)`: each with its value, or with the reason why there is none. */
export const allSettled: Builtin = (m, [list = missing], site) => {
  const settle = (value: Static): Static =>
    m.newCell({
      ...emptyObject(site),
      properties: new Map([
        ['status', { value: unknown('computed', 'a fact about a promise', site) }],
        ['value', { value: join(value, missing) }],
        ['reason', { value: join(rejected(m, 'the reason', site), missing) }],
      ]),
    });
  const known = knownElements(m, list);
  return known
    ? m.newCell({ kind: 'array', site, elements: known.map(settle) })
    : m.newCell({ kind: 'array', site, elements: [], rest: settle(readMember(m, list, '*', site)) });
};

/** `assert(condition, message)` of Node.js: its error quotes the message. */
export function mayThrowMessage(m: Machine, term: Term, args: readonly Static[], site: Site): void {
  if (rootModule(term) !== 'assert') return;
  for (const message of args.slice(1)) {
    if (!message.some(({ kind }) => kind === 'text' || kind === 'object' || kind === 'unknown')) continue;
    m.maybe(() => throwValue(m, message, site));
  }
}

function rootModule(term: Term): string | undefined {
  switch (term.kind) {
    case 'import':
      return term.module.replace(/^node:/, '').replace(/\/strict$/, '');
    case 'member':
      return rootModule(term.of);
    default:
      return undefined;
  }
}

const lastResort = /^(?:uncaughtException|uncaughtExceptionMonitor|unhandledRejection)$/;

/** `process.on('uncaughtException', …)`: what nobody catches is handed to these functions. */
export function noteLastResort(m: Machine, term: Term, [event = [], handler = []]: readonly Static[]): void {
  const path =
    term.kind === 'global' ? term.path.join('.') : term.kind === 'import' ? importedPath(term) : '';
  if (!/^process\.(?:on|once|addListener)$/.test(path)) return;
  if (
    event.some(
      ({ kind, ...each }) => kind === 'literal' && lastResort.test(String('value' in each && each.value)),
    )
  )
    m.lastResorts.push(handler);
}

function importedPath({ module, path }: Extract<Term, { kind: 'import' }>): string {
  return [module.replace(/^node:/, ''), ...path.filter((part) => part !== 'default')].join('.');
}

/** Runs the handlers of what nobody catches, once it is known what that is. */
export function runLastResorts(m: Machine, module: LinkedModule): void {
  m.state = m.root;
  m.activation = moduleActivation(m, module);
  const site = m.site(module.view.ast);
  for (const handler of m.lastResorts)
    m.maybe(() => void m.call(handler, [rejected(m, 'the error', site)], site));
}
