import type { Span } from '../text/span.js';
import type { Remedy } from '../remedies/remedy.js';
import type { RuleName } from './rule-name.js';

/** A place that explains a problem, possibly in another file. */
export interface RelatedPlace {
  readonly filename: string;
  readonly span: Span;
  readonly message: string;
}

/** A place on the way of a value from where it comes from into a log. Never what it says. */
export interface PathStep extends RelatedPlace {
  readonly kind: 'source' | 'through' | 'sent' | 'logged';
}

/** One thing that is wrong, reported once at the place of its repair, however many calls it concerns. */
export interface Problem {
  readonly messageId: string;
  /** At most two sentences; never any part of a key or a prompt. */
  readonly message: string;
  /** In the analysed file. */
  readonly span: Span;
  readonly related: readonly RelatedPlace[];
  readonly remedies: readonly Remedy[];
  /** The rule that names the same mistake at the same call: it is shown once, as a problem of that rule. */
  readonly reportedBy?: RuleName;
  /** How the value got there, first step first, where the problem is one of values that must not arrive. */
  readonly path?: readonly PathStep[];
}

export interface Open {
  readonly kind: 'open';
  readonly why: string;
  readonly message: string;
  readonly span: Span;
  /** The same reason, a property of the whole file, is shown at an earlier verdict of the rule. */
  readonly shownBefore?: true;
}

export type Verdict =
  | { readonly kind: 'pass' }
  | { readonly kind: 'notApplicable'; readonly why: string }
  | Open
  | { readonly kind: 'fail'; readonly problems: readonly Problem[] };

/** The problems of a verdict that are shown as such: none that another rule names already. */
export function shownProblems(verdict: Verdict): readonly Problem[] {
  return verdict.kind === 'fail' ? verdict.problems.filter(({ reportedBy }) => reportedBy === undefined) : [];
}

/** The open verdict that is shown as such: one for each reason that holds for a whole file. */
export function shownOpen(verdict: Verdict): Open | undefined {
  return verdict.kind === 'open' && !verdict.shownBefore ? verdict : undefined;
}

export type VerdictKind = Verdict['kind'];

/** The answer of one rule about one fact of a file. */
export interface Judgement {
  readonly rule: RuleName;
  /** The fact that was judged: a call site, a log call, a literal, a tag, a marker. */
  readonly fact: Span;
  readonly verdict: Verdict;
  /** The classes of the data that it is about, by canonical name; empty where it is about none, such as a key. */
  readonly classes: readonly string[];
  /** Where the judged code itself stands, when a call of this file leads to it in another one. */
  readonly origin?: { readonly filename: string; readonly span: Span };
}
