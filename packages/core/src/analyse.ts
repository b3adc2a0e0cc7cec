import { reachesClient } from './binding/import-closure.js';
import type { ClientModel } from './catalog/client-model.js';
import { clients } from './catalog/clients/index.js';
import { namesKeyVariable } from './catalog/key-names.js';
import { readClassificationTags } from './facts/classification.js';
import { relativePath, type CallSite } from './facts/call-site.js';
import type { FactMap } from './facts/fact-map.js';
import { readFlowFacts } from './facts/module-facts.js';
import { readPromptLiterals, type PromptLiteral } from './facts/prompt-literals.js';
import { mayHoldKey, readSecretLiterals } from './facts/secret-literal.js';
import { markerWord, readUndecidedMarkers } from './facts/undecided-marker.js';
import { hopLimit } from './flow/modules.js';
import { toInventoryCalls, type InventoryCall } from './inventory.js';
import type { Policy } from './policy/policy.js';
import { rules } from './rules/registry.js';
import type { RuleName } from './rules/rule-name.js';
import type { RuleDefinition } from './rules/define-rule.js';
import type { Judgement, Problem, Verdict } from './rules/verdict.js';
import type { ModuleHost } from './syntax/module-host.js';
import { programsOf, type SourceView } from './syntax/source-view.js';
import type { Span } from './text/span.js';
import { toSpan } from './text/span.js';

export interface Analysis {
  readonly judgements: readonly Judgement[];
  /** What the file holds, judged or not: for inventories. */
  readonly inventory: Inventory;
}

export interface Inventory {
  readonly callSites: readonly InventoryCall[];
  readonly logSinks: readonly { readonly span: Span; readonly logger: string }[];
  /** Prompts that stand in source files, this one or others. */
  readonly promptLiterals: readonly PromptLiteral[];
}

/**
 * Judges one file: every rule over every fact, in source order.
 * A pure function of the policy, the catalog and the file's import closure as `host` shows it.
 *
 * @param root absolute directory against which the policy's globs are read.
 */
export function analyseModule(view: SourceView, host: ModuleHost, policy: Policy, root: string): Analysis {
  return analyse(view, host, policy, root, new Map()).analysis;
}

interface Analysed {
  readonly analysis: Analysis;
  /** Every judgement with all its problems, before each is reported once. */
  readonly judged: readonly Judgement[];
}

/** Files analysed so far; undefined while a file is being analysed. */
type Known = Map<string, Analysed | undefined>;

/** The programs of a file one by one, as one file. */
function analyse(view: SourceView, host: ModuleHost, policy: Policy, root: string, known: Known): Analysed {
  known.set(view.filename, undefined);
  const programs = programsOf(view).map((program) => analyseProgram(program, host, policy, root, known));
  const analysed: Analysed = {
    analysis: {
      judgements: programs.flatMap(({ analysis }) => analysis.judgements),
      inventory: {
        callSites: programs.flatMap(({ analysis }) => analysis.inventory.callSites),
        logSinks: programs.flatMap(({ analysis }) => analysis.inventory.logSinks),
        promptLiterals: programs.flatMap(({ analysis }) => analysis.inventory.promptLiterals),
      },
    },
    judged: programs.flatMap(({ judged }) => judged),
  };
  known.set(view.filename, analysed);
  return analysed;
}

function analyseProgram(
  view: SourceView,
  host: ModuleHost,
  policy: Policy,
  root: string,
  known: Known,
): Analysed {
  const merged = new Map<string, Judgement>();
  const judge = <F extends keyof FactMap>(
    kind: F,
    fact: FactMap[F],
    accept?: (rule: RuleName, verdict: Verdict) => Verdict | undefined,
  ): void => {
    for (const rule of rules) {
      const verdict = judgeInEveryVersion(rule, kind, fact, policy);
      const accepted = verdict && (accept ? accept(rule.name, verdict) : verdict);
      if (!accepted) continue;
      const origin =
        'site' in fact && fact.site.module.filename !== view.filename
          ? { filename: fact.site.module.filename, span: toSpan(fact.site.node) }
          : undefined;
      const key = `${rule.name}:${fact.span.start}-${fact.span.end}:${origin ? `${origin.filename}:${origin.span.start}` : ''}`;
      const before = merged.get(key);
      merged.set(key, {
        rule: rule.name,
        fact: fact.span,
        verdict: before ? joinVerdicts(before.verdict, accepted) : accepted,
        ...(origin ? { origin } : {}),
      });
    }
  };

  const production = policy.contextOfFile(relativePath(root, view.filename)) === 'production';
  for (const secret of readSecretLiterals(view)) judge('secretLiteral', secret);
  if (production) {
    for (const tag of readClassificationTags(view)) judge('classificationTag', tag);
    for (const marker of readUndecidedMarkers(view)) judge('undecidedMarker', marker);
  }
  const reaches = production && reachesClient(view.filename, view.text, host, policy, hopLimit);
  const nothing = { callSites: [], logCalls: [] };
  const read =
    reaches || (production && namesKeyVariable.test(view.text))
      ? readFlowFacts(view, host, policy, root)
      : nothing;
  // Where nothing is sent, a log can still show the key.
  const facts = reaches ? read : nothing;
  if (!reaches)
    for (const fact of read.logCalls)
      judge('logCall', fact, (rule, verdict) => (rule === 'no-key-logging' ? verdict : undefined));
  const elsewhere = (site: CallSite['site']) => (rule: RuleName, verdict: Verdict) => {
    if (site.module.filename === view.filename || verdict.kind !== 'fail') return verdict;
    return withoutReportedThere(verdict, rule, site, (other) => {
      if (!known.has(other.filename)) analyse(other, host, policy, root, known);
      return known.get(other.filename);
    });
  };
  for (const fact of facts.callSites) judge('callSite', fact, elsewhere(fact.site));
  for (const fact of facts.logCalls) judge('logCall', fact, elsewhere(fact.site));

  const judged = [...merged.values()].sort((a, b) => a.fact.start - b.fact.start);
  return { analysis: { judgements: reportOnce(judged), inventory: toInventory(facts) }, judged };
}

/** Where it matters which version of a client is installed, and nothing says so, neither verdict is true. */
function judgeInEveryVersion<F extends keyof FactMap>(
  rule: RuleDefinition,
  kind: F,
  fact: FactMap[F],
  policy: Policy,
): Verdict | undefined {
  const verdict = rule.judge(kind, fact, policy);
  const other = 'inOtherVersion' in fact ? fact.inOtherVersion : undefined;
  if (!verdict || !other || rule.judge('callSite', other, policy)?.kind === verdict.kind) return verdict;
  const { title } = other.matched.instance.client;
  return {
    kind: 'open',
    why: 'version',
    message: `Versions of ${title} differ in what they send here, and nothing says which one is installed. Name it in package.json.`,
    span: fact.span,
  };
}

/** A fault that the other file's own analysis reports is reported there, once, and not at every caller. */
function withoutReportedThere(
  verdict: Extract<Verdict, { kind: 'fail' }>,
  rule: RuleName,
  site: CallSite['site'],
  analysisOf: (other: SourceView) => Analysed | undefined,
): Verdict | undefined {
  const there = analysisOf(site.module.view);
  const span = toSpan(site.node);
  const reported = there?.judged.find(
    (each) => each.rule === rule && each.fact.start === span.start && each.fact.end === span.end,
  )?.verdict;
  if (reported?.kind !== 'fail') return verdict;
  const ids = new Set(reported.problems.map(({ messageId }) => messageId));
  const problems = verdict.problems.filter(({ messageId }) => !ids.has(messageId));
  return problems.length > 0 ? { kind: 'fail', problems } : undefined;
}

/** The same fact in several contexts: one that fails fails it, one that is open leaves it open. */
function joinVerdicts(a: Verdict, b: Verdict): Verdict {
  if (a.kind === 'fail' && b.kind === 'fail') {
    const fresh = b.problems.filter((problem) => !a.problems.some((known) => sameProblem(known, problem)));
    return { kind: 'fail', problems: [...a.problems, ...fresh] };
  }
  for (const kind of ['fail', 'open', 'pass'] as const) {
    if (a.kind === kind) return a;
    if (b.kind === kind) return b;
  }
  return a;
}

function sameProblem(a: Problem, b: Problem): boolean {
  return a.messageId === b.messageId && a.span.start === b.span.start && a.span.end === b.span.end;
}

/** One cause is reported once, with the first fact it concerns; the others still fail. */
function reportOnce(judgements: readonly Judgement[]): readonly Judgement[] {
  const reported = new Set<string>();
  return judgements.map((judgement) => {
    if (judgement.verdict.kind !== 'fail') return judgement;
    const problems = judgement.verdict.problems.filter(({ messageId, span }) => {
      const key = `${judgement.rule}:${messageId}:${span.start}-${span.end}`;
      return !reported.has(key) && reported.add(key);
    });
    return { ...judgement, verdict: { kind: 'fail', problems } };
  });
}

function toInventory({ callSites, logCalls }: ReturnType<typeof readFlowFacts>): Inventory {
  const logSinks = new Map(
    logCalls.map(({ span, logger }) => [`${span.start}-${span.end}`, { span, logger }] as const),
  );
  return {
    callSites: toInventoryCalls(callSites),
    logSinks: [...logSinks.values()],
    promptLiterals: readPromptLiterals(callSites),
  };
}

/** What a file must hold to be worth parsing, beside what its imports may bring in. */
const needles = new RegExp(
  [
    'openai',
    'openrouter',
    'fetch',
    '@dataClassification',
    markerWord,
    'generateText',
    'streamText',
    'generateObject',
    'streamObject',
  ]
    .map((needle) => needle.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|'),
  'i',
);
/** Names of packages are short words: only as specifiers do they say anything. Files with node:https speak of what they send. */
const specifiers = new RegExp(
  `['"\`](?:${clients
    .flatMap((client: ClientModel) => client.modules)
    .filter((name) => !/^(?:node:)?https?$/.test(name))
    .map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|')})(?:/|['"\`])`,
);
const imports = /\bimport\b|\brequire\s*\(/;
const requestWords = /prompt|messages|completions|model|provider|\bllm\b|\bchat\b|\bai\b/i;

/**
 * Whether a file that names nothing to judge can call an own module that sends: `ask({ sort: 'price' })` needs no word of
 * the catalog. Only texts are read.
 */
export function mayReachClient(filename: string, text: string, host: ModuleHost, policy: Policy): boolean {
  return imports.test(text) && reachesClient(filename, text, host, policy, hopLimit);
}

/**
 * Whether a text can hold anything to judge; false means that parsing it is a waste.
 * A file that names no client can still hand data to an own module that does: it is a candidate when it imports anything
 * and speaks of what requests are made of.
 */
export function isCandidate(text: string, policy: Policy): boolean {
  if (needles.test(text) || specifiers.test(text) || mayHoldKey(text) || namesKeyVariable.test(text))
    return true;
  if (policy.clients.some(({ module }) => text.includes(module))) return true;
  return imports.test(text) && requestWords.test(text);
}
