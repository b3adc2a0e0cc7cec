import { reachesClient } from './binding/import-closure.js';
import type { ClientModel } from './catalog/client-model.js';
import { clients } from './catalog/clients/index.js';
import { namesKeyVariable } from './catalog/key-names.js';
import { readClassificationTags } from './facts/classification.js';
import type { CallSite } from './facts/call-site.js';
import { relativePath } from './facts/context-class.js';
import type { FactMap } from './facts/fact-map.js';
import type { LogCall } from './facts/log-call.js';
import { readGuardModules } from './facts/guard-module.js';
import { readFlowFacts, type FlowFacts } from './facts/module-facts.js';
import { readPromptContents, readPromptLiterals, type PromptLiteral } from './facts/prompt-literals.js';
import { readSentNames, type SentName } from './facts/sent-names.js';
import { keyBeginnings, mayHoldKey } from './facts/key-matches.js';
import { readSecretLiterals } from './facts/secret-literal.js';
import { markerWord, readUndecidedMarkers } from './facts/undecided-marker.js';
import { hopLimit } from './flow/modules.js';
import { guardState } from './guard/guard-file.js';
import { toInventoryCalls, type InventoryCall } from './inventory.js';
import type { Policy } from './policy/policy.js';
import { recommendedRules } from './rules/registry.js';
import { asUnfinished, unseenCalls } from './rules/unfinished.js';
import type { RuleName } from './rules/rule-name.js';
import type { RuleDefinition } from './rules/define-rule.js';
import type { Judgement, Problem, Verdict } from './rules/verdict.js';
import type { ModuleHost } from './syntax/module-host.js';
import { programsOf, type SourceView } from './syntax/source-view.js';
import type { TypesOf } from './syntax/type-information.js';
import type { Span } from './text/span.js';
import { toSpan } from './text/span.js';

export interface Analysis {
  readonly judgements: readonly Judgement[];
  /** What the file holds, judged or not: for inventories. */
  readonly inventory: Inventory;
  /** The run of the file ended at its bound of steps: calls that would come later are missing. */
  readonly unfinished: boolean;
}

export interface Inventory {
  readonly callSites: readonly InventoryCall[];
  readonly logSinks: readonly { readonly span: Span; readonly logger: string }[];
  /** Prompts that stand in source files, this one or others. */
  readonly promptLiterals: readonly PromptLiteral[];
  /** What is sent under names that look like data of people. */
  readonly sentNames: readonly SentName[];
}

/**
 * Judges one file: every rule of the run over every fact, in source order.
 * A pure function of the policy, the catalog and the file's import closure as `host` shows it.
 *
 * @param root absolute directory against which the policy's globs are read.
 * @param rules of the run; those that only `strict` brings are left out unless they are given.
 * @param types what a type checker knows of the program; it can raise the class of what is sent, and never lower it.
 */
export function analyseModule(
  view: SourceView,
  host: ModuleHost,
  policy: Policy,
  root: string,
  rules: readonly RuleDefinition[] = recommendedRules,
  types?: TypesOf,
): Analysis {
  return analyserOf(host, policy, root, rules, types)(view);
}

/**
 * `analyseModule` for many files that do not change meanwhile: what one of them needs to know of another is found out
 * once.
 */
export function analyserOf(
  host: ModuleHost,
  policy: Policy,
  root: string,
  rules: readonly RuleDefinition[] = recommendedRules,
  types?: TypesOf,
): (view: SourceView) => Analysis {
  const run: Run = { host, policy, root, rules, types, known: new Map() };
  return (view) => {
    const known = run.known.get(view.filename);
    return known?.analysis && known.text === view.text ? known.analysis : analyse(view, run);
  };
}

interface Run {
  readonly host: ModuleHost;
  readonly policy: Policy;
  readonly root: string;
  readonly rules: readonly RuleDefinition[];
  readonly types: TypesOf | undefined;
  /** Files analysed so far, by name. */
  readonly known: Map<string, Analysed>;
}

interface Analysed {
  readonly text: string;
  /** What is judged of the file's own code and of what its calls lead to, with all problems, before each is reported once. */
  readonly own: Judgements;
  /** Missing while what its calls lead to in other files is being judged. */
  analysis?: Analysis;
}

/** By rule, fact and origin. */
type Judgements = ReadonlyMap<string, Judgement>;

/** The programs of a file one by one, as one file. */
function analyse(view: SourceView, run: Run): Analysis {
  const programs = programsOf(view).map((program) => judgeOwn(program, run));
  // Files that import each other ask for this while they are judged.
  const analysed: Analysed = { text: view.text, own: new Map(programs.flatMap(({ own }) => [...own])) };
  run.known.set(view.filename, analysed);
  const judgements = programs.flatMap((program) => judgeProgram(program, run));
  const inventories = programs.map(({ reaches, facts }) => toInventory(reaches ? facts : noFacts));
  analysed.analysis = {
    judgements,
    inventory: {
      callSites: inventories.flatMap(({ callSites }) => callSites),
      logSinks: inventories.flatMap(({ logSinks }) => logSinks),
      promptLiterals: inventories.flatMap(({ promptLiterals }) => promptLiterals),
      sentNames: inventories.flatMap(({ sentNames }) => sentNames),
    },
    unfinished: programs.some(({ facts }) => facts.unfinished),
  };
  return analysed.analysis;
}

interface JudgedProgram {
  readonly filename: string;
  readonly facts: FlowFacts;
  /** Whether a client is in reach: where nothing is sent, a log can still show the key. */
  readonly reaches: boolean;
  /** Literals, tags and markers. */
  readonly written: Judgements;
  /** These, the calls that stand in the file itself, and the log calls of other files that its own lead to. */
  readonly own: Judgements;
  readonly elsewhere: readonly LoggedElsewhere[];
}

/** What is said of a log call of another file, whether or not it is reported somewhere on the way there. */
interface LoggedElsewhere {
  readonly fact: LogCall;
  readonly rule: RuleName;
  readonly verdict: Verdict;
}

const noFacts: FlowFacts = { callSites: [], logCalls: [], unfinished: false };

function judgeOwn(view: SourceView, run: Run): JudgedProgram {
  const { host, policy, root, types } = run;
  const { filename } = view;
  const written = new Map<string, Judgement>();
  const production = policy.contextOfFile(relativePath(root, filename)) === 'production';
  for (const secret of readSecretLiterals(view)) judge('secretLiteral', secret, run, written);
  if (production) {
    for (const tag of readClassificationTags(view)) judge('classificationTag', tag, run, written);
    for (const marker of readUndecidedMarkers(view)) judge('undecidedMarker', marker, run, written);
    for (const guard of readGuardModules(view, host, policy)) judge('guardModule', guard, run, written);
  }
  // What it sends complies, whatever it is given.
  const isGuard = guardState(view.text, policy) === 'current';
  const reaches = production && !isGuard && reachesClient(view, host, policy, hopLimit);
  const facts =
    reaches || (production && !isGuard && namesKeyVariable.test(view.text))
      ? readFlowFacts(view, host, policy, root, types?.(view))
      : noFacts;
  const own = new Map(written);
  const elsewhere: LoggedElsewhere[] = [];
  const program = { filename, facts, reaches, written, own, elsewhere };
  const accept = keysOnlyUnless(reaches);
  for (const fact of facts.callSites) if (isOwn(fact, program)) judge('callSite', fact, run, own);
  for (const fact of facts.logCalls) {
    if (isOwn(fact, program)) judge('logCall', fact, run, own, accept);
    else
      for (const { rule, verdict } of verdictsOn('logCall', fact, run, accept)) {
        elsewhere.push({ fact, rule, verdict });
        put('logCall', fact, rule, verdict, run, own, originOf(fact));
      }
  }
  return program;
}

function judgeProgram(program: JudgedProgram, run: Run): readonly Judgement[] {
  const { facts, written, own, elsewhere } = program;
  const merged = new Map(written);
  for (const fact of facts.callSites) {
    if (isOwn(fact, program)) copy(fact.span, run, own, merged);
    else
      judge('callSite', fact, run, merged, unlessReported([placeOf(fact, undefined)], run), originOf(fact));
  }
  for (const fact of facts.logCalls) if (isOwn(fact, program)) copy(fact.span, run, own, merged);
  for (const { fact, rule, verdict } of elsewhere) {
    const left = unlessReported(onTheWayTo(fact, program), run)(verdict, rule);
    if (left) put('logCall', fact, rule, left, run, merged, originOf(fact));
  }
  const ofRun = inOrder([...merged].flatMap(([key, judgement]) => (written.has(key) ? [] : judgement)));
  const told = facts.unfinished ? [unseenCalls, ...asUnfinished(ofRun)] : ofRun;
  return reportOnce(inOrder([...written.values(), ...told]));
}

function inOrder(judgements: readonly Judgement[]): readonly Judgement[] {
  return [...judgements].sort((a, b) => a.fact.start - b.fact.start);
}

type Located = Pick<CallSite, 'site'>;

function isOwn({ site }: Located, { filename }: JudgedProgram): boolean {
  return site.module.filename === filename;
}

function originOf({ site }: Located): NonNullable<Judgement['origin']> {
  return { filename: site.module.filename, span: toSpan(site.node) };
}

/** A place of another file that may report a fact: where it stands, or a call that leads to it. */
interface Place {
  readonly view: SourceView;
  readonly span: Span;
  readonly origin: Judgement['origin'];
}

function placeOf({ site: { module, node } }: Located, origin: Judgement['origin']): Place {
  return { view: module.view, span: toSpan(node), origin };
}

/** Where a log call stands, and the calls between the last one of this file and it. */
function onTheWayTo(fact: LogCall, { filename }: JudgedProgram): readonly Place[] {
  const last = fact.chain.findLastIndex(({ module }) => module.filename === filename);
  const between = fact.chain
    .slice(last + 1)
    .filter(({ module }) => module.filename !== originOf(fact).filename);
  return [placeOf(fact, undefined), ...between.map((site) => placeOf({ site }, originOf(fact)))];
}

/** What becomes of a verdict; undefined where it is not told. */
type Accept = (verdict: Verdict, rule: RuleName) => Verdict | undefined;

function keysOnlyUnless(reaches: boolean): Accept {
  return (verdict, rule) => (reaches || rule === 'no-key-logging' ? verdict : undefined);
}

/** The verdicts of the run's rules on a fact, joined with those on the same fact in other contexts. */
function judge<F extends keyof FactMap>(
  kind: F,
  fact: FactMap[F],
  run: Run,
  into: Map<string, Judgement>,
  accept?: Accept,
  origin?: Judgement['origin'],
): void {
  for (const { rule, verdict } of verdictsOn(kind, fact, run, accept))
    put(kind, fact, rule, verdict, run, into, origin);
}

function verdictsOn<F extends keyof FactMap>(
  kind: F,
  fact: FactMap[F],
  { rules, policy }: Run,
  accept: Accept = (verdict) => verdict,
): readonly { readonly rule: RuleName; readonly verdict: Verdict }[] {
  return rules.flatMap((rule) => {
    const verdict = judgeInEveryVersion(rule, kind, fact, policy);
    const accepted = verdict && accept(verdict, rule.name);
    return accepted ? [{ rule: rule.name, verdict: accepted }] : [];
  });
}

function put<F extends keyof FactMap>(
  kind: F,
  fact: FactMap[F],
  rule: RuleName,
  verdict: Verdict,
  { policy }: Run,
  into: Map<string, Judgement>,
  origin?: Judgement['origin'],
): void {
  const key = keyOf(rule, fact.span, origin);
  const before = into.get(key);
  into.set(key, {
    rule,
    fact: fact.span,
    verdict: before ? joinVerdicts(before.verdict, verdict) : verdict,
    classes: union(before?.classes ?? [], classesOf(kind, fact, policy)),
    ...(origin ? { origin } : {}),
  });
}

function copy(fact: Span, { rules }: Run, from: Judgements, to: Map<string, Judgement>): void {
  for (const { name } of rules) {
    const key = keyOf(name, fact, undefined);
    const judgement = from.get(key);
    if (judgement) to.set(key, judgement);
  }
}

function keyOf(rule: RuleName, { start, end }: Span, origin: Judgement['origin']): string {
  return `${rule}:${start}-${end}:${origin ? `${origin.filename}:${origin.span.start}` : ''}`;
}

/** Where it matters which version of a client is installed, and nothing says so, neither verdict is true. */
export function judgeInEveryVersion<F extends keyof FactMap>(
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

/** A fault that another file's own analysis reports is reported there, once, and not at every caller. */
function unlessReported(places: readonly Place[], run: Run): Accept {
  return (verdict, rule) => {
    if (verdict.kind !== 'fail') return verdict;
    const reported = places.flatMap((place) => reportedAt(place, rule, run));
    if (reported.length === 0) return verdict;
    const ids = new Set(reported.map(({ messageId }) => messageId));
    const problems = verdict.problems.filter(({ messageId }) => !ids.has(messageId));
    return problems.length > 0 ? { kind: 'fail', problems } : undefined;
  };
}

/** What is reported there, or by a file that is still nearer to the fact. */
function reportedAt({ view, span, origin }: Place, rule: RuleName, run: Run): readonly Problem[] {
  if (run.known.get(view.filename)?.text !== view.text) analyse(view, run);
  const verdict = run.known.get(view.filename)?.own.get(keyOf(rule, span, origin))?.verdict;
  return verdict?.kind === 'fail' ? verdict.problems : [];
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

/** One cause is reported once, with the first fact it concerns and for the data of all; the others still fail. */
function reportOnce(judgements: readonly Judgement[]): readonly Judgement[] {
  const keyIn = ({ rule }: Judgement, { messageId, span }: Problem): string =>
    `${rule}:${messageId}:${span.start}-${span.end}`;
  const classesBy = new Map<string, readonly string[]>();
  for (const judgement of judgements) {
    if (judgement.verdict.kind !== 'fail') continue;
    for (const problem of judgement.verdict.problems) {
      const key = keyIn(judgement, problem);
      classesBy.set(key, union(classesBy.get(key) ?? [], judgement.classes));
    }
  }
  const reported = new Set<string>();
  return judgements.map((judgement) => {
    if (judgement.verdict.kind !== 'fail') return judgement;
    const problems = judgement.verdict.problems.filter((problem) => {
      const key = keyIn(judgement, problem);
      return !reported.has(key) && reported.add(key);
    });
    const classes = problems.map((problem) => classesBy.get(keyIn(judgement, problem)) ?? []);
    return {
      ...judgement,
      classes: classes.reduce(union, judgement.classes),
      verdict: { kind: 'fail', problems },
    };
  });
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return b.length === 0 ? a : [...new Set([...a, ...b])];
}

/** The classes of what a fact is about: of what a call sends; of what is sent anywhere near a log, as it may be that. */
function classesOf<F extends keyof FactMap>(kind: F, fact: FactMap[F], policy: Policy): readonly string[] {
  switch (kind) {
    case 'callSite': {
      const { className } = fact as CallSite;
      return [policy.classNamed(className)?.name ?? className];
    }
    case 'logCall':
      return (fact as LogCall).sent.flatMap(({ sentAs }) => sentAs?.name ?? []);
    default:
      return [];
  }
}

function toInventory({ callSites, logCalls }: FlowFacts): Inventory {
  const logSinks = new Map(
    logCalls.map(({ span, logger }) => [`${span.start}-${span.end}`, { span, logger }] as const),
  );
  const contents = readPromptContents(callSites);
  return {
    callSites: toInventoryCalls(callSites),
    logSinks: [...logSinks.values()],
    promptLiterals: readPromptLiterals(contents),
    sentNames: readSentNames(contents),
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
 * Whether a file is worth parsing for one who judges many: it holds something that is judged where it is written, or it reaches
 * a client through its imports, without which nothing in it is run either. Only texts are read.
 */
export function isWorthJudging(filename: string, text: string, host: ModuleHost, policy: Policy): boolean {
  return isWrittenOut(text) || reachesClient({ filename, text }, host, policy, hopLimit);
}

/** Keys, whole or in pieces beside their vendor's name, classes, markers, and variables that hold keys. */
function isWrittenOut(text: string): boolean {
  return (
    mayHoldKey(text) ||
    namesKeyVariable.test(text) ||
    text.includes('@dataClassification') ||
    text.includes(markerWord) ||
    (needles.test(text) && keyBeginnings.test(text))
  );
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
