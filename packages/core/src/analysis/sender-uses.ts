import { judgeInEveryVersion } from './every-version.js';
import { reachesClient } from '../binding/import-closure.js';
import type { CallSite } from '../facts/call-site.js';
import { relativePath } from '../facts/context-class.js';
import { readFlowFacts } from '../facts/module-facts.js';
import { senderPlaceOf, type NoSenderPlace, type SenderPlace } from '../facts/sender-place.js';
import { hopLimit } from '../flow/modules.js';
import { guardState } from '../guard/guard-file.js';
import { toInventoryCalls, type NamedValues } from './inventory-calls.js';
import type { Policy } from '../policy/policy.js';
import { rules } from '../rules/registry.js';
import type { RuleName } from '../rules/rule-name.js';
import type { Verdict } from '../rules/verdict.js';
import type { ModuleHost } from '../syntax/module-host.js';
import { programsOf, type SourceView } from '../syntax/source-view.js';
import type { Span } from '../text/span.js';

/** What a rule does not pass of a call. */
export interface Lack {
  readonly rule: RuleName;
  readonly verdict: Extract<Verdict, { kind: 'open' | 'fail' }>;
}

/** A call that sends a prompt, seen from what it is sent with. */
export interface SenderUse {
  /** In the analysed file: the call itself, or the one that leads to it. */
  readonly call: Span;
  /** Whether the call itself stands in the analysed file. */
  readonly isOwn: boolean;
  /** Where a guard would go, or why there is no such place. */
  readonly place: SenderPlace | NoSenderPlace;
  /** Canonical; undefined where the tag names none of the policy. */
  readonly className: string | undefined;
  readonly guardedAs: readonly string[];
  /** Whether every request of it goes to OpenRouter. */
  readonly toOpenRouter: boolean;
  /** What a guard can decide and the code has not shown. */
  readonly lacks: readonly Lack[];
  readonly models: NamedValues;
  readonly providers: NamedValues;
}

/** Rules that a guard passes, as it refuses or repairs what they look for. */
export const guardedRules: ReadonlySet<RuleName> = new Set([
  'no-ineffective-routing',
  'no-unapproved-endpoint',
  'no-unapproved-model',
  'no-unapproved-plugin',
  'no-unapproved-provider',
  'require-data-policy',
  'require-pinned-provider',
  'require-served-provider-check',
]);

/** The calls of a file that send prompts, with the places from where a guard would see all their requests. */
export function readSenderUses(
  view: SourceView,
  host: ModuleHost,
  policy: Policy,
  root: string,
): readonly SenderUse[] {
  return programsOf(view).flatMap((program) => {
    const { filename, text } = program;
    const isJudged =
      policy.contextOfFile(relativePath(root, filename)) === 'production' &&
      guardState(text, policy) !== 'current' &&
      reachesClient(program, host, policy, hopLimit);
    if (!isJudged) return [];
    const { callSites, unfinished } = readFlowFacts(program, host, policy, root);
    // What is not read to the end may send more through the same client.
    return unfinished ? [] : callSites.map((callSite) => toUse(callSite, policy));
  });
}

function toUse(callSite: CallSite, policy: Policy): SenderUse {
  const { span, site, filename, classPolicy, destinations, guardedAs } = callSite;
  const lacks = rules.flatMap((rule): readonly Lack[] => {
    if (!guardedRules.has(rule.name)) return [];
    const verdict = judgeInEveryVersion(rule, 'callSite', callSite, policy);
    return verdict?.kind === 'open' || verdict?.kind === 'fail' ? [{ rule: rule.name, verdict }] : [];
  });
  const [inventory] = toInventoryCalls([callSite]);
  const unknown = { names: [], complete: false };
  return {
    call: span,
    isOwn: site.module.filename === filename,
    place: senderPlaceOf(callSite),
    className: classPolicy?.name,
    guardedAs,
    toOpenRouter: destinations.length > 0 && destinations.every(({ kind }) => kind === 'openrouter'),
    lacks,
    models: inventory?.models ?? unknown,
    providers: inventory?.providers ?? unknown,
  };
}
