import { controls, type ControlModel } from '@openrouter-compliance/core';
import type { AttestedBy, ControlEvidence, Counts, Evidence } from '../evidence-schema.js';
import type { SavedAudit } from '../saved-audit.js';
import { anyProvider } from './flows.js';
import { openRouter } from './vendors.js';
import { plural } from '../../plural.js';

/** What the items of the checklist are held against. */
export interface Shown extends Pick<Evidence, 'population' | 'rules' | 'callSites' | 'flows' | 'vendors'> {
  /** A saved audit of the account that was held against the same policy. */
  readonly audit: SavedAudit | undefined;
  readonly attested: Readonly<Record<string, AttestedBy>>;
}

type State = Pick<ControlEvidence, 'state' | 'why'>;

/**
 * Each item with what shows it. What contradicts an item weighs more than what shows it; code and account weigh more than a
 * person's word.
 */
export function judgeChecklist(shown: Shown): readonly ControlEvidence[] {
  return controls.map((control) => ({
    id: control.id,
    section: control.section,
    text: control.text,
    ...stateOf(control, shown),
    rules: rulesOf(control),
    checks: checksOf(control),
    attestation: shown.attested[control.id] ?? null,
    related: { soc2: [...control.related.soc2], hipaa: [...control.related.hipaa] },
  }));
}

const rulesOf = ({ provedBy, refutedBy }: ControlModel): string[] => [
  ...new Set([...(provedBy.rules ?? []), ...(refutedBy.rules ?? [])]),
];
const checksOf = ({ provedBy, refutedBy }: ControlModel): string[] => [
  ...new Set([...(provedBy.checks ?? []), ...(refutedBy.checks ?? [])]),
];

function stateOf(control: ControlModel, shown: Shown): State {
  const code = codeState(control.provedBy.rules ?? [], shown);
  const document = documentState(control.document, shown);
  const account = accountState(control.provedBy.checks ?? [], shown);
  return (
    refuted(control, shown) ??
    [code, document, account].find((each) => each !== undefined && each.state !== 'open') ??
    attestedState(control, shown) ?? {
      state: 'open',
      why: openWhy(control, [code, document, account], shown),
    }
  );
}

function refuted(control: ControlModel, { rules, audit }: Shown): State | undefined {
  const failing = rulesOf(control).filter((name) => {
    const row = rules.find(({ rule }) => rule === name);
    return row !== undefined && row.verdicts.fail > row.suppressed;
  });
  if (failing.length > 0) return { state: 'refuted', why: `The code breaks ${failing.join(', ')}.` };
  const failed =
    audit?.checks.filter(({ id, verdicts }) => checksOf(control).includes(id) && verdicts.fail > 0) ?? [];
  if (failed.length === 0) return undefined;
  return { state: 'refuted', why: `The account fails ${failed.map(({ id }) => id).join(', ')}.` };
}

function codeState(names: readonly string[], { rules, population }: Shown): State | undefined {
  if (names.length === 0) return undefined;
  const total = totalOf(rules.filter(({ rule }) => names.includes(rule)).map(({ verdicts }) => verdicts));
  if (total.fail > 0)
    return { state: 'open', why: `Directives in the code suppress ${total.fail} of its failures.` };
  if (total.open > 0)
    return { state: 'open', why: `Its rules leave ${plural(total.open, 'verdict', 'verdicts')} open.` };
  if (total.pass === 0) return { state: 'open', why: 'The code holds nothing that its rules could pass.' };
  const gap = gapIn(population);
  if (gap !== undefined) return { state: 'open', why: gap };
  return {
    state: 'proved-by-code',
    why: `${names.join(', ')}: ${total.pass} pass, none fails, none is open.`,
  };
}

function accountState(ids: readonly string[], { audit }: Shown): State | undefined {
  if (ids.length === 0) return undefined;
  if (!audit) return { state: 'open', why: 'No audit of the account under this policy was given.' };
  const found = audit.checks.filter(({ id }) => ids.includes(id));
  const total = totalOf(found.map(({ verdicts }) => verdicts));
  if (found.length < ids.length || total.open > 0 || total.pass === 0)
    return { state: 'open', why: 'The audit of the account could not tell.' };
  return {
    state: 'proved-by-account',
    why: `${ids.join(', ')}: ${total.pass} pass on ${audit.source.asOf.slice(0, 10)}.`,
  };
}

function documentState(document: ControlModel['document'], shown: Shown): State | undefined {
  if (document === undefined) return undefined;
  const { callSites, population, flows } = shown;
  const gap = gapIn(population);
  if (callSites.length === 0) return { state: 'open', why: 'No call was found.' };
  if (gap !== undefined) return { state: 'open', why: gap };
  const unknown = callSites.filter((site) =>
    document === 'classes'
      ? site.classes.some(({ origin }) => origin === 'default')
      : site.destination === 'unknown' || (site.destination === 'openrouter' && !site.models.complete),
  ).length;
  const what =
    document === 'classes'
      ? ['have their class from the default of the policy', 'Every call has its class from a tag or a path.']
      : [
          'go to a host, a provider or a model that is not known',
          'This report draws it, and nothing in it is unknown.',
        ];
  const unnamed =
    document === 'data flow' &&
    flows.some(({ provider, anyAllowed }) => provider === anyProvider && !anyAllowed);
  if (unnamed) return { state: 'open', why: 'Calls may reach providers that the code does not name.' };
  return unknown === 0
    ? { state: 'proved-by-code', why: what[1] as string }
    : { state: 'open', why: `${unknown} of ${plural(callSites.length, 'call', 'calls')} ${what[0]}.` };
}

function attestedState(control: ControlModel, { attested, vendors, flows }: Shown): State | undefined {
  const own = attested[control.id];
  if (own && !own.expired) return { state: 'attested', why: `By ${own.by} on ${own.date}.` };
  if (control.attested !== 'vendors') return undefined;
  const reached = vendors.filter(({ classes }) => classes.length > 0);
  const isAnswered = reached.every(({ attestation }) => attestation !== null && !attestation.expired);
  if (reached.length === 0 || !isAnswered || flows.some(({ provider }) => provider === anyProvider))
    return undefined;
  return { state: 'attested', why: `For ${reached.map(({ id }) => id).join(', ')}.` };
}

function openWhy(
  control: ControlModel,
  states: readonly (State | undefined)[],
  { attested, vendors }: Shown,
): string {
  const expired = attested[control.id];
  if (expired) return `The attestation of ${expired.by} expired on ${expired.expires}.`;
  const said = states.flatMap((state) => state?.why ?? []);
  if (control.attested === 'vendors') {
    const missing = vendors.filter(
      ({ classes, attestation: by }) => classes.length > 0 && (!by || by.expired),
    );
    if (missing.some(({ id }) => id === openRouter) || missing.length > 0)
      said.push(`Nobody answers for the terms of ${missing.map(({ id }) => id).join(', ')}.`);
  }
  return said.length > 0
    ? said.join(' ')
    : 'Neither the code nor the account shows it, and nobody has attested it.';
}

/** Why the code that was judged is not all of the code. */
function gapIn({ refused, unfinished, otherLanguages }: Evidence['population']): string | undefined {
  const unread = refused.filter(({ mayHold }) => mayHold).length;
  if (unread > 0) return `${plural(unread, 'file', 'files')} that may hold a call could not be read.`;
  if (unfinished.length > 0)
    return `${plural(unfinished.length, 'file was not followed to its', 'files were not followed to their')} end.`;
  if (otherLanguages === null) return 'Outside a git repository, files of other languages are not known.';
  const others = otherLanguages.flatMap(({ files }) => files).length;
  return others > 0
    ? `${plural(others, 'file of another language names OpenRouter and is', 'files of other languages name OpenRouter and are')} not judged.`
    : undefined;
}

export function totalOf(all: readonly Counts[]): Counts {
  const sum = (kind: keyof Counts): number => all.reduce((total, each) => total + each[kind], 0);
  return { pass: sum('pass'), fail: sum('fail'), open: sum('open'), notApplicable: sum('notApplicable') };
}
