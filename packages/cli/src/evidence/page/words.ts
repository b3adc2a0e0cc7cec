import { plural } from '../../plural.js';
import type { ControlEvidence, Counts, Evidence } from '../evidence-schema.js';

/** Signs stand beside every colour. */
export const verdictWords: Readonly<Record<keyof Counts, string>> = {
  pass: '✓ pass',
  fail: '✗ fail',
  open: '? open',
  notApplicable: '– not applicable',
};

export const stateWords: Readonly<Record<ControlEvidence['state'], string>> = {
  'proved-by-code': '✓ proved by code',
  'proved-by-account': '✓ proved by the account',
  attested: '✓ attested by a person',
  open: '? open',
  refuted: '✗ contradicted',
};

export const sectionWords: Readonly<Record<string, string>> = {
  data_handling: 'Data handling',
  access_control: 'Access control',
  audit_trail: 'Audit trail',
  provider_selection: 'Provider selection',
};

/** Whole per cent of what was decided or open; what does not apply is not in it. None is rounded to 0 or to 100. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '–';
  const percent = (100 * part) / whole;
  if (part > 0 && percent < 1) return '< 1 %';
  if (part < whole && percent > 99) return '> 99 %';
  return `${Math.round(percent)} %`;
}

/** The first thing a reader wants to know, in plain words. */
export function leadOf({ callSites, verdicts, checklist, population }: Evidence): string {
  const own = callSites.filter((site) => !site.judgedAtCallers);
  const files = new Set(own.map(({ file }) => file)).size;
  const calls = `${plural(own.length, 'call', 'calls')} to language models in ${plural(files, 'file', 'files')} of ${population.files.read} that were read.`;
  const judged = `Of the verdicts on them and on logs and keys, ${plural(verdicts.pass, 'passes', 'pass')}, ${plural(verdicts.fail, 'fails', 'fail')}, and ${plural(verdicts.open, 'is', 'are')} open, which means that the code does not tell.`;
  const shown = checklist.filter(({ state }) => state !== 'open' && state !== 'refuted').length;
  const refuted = checklist.filter(({ state }) => state === 'refuted').length;
  return `${calls} ${judged} Items of the checklist, ${checklist.length} in all: ${shown} shown, ${checklist.length - shown - refuted} open and ${refuted} contradicted.`;
}

/** The repository, and the part of it that was judged. */
export function titleOf({ repository, population: { scope } }: Evidence): string {
  const [only] = scope;
  return scope.length === 1 && only !== '.' ? `${repository.name}, ${only}` : repository.name;
}

type Vendor = Evidence['vendors'][number];

/** Vendors that data reaches, by whether somebody answers for their terms today. */
export function termsOf(
  vendors: readonly Vendor[],
): Readonly<Record<'attested' | 'expired' | 'nobody', readonly Vendor[]>> {
  const reached = vendors.filter(({ classes }) => classes.length > 0);
  return {
    attested: reached.filter(({ attestation }) => attestation?.expired === false),
    expired: reached.filter(({ attestation }) => attestation?.expired === true),
    nobody: reached.filter(({ attestation }) => attestation === null),
  };
}

/** What is wrong, and where a directive suppresses it in vain, why. */
export function toldOf({ message, suppression }: Evidence['findings'][number]): string {
  const rejected = suppression?.rejected ?? null;
  return rejected === null ? message : `${message} ${rejected}`;
}

/** Reports of one day are told apart by the minute. */
export function momentOf(takenAt: string): string {
  return `${takenAt.slice(0, 10)} ${takenAt.slice(11, 16)}`;
}

type Named = Evidence['callSites'][number]['models'];

/** Names of models or providers, and whether there may be others. */
export function namesOf({ names, complete }: Named): string {
  return [...names, ...(complete ? [] : ['others that the code does not tell'])].join(', ') || 'not told';
}

/** A provider counts as all only where the request is pinned, or does not go through OpenRouter. */
export function providerNamesOf({ providers, destination }: Evidence['callSites'][number]): string {
  return namesOf({ ...providers, complete: providers.pinned || destination !== 'openrouter' });
}

export const destinationWords: Readonly<Record<Evidence['callSites'][number]['destination'], string>> = {
  openrouter: 'OpenRouter',
  'self-hosted': 'own server',
  other: 'another host',
  unknown: 'not known',
};
