import { loggers } from '@openrouter-compliance/core';
import type { Evidence, EvidenceCallSite } from '../evidence-schema.js';
import { anyProvider } from '../facts/flows.js';
import { nameModules } from './modules.js';
import { plural } from '../../plural.js';

export type GroupId = 'program' | 'router' | 'providers' | 'own-key' | 'self-hosted' | 'other' | 'sinks';

/** How sure a flow is: `ok` complies, `fail` breaks the policy, `open` is not known. Drawn and said, never by colour alone. */
export type FlowState = 'ok' | 'fail' | 'open';

export interface FlowNode {
  readonly id: string;
  readonly group: GroupId;
  readonly label: string;
  readonly isUnknown: boolean;
}
export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly state: FlowState;
  /** Answers come back the same way. */
  readonly answers: boolean;
}
export interface DataFlow {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

export const groupTitles: Readonly<Record<GroupId, string>> = {
  program: 'This program',
  router: 'OpenRouter',
  providers: 'Providers',
  'own-key': 'Providers, by your own key (BYOK)',
  'self-hosted': 'Servers of your own',
  other: 'Other hosts',
  sinks: 'Logs and telemetry',
};

/** The way of the data from the program's modules to providers and back, and into logs, as the evidence has it. */
export function toDataFlow(evidence: Evidence): DataFlow {
  const drawing = new Drawing();
  const told = evidence.logSinks.filter(({ verdict }) => verdict !== 'notApplicable');
  const calls = evidence.callSites.filter((site) => !site.judgedAtCallers);
  const sending = new Set(calls.map(({ file }) => file));
  const shown = told.filter(({ file, verdict }) => verdict !== 'pass' || sending.has(file));
  const modules = nameModules([...new Set([...sending, ...shown.map(({ file }) => file)])].sort());
  const [scope = '.'] = evidence.population.scope;
  const moduleNode = (file: string) => {
    const name = modules.get(file) ?? file;
    // Within one folder, its name is said once, above.
    return drawing.node('program', name.startsWith(`${scope}/`) ? name.slice(scope.length + 1) : name);
  };

  for (const site of calls) {
    for (const to of destinationsOf(site, drawing))
      drawing.flow(
        moduleNode(site.file),
        to,
        site.classes.map(({ name }) => name),
        stateOf(site),
        true,
      );
  }
  for (const { provider, class: name, ownKey, anyAllowed, callSites, unapproved = 0 } of evidence.flows) {
    const isAny = provider === anyProvider;
    const to = isAny
      ? drawing.node('providers', 'any other provider', true)
      : drawing.node(ownKey ? 'own-key' : 'providers', provider);
    const router = drawing.node('router', 'OpenRouter');
    for (let each = 0; each < callSites; each += 1) {
      const state = each < unapproved ? 'fail' : isAny && !anyAllowed ? 'open' : 'ok';
      drawing.flow(router, to, [name], state, true);
    }
  }
  for (const { file, logger, kind, verdict } of shown) {
    const title = loggers.find(({ id }) => id === logger)?.title ?? otherSinks[logger] ?? logger;
    const to = drawing.node('sinks', kind === 'log' ? title : `${title} (${kind})`);
    const what = { pass: 'no prompt', fail: 'prompts or keys', open: 'not known', notApplicable: '' }[
      verdict
    ];
    drawing.flow(
      moduleNode(file),
      to,
      [what],
      verdict === 'fail' ? 'fail' : verdict === 'open' ? 'open' : 'ok',
      false,
    );
  }
  return drawing.finish();
}

/** What writes without being a logger of the catalog. */
const otherSinks: Readonly<Record<string, string>> = {
  uncaught: 'uncaught errors',
  injected: 'injected loggers',
};

const sinkLabels: Readonly<Record<FlowState, string>> = {
  ok: 'no prompt',
  fail: 'prompts or keys ✗',
  open: 'not known',
};

function destinationsOf({ destination, hosts }: EvidenceCallSite, drawing: Drawing): readonly string[] {
  if (destination === 'openrouter') return [drawing.node('router', 'OpenRouter')];
  // What may go to OpenRouter is drawn there too: its providers can be reached.
  if (destination === 'unknown')
    return [drawing.node('other', 'a host that is not known', true), drawing.node('router', 'OpenRouter')];
  const group = destination === 'self-hosted' ? 'self-hosted' : 'other';
  return hosts.length === 0
    ? [drawing.node(group, 'a host that is not known', true)]
    : hosts.map((host) => drawing.node(group, host));
}

function stateOf({ verdicts }: EvidenceCallSite): FlowState {
  const kinds = Object.values(verdicts);
  return kinds.includes('fail') ? 'fail' : kinds.includes('open') ? 'open' : 'ok';
}

interface Flow {
  readonly from: string;
  readonly to: string;
  readonly answers: boolean;
  readonly contents: Set<string>;
  count: number;
  readonly states: Record<FlowState, number>;
}

/** Nodes and edges, each once. */
class Drawing {
  private readonly nodes = new Map<string, FlowNode>();
  private readonly flows = new Map<string, Flow>();

  node(group: GroupId, label: string, isUnknown = false): string {
    const key = `${group}\0${label}`;
    const known = this.nodes.get(key) ?? { id: `n${this.nodes.size}`, group, label, isUnknown };
    this.nodes.set(key, known);
    return known.id;
  }

  flow(from: string, to: string, contents: readonly string[], state: FlowState, answers: boolean): void {
    const key = `${from} ${to}`;
    const flow: Flow = this.flows.get(key) ?? {
      from,
      to,
      answers,
      contents: new Set(),
      count: 0,
      states: { ok: 0, fail: 0, open: 0 },
    };
    for (const content of contents) flow.contents.add(content);
    flow.count += 1;
    flow.states[state] += 1;
    this.flows.set(key, flow);
  }

  finish(): DataFlow {
    const edges = [...this.flows.values()].map(({ from, to, answers, contents, count, states }): FlowEdge => {
      const state = states.fail > 0 ? 'fail' : states.open > 0 ? 'open' : 'ok';
      if (!answers) return { from, to, label: sinkLabels[state], state, answers };
      const told = [
        [...contents].sort().join(', '),
        plural(count, 'call', 'calls'),
        ...(state === 'fail' ? [`${states.fail} ✗`] : state === 'open' ? ['open'] : []),
      ];
      return { from, to, label: told.join(' · '), state, answers };
    });
    return { nodes: [...this.nodes.values()], edges };
  }
}
