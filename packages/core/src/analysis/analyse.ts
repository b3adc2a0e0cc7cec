import { reachesClient } from '../binding/import-closure.js';
import { namesKeyVariable } from '../catalog/key-names.js';
import { readClassificationTags } from '../facts/classification.js';
import type { CallSite } from '../facts/call-site.js';
import { relativePath } from '../facts/context-class.js';
import type { FactMap } from '../facts/fact-map.js';
import type { LogCall } from '../facts/log-call.js';
import { readGuardModules } from '../facts/guard-module.js';
import { readFlowFacts, type FlowFacts } from '../facts/module-facts.js';
import { readSecretLiterals } from '../facts/secret-literal.js';
import { readUndecidedMarkers } from '../facts/undecided-marker.js';
import { hopLimit } from '../flow/modules.js';
import { guardState } from '../guard/guard-file.js';
import type { Policy } from '../policy/policy.js';
import { recommendedRules } from '../rules/registry.js';
import { asUnfinished, unseenCalls } from '../rules/unfinished.js';
import type { RuleName } from '../rules/rule-name.js';
import type { RuleDefinition } from '../rules/define-rule.js';
import type { Judgement, Problem, Verdict } from '../rules/verdict.js';
import type { ModuleHost } from '../syntax/module-host.js';
import { programsOf, type SourceView } from '../syntax/source-view.js';
import type { TypesOf } from '../syntax/type-information.js';
import { toSpan, type Span } from '../text/span.js';
import { judgeInEveryVersion } from './every-version.js';
import { noFacts, toInventory, type Inventory } from './inventory.js';
import { copy, inOrder, keyOf, put, type Judgements } from './judgements.js';
import { reportOnce } from './report-once.js';

export interface Analysis {
  readonly judgements: readonly Judgement[];
  /** What the file holds, judged or not: for inventories. */
  readonly inventory: Inventory;
  /** The run of the file ended at its bound of steps: calls that would come later are missing. */
  readonly unfinished: boolean;
  /** What other files report of themselves was looked up: what these import decides, too, and need not have been looked at now. */
  readonly usesReports: boolean;
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
  const run: Run = { host, policy, root, rules, types, known: new Map(), usesReports: false };
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
  /** Of the file that is being analysed. */
  usesReports: boolean;
}

interface Analysed {
  readonly text: string;
  /** What is judged of the file's own code and of what its calls lead to, with all problems, before each is reported once. */
  readonly own: Judgements;
  /** Missing while what its calls lead to in other files is being judged. */
  analysis?: Analysis;
}

/** The programs of a file one by one, as one file. */
function analyse(view: SourceView, run: Run): Analysis {
  const usedBefore = run.usesReports;
  run.usesReports = false;
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
    usesReports: run.usesReports,
  };
  run.usesReports = usedBefore;
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
        put('logCall', fact, rule, verdict, policy, own, originOf(fact));
      }
  }
  return program;
}

function judgeProgram(program: JudgedProgram, run: Run): readonly Judgement[] {
  const { facts, written, own, elsewhere } = program;
  const merged = new Map(written);
  for (const fact of facts.callSites) {
    if (isOwn(fact, program)) copy(fact.span, run.rules, own, merged);
    else
      judge('callSite', fact, run, merged, unlessReported([placeOf(fact, undefined)], run), originOf(fact));
  }
  for (const fact of facts.logCalls) if (isOwn(fact, program)) copy(fact.span, run.rules, own, merged);
  for (const { fact, rule, verdict } of elsewhere) {
    const left = unlessReported(onTheWayTo(fact, program), run)(verdict, rule);
    if (left) put('logCall', fact, rule, left, run.policy, merged, originOf(fact));
  }
  const ofRun = inOrder([...merged].flatMap(([key, judgement]) => (written.has(key) ? [] : judgement)));
  const told = facts.unfinished ? [unseenCalls, ...asUnfinished(ofRun)] : ofRun;
  return reportOnce(inOrder([...written.values(), ...told]));
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
    put(kind, fact, rule, verdict, run.policy, into, origin);
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
  run.usesReports = true;
  const verdict = run.known.get(view.filename)?.own.get(keyOf(rule, span, origin))?.verdict;
  return verdict?.kind === 'fail' ? verdict.problems : [];
}
