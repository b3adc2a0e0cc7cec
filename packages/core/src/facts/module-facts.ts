import type { TSESTree } from '@typescript-eslint/types';
import semver from 'semver';
import { belongsToClient, isClientType, matchCall, mayBeClientCall } from '../binding/match-client.js';
import { mattersToRequests } from '../binding/import-closure.js';
import { isInjectedLogger, matchLogger } from '../binding/match-logger.js';
import { Machine, type Listener, type OutsideCall } from '../flow/machine.js';
import { hopLimit } from '../flow/modules.js';
import { runEntries } from '../flow/run-entries.js';
import type { Alternatives } from '../flow/shape.js';
import type { Site } from '../flow/value.js';
import type { Policy } from '../policy/policy.js';
import type { ModuleHost } from '../syntax/module-host.js';
import type { SourceView } from '../syntax/source-view.js';
import { toSpan, type Span } from '../text/span.js';
import { readCallSite, type CallSite, type VersionTest } from './call-site.js';
import { contentOf, type Atom } from './content.js';
import type { LogCall, LoggedArgument } from './log-call.js';

export interface FlowFacts {
  readonly callSites: readonly CallSite[];
  readonly logCalls: readonly LogCall[];
}

interface LoggedCall {
  readonly call: OutsideCall;
  readonly logger: string;
  readonly args: readonly LoggedArgument[];
}

/** Runs a file with its import closure and reads the calls that leave it. */
export function readFlowFacts(view: SourceView, host: ModuleHost, policy: Policy, root: string): FlowFacts {
  const versions = new Map<string, string | undefined>();
  const versionOf = (name: string, from: string): string | undefined => {
    const key = `${name}\0${from}`;
    if (!versions.has(key)) versions.set(key, host.packageVersion(name, from));
    return versions.get(key);
  };
  const worthFollowing = new Map<string, boolean>();
  let clientCalls: OutsideCall[] = [];
  let logged: LoggedCall[] = [];
  const listener: Listener = {
    concerns: (callee) =>
      'method' in callee
        ? isInjectedLogger(callee.receiver, callee.method)
        : mayBeClientCall(callee) || matchLogger(callee, policy) !== undefined,
    onCall(call) {
      const logger = call.callee.kind === 'method' ? 'injected' : matchLogger(call.callee.term, policy);
      if (logger === undefined) clientCalls.push(call);
      else logged.push({ call, logger, args: loggedArguments(machine, call, view.filename) });
    },
    leavesArgumentsAlone: (callee) =>
      isReadOnly(callee) || belongsToClient(callee) || matchLogger(callee, policy) !== undefined,
    mattersAtStart(filename) {
      const text = host.readText(filename);
      return text !== undefined && mattersToRequests(filename, text, host, policy, hopLimit);
    },
    knowsType: isClientType,
    worthFollowing(module) {
      const { filename, text } = module.view;
      let worth = worthFollowing.get(filename);
      if (worth === undefined) {
        worth = mattersToRequests(filename, text, host, policy, hopLimit);
        worthFollowing.set(filename, worth);
      }
      return worth;
    },
  };
  const machine = new Machine(host, listener);
  const module = machine.link(view, 0);
  machine.run(module);
  const atStart = { clientCalls, logged };
  runEntries(machine, module, () => {
    clientCalls = [...atStart.clientCalls];
    logged = [...atStart.logged];
  });

  const callSites = clientCalls.flatMap((call) => toCallSites(call, view, versionOf, policy, root));
  const sent = sentContent(callSites);
  const logCalls = logged.flatMap(({ call, logger, args }): LogCall[] => {
    const span = spanIn(view.filename, call);
    return span ? [{ span, site: call.site, logger, name: sinkName(call.site), args, sent }] : [];
  });
  return { callSites: callSites.filter(({ span }) => span.end > 0), logCalls };
}

/** The call itself in this file, or the call of this file that leads to it. */
function spanIn(filename: string, { site, chain }: OutsideCall): Span | undefined {
  if (site.module.filename === filename) return toSpan(site.node);
  const outer = chain.findLast((each) => each.module.filename === filename);
  return outer && toSpan(outer.node);
}

/** A call of another file that nothing here leads to counts for what is sent, not as a fact of this file. */
const elsewhere: Span = { start: 0, end: 0 };

function toCallSites(
  call: OutsideCall,
  view: SourceView,
  versionOf: (name: string, from: string) => string | undefined,
  policy: Policy,
  root: string,
): CallSite[] {
  if (call.callee.kind !== 'external') return [];
  const span = spanIn(view.filename, call) ?? elsewhere;
  const matched = matchCall(call.callee.term, call.args, policy).flatMap((match) => {
    const version = match.instance.client.modules
      .map((name) => versionOf(name, call.site.module.filename))
      .find((found) => found !== undefined);
    const test: VersionTest = (range) =>
      version === undefined || semver.satisfies(version, range, { includePrerelease: true });
    return match.call.versions === undefined || test(match.call.versions) ? [{ match, test, version }] : [];
  });
  const sites = matched.flatMap(
    ({ match, test }) =>
      readCallSite(
        match,
        { site: call.site, chain: call.chain, filename: view.filename, span, root, version: test },
        policy,
      ) ?? [],
  );
  if (sites.length <= 1) return sites;
  // Where versions differ and the version is not known, the shape that the code writes is the one it was written for.
  const written = sites.filter(({ request }) => request.some((shape) => shape.kind === 'object'));
  return (written.length > 0 ? written : sites).slice(-1);
}

function sentContent(callSites: readonly CallSite[]): readonly Atom[] {
  const relevant = callSites.filter(({ destinations }) =>
    destinations.some(({ kind }) => kind === 'openrouter' || kind === 'unknown'),
  );
  const atoms = relevant.flatMap(({ prompts }) => prompts.flatMap((prompt) => contentOf(prompt)));
  const callbacks = relevant
    .filter(({ matched }) => matched.call.returnsRequest)
    .flatMap(({ matched }) => handedRequests(matched.args));
  const results = relevant
    .filter(({ matched }) => matched.call.returnsRequest)
    .map(({ site }): Atom => ({ root: `outside:${keyOf(site)}`, path: ['request'], certain: true }));
  const unique = new Map(
    [...atoms, ...results, ...callbacks].map((atom) => [
      `${atom.root}#${atom.path.join('.')}#${atom.certain}`,
      atom,
    ]),
  );
  return [...unique.values()];
}

/** Callbacks of a call whose result holds the request are handed it too. */
function handedRequests(args: readonly Alternatives[]): Atom[] {
  const options = args.flat().flatMap((shape) => (shape.kind === 'object' ? [...shape.properties] : []));
  return options.flatMap(([name, { value }]) =>
    value.flatMap((shape): Atom[] => {
      const node = /^on[A-Z]/.test(name) && shape.kind === 'function' ? shape.site?.node : undefined;
      const parameter =
        node && 'params' in node && Array.isArray(node.params)
          ? (node.params[0] as TSESTree.Node | undefined)
          : undefined;
      if (!parameter || shape.kind !== 'function' || !shape.site) return [];
      return [
        {
          root: `parameter:${keyOf({ node: parameter, module: shape.site.module })}`,
          path: ['request'],
          certain: true,
        },
      ];
    }),
  );
}

function keyOf(site: Site): string {
  return `${site.module.filename}:${site.node.range[0]}-${site.node.range[1]}`;
}

/** Functions of Node.js and of the language: they do not write into what they are given. */
function isReadOnly(callee: Parameters<Listener['leavesArgumentsAlone']>[0]): boolean {
  switch (callee.kind) {
    case 'global':
      return true;
    case 'import':
      return /^node:|^(?:fs|path|crypto|util|os|events|http|https|url|assert|zlib|stream)(?:$|\/)/.test(
        callee.module,
      );
    case 'member':
      return isReadOnly(callee.of);
    case 'call':
    case 'new':
      return isReadOnly(callee.callee);
    case 'typed':
      return false;
  }
}

function sinkName({ node, module }: Site): string {
  if (node.type !== 'CallExpression') return 'this call';
  const text = module.view.text.slice(...node.callee.range).replace(/\s+/g, '');
  return text.length <= 60 && !/['"`(]/.test(text) ? text : 'the logger';
}

function loggedArguments(machine: Machine, call: OutsideCall, filename: string): readonly LoggedArgument[] {
  const { node, module } = call.site;
  const nodes =
    node.type === 'CallExpression' &&
    module.filename === filename &&
    !node.arguments.some(({ type }) => type === 'SpreadElement')
      ? node.arguments
      : [];
  return call.args.map((value, index): LoggedArgument => {
    const written = nodes[index];
    if (!written) return { span: undefined, value, pieces: [] };
    const pieces = leaves(written).map((leaf) => ({
      span: toSpan(leaf),
      value: frozen(machine, leaf),
      name: leafName(leaf, module.view.text),
    }));
    return { span: toSpan(written), value, pieces };
  });
}

function frozen(machine: Machine, node: TSESTree.Node): Alternatives {
  const value = machine.values.get(node);
  return value ? machine.freeze(value) : [];
}

/** The expressions that an argument is put together from. */
function leaves(node: TSESTree.Node): TSESTree.Node[] {
  switch (node.type) {
    case 'TemplateLiteral':
      return node.expressions.flatMap(leaves);
    case 'BinaryExpression':
      return node.operator === '+' ? [...leaves(node.left), ...leaves(node.right)] : [node];
    case 'ObjectExpression':
      return node.properties.flatMap((property) =>
        leaves(property.type === 'SpreadElement' ? property.argument : property.value),
      );
    case 'ArrayExpression':
      return node.elements.flatMap((element) =>
        element ? leaves(element.type === 'SpreadElement' ? element.argument : element) : [],
      );
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return leaves(node.expression);
    default:
      return [node];
  }
}

function leafName(node: TSESTree.Node, text: string): string {
  const written = text.slice(...node.range);
  return /^[\w$.?![\]]{1,50}$/.test(written) ? `\`${written}\`` : 'a value';
}
