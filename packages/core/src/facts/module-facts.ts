import type { TSESTree } from '@typescript-eslint/types';
import { belongsToClient, isClientType, mayBeClientCall } from '../binding/match-client.js';
import { declaredExports } from '../binding/in-house.js';
import { belongsToGuard, guardExports } from '../binding/match-guard.js';
import {
  mattersToRequests,
  mentionsClasses,
  reachesClient,
  reachesRequest,
  speaksOfRequests,
} from '../binding/import-closure.js';
import {
  belongsToLogger,
  handsOutLogger,
  matchInjected,
  matchLogger,
  namesLogger,
  isWrapped,
  wrapsLogged,
} from '../binding/match-logger.js';
import { seesAnswers } from '../binding/match-hook.js';
import { isConfigurationType, variableOfCall, variableOfMember } from '../binding/match-configuration.js';
import { classSaidBy, isRedactor, loweredBy } from '../binding/match-redactor.js';
import { Machine, type Listener, type OutsideCall } from '../flow/machine.js';
import { hopLimit } from '../flow/modules.js';
import { runLastResorts } from '../flow/rejections.js';
import { runEntries } from '../flow/run-entries.js';
import type { Alternatives, FrozenTerm } from '../flow/shape.js';
import type { Term } from '../flow/value.js';
import type { Policy } from '../policy/policy.js';
import type { ModuleHost } from '../syntax/module-host.js';
import type { SourceView } from '../syntax/source-view.js';
import type { TypeInformation } from '../syntax/type-information.js';
import { watchAnswers } from './answer-watch.js';
import { relativePath } from './context-class.js';
import type { CallSite } from './call-site.js';
import { readCallSites, spanIn } from './call-sites.js';
import { installedVersions, type ClientCall } from './client-call.js';
import { knownKeys } from './known-keys.js';
import { thrownErrors, uncaughtErrors } from './uncaught-errors.js';
import type { LogCall, LoggedArgument } from './log-call.js';
import { isFollowed } from './followed-calls.js';
import { followRequest } from './follow-request.js';
import { hookedContent } from './request-hook.js';
import { sentContent } from './sent-content.js';
import { withoutInner } from './inner-logs.js';
import { handedToLogger } from './handed-to-logger.js';
import { loggedArguments, sinkName } from './logged-arguments.js';

export interface FlowFacts {
  readonly callSites: readonly CallSite[];
  readonly logCalls: readonly LogCall[];
  /** The run ended at its bound: calls that would come later are missing. */
  readonly unfinished: boolean;
}

interface LoggedCall {
  readonly call: OutsideCall;
  readonly logger: string;
  readonly shallow: boolean;
  readonly service?: NonNullable<LogCall['service']>;
  readonly handedOn?: true;
  readonly commandOutput?: true;
  readonly response?: true;
  readonly args: readonly LoggedArgument[];
}

/** Runs a file with its import closure and reads the calls that leave it. */
export function readFlowFacts(
  view: SourceView,
  host: ModuleHost,
  policy: Policy,
  root: string,
  types?: TypeInformation,
): FlowFacts {
  const inHouse = policy.clients.map(({ module: name }) => name);
  const worthFollowing = new Map<string, boolean>();
  const said = new Map<string, boolean>();
  const sayClasses = (filename: string): boolean => {
    let known = said.get(filename);
    if (known === undefined) {
      const text = host.readText(filename);
      const file = filename === view.filename ? view : text !== undefined && { filename, text };
      known = file && mentionsClasses(file, host, policy);
    }
    said.set(filename, known);
    return known;
  };
  const versionOf = installedVersions(host);
  let clientCalls: ClientCall[] = [];
  let logged: LoggedCall[] = [];
  const madeWith: Alternatives[] = [];
  const collect = (run: () => void): readonly ClientCall[] => {
    const outer = clientCalls;
    clientCalls = [];
    run();
    const inner = clientCalls;
    clientCalls = outer;
    return inner;
  };
  const quietly = <T>(run: () => T): T => {
    const outer = [clientCalls, logged] as const;
    [clientCalls, logged] = [[], []];
    const result = run();
    [clientCalls, logged] = outer;
    return result;
  };
  const declared = declaredExports(policy, host, root);
  const answers = watchAnswers(
    () => machine,
    (filename) => policy.mayRecord(relativePath(root, filename)),
    policy.asksServedProvider,
  );
  const listener: Listener = {
    answers,
    concerns: (callee) =>
      'method' in callee
        ? matchInjected(callee.receiver, callee.method) !== undefined
        : mayBeClientCall(callee, inHouse) ||
          makesClient(callee) ||
          seesAnswers(callee) ||
          matchLogger(callee, policy) !== undefined,
    onCall(call) {
      if (call.callee.kind === 'external' && makesClient(call.callee.term)) madeWith.push(...call.args);
      const match =
        call.callee.kind === 'method'
          ? matchInjected(call.callee.written, call.callee.name)
          : matchLogger(call.callee.term, policy);
      if (!match && call.callee.kind === 'external' && isMaking(call.callee.term)) return;
      if (!match) {
        const followed = followRequest(call, { machine, policy, versionOf, collect, quietly });
        const answer = answers.begin(call, followed.readings);
        return void clientCalls.push(answer ? { ...followed, answer } : followed);
      }
      const args = loggedArguments(machine, call, match, view.filename);
      if (args)
        logged.push({
          call,
          logger: match.id,
          shallow: match.row?.shallow === true,
          ...(match.service ? { service: { id: match.service.id, title: match.service.title } } : {}),
          ...(match.response && { response: true }),
          ...(match.toStandardOutput &&
            host.isOfCommand(call.site.module.filename) && { commandOutput: true }),
          ...(call.callee.kind === 'external' && isWrapped(call.callee.term) && { handedOn: true }),
          args,
        });
    },
    sendsLater: (callee) =>
      callee.kind !== 'global' &&
      mayBeClientCall(callee, inHouse) &&
      matchLogger(callee, policy) === undefined,
    leavesArgumentsAlone: (callee) =>
      isReadOnly(callee) ||
      belongsToClient(callee) ||
      belongsToGuard(callee) ||
      belongsToLogger(callee) ||
      matchLogger(callee, policy) !== undefined,
    handsOutInstance: handsOutLogger,
    wraps: wrapsLogged,
    redacts: (callee) => isRedactor(callee, policy),
    lowersTo: (callee) => loweredBy(callee, policy),
    classifies: (callee, args) => classSaidBy(callee, args, policy),
    mentionsClasses: sayClasses,
    declared: (filename, specifier) =>
      specifier === undefined
        ? [...declared(filename, undefined), ...guardExports(filename, host, policy)]
        : declared(filename, specifier),
    mattersAtStart: (filename) => speaksOfRequests(host.readText(filename) ?? ''),
    knowsType: (type) => isClientType(type) || namesLogger(type) || isConfigurationType(type),
    readsVariable: (of, member) =>
      typeof member === 'string' ? variableOfMember(of, member) : variableOfCall(of, member),
    reachesClient: (module) => reachesClient(module.view, host, policy, hopLimit),
    worthFollowing(module) {
      const { filename } = module.view;
      let worth = worthFollowing.get(filename);
      if (worth === undefined) {
        worth =
          mattersToRequests(module.view, host, policy) ||
          sayClasses(filename) ||
          reachesClient(module.view, host, policy, hopLimit) ||
          reachesRequest(module.view, host, policy, hopLimit);
        worthFollowing.set(filename, worth);
      }
      return worth;
    },
  };
  const machine = new Machine(host, listener, types);
  const module = machine.link(view, 0);
  machine.run(module);
  const uncaught = uncaughtErrors(machine, view.filename);
  runLastResorts(machine, module);
  const ranBefore = { rejections: machine.rejections.length, ran: new Set(machine.ran) };
  const atStart = { clientCalls, logged };
  let last: typeof atStart | undefined;
  let superseded: typeof atStart | undefined;
  runEntries(machine, module, () => {
    superseded = last;
    clientCalls = [...atStart.clientCalls];
    logged = [...atStart.logged];
    last = { clientCalls, logged };
  });
  // Where the last round has ended early, the one before it has seen what this one has not.
  if (machine.cut && superseded) {
    clientCalls = [...superseded.clientCalls, ...clientCalls.slice(atStart.clientCalls.length)];
    logged = [...superseded.logged, ...logged.slice(atStart.logged.length)];
  }

  const callSites = readCallSites(clientCalls, machine, { view, host, versionOf, policy, root });
  const logs = new Set(logged.map(({ call }) => call.site.node));
  const sees = (node: TSESTree.Node): boolean =>
    logs.has(node) || isFollowed(node, machine, { module, policy });
  const sent = [...sentContent(callSites, clientCalls, sees, host), ...hookedContent(clientCalls, policy)];
  const keys = knownKeys(callSites, clientCalls, sees, madeWith);
  const logCalls = withoutInner(logged).flatMap(({ call, ...written }): LogCall[] => {
    const span = spanIn(view.filename, call);
    if (!span) return [];
    const file = relativePath(root, call.site.module.filename);
    const handedTo = handedToLogger(machine, call, logs, { filename: view.filename, file });
    const name = sinkName(call.site);
    return [{ span, site: call.site, chain: call.chain, name, ...written, handedTo, sent, keys }];
  });
  const thrown = thrownErrors(machine, view.filename, ranBefore);
  const printed = [...uncaught, ...thrown].map((error): LogCall => ({ ...error, sent, keys }));
  return {
    callSites: callSites.filter(({ span }) => span.end > 0),
    logCalls: [...logCalls, ...printed],
    unfinished: machine.cut,
  };
}

/** Constructing something, which sends nothing yet. */
function isMaking(callee: Term | FrozenTerm): boolean {
  return callee.kind === 'member' && callee.name === 'new';
}

/** Whether a client is made, or what it sends with: the key that it is given is one, also where nothing is sent. */
function makesClient(callee: Term | FrozenTerm): boolean {
  return (isMaking(callee) || callee.kind === 'import') && belongsToClient(callee);
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
