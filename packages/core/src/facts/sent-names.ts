import { personalData, type PersonalDataModel } from '../catalog/personal-data/index.js';
import { elementKey } from '../flow/metadata.js';
import type { Span } from '../text/span.js';
import type { Atom } from './content.js';
import type { PromptContent } from './prompt-literals.js';

/** Something that is sent to a model under a name that looks like data of people. */
export interface SentName {
  /** As it is written: `patient.diagnosis` is `diagnosis`. */
  readonly name: string;
  readonly category: PersonalDataModel['category'];
  /** The class that is proposed for it. */
  readonly className: string;
  /** The call that sends it, in the analysed file. */
  readonly call: Span;
}

/** Names of members and parameters, as they reach prompts of these calls, that look like data of people. */
export function readSentNames(contents: readonly PromptContent[]): readonly SentName[] {
  const found = new Map<string, SentName>();
  for (const { call, atoms } of contents) {
    for (const { path, site, literal } of atoms) {
      if (literal) continue;
      const name = path.findLast((key) => key !== elementKey) ?? nameAt(site);
      const row = name === undefined ? undefined : looksLike(name);
      if (name === undefined || row === undefined) continue;
      found.set(`${name} ${call.start}`, { name, category: row.category, className: row.class, call });
    }
  }
  return [...found.values()];
}

function nameAt(site: Atom['site']): string | undefined {
  return site?.node.type === 'Identifier' ? site.node.name : undefined;
}

/** The row that a name fits: `patientDateOfBirth`, `date_of_birth` and `DateOfBirth` are of one. */
export function looksLike(name: string): PersonalDataModel | undefined {
  const words = ` ${name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
    .toLowerCase()} `;
  return personalData.find((row) => row.words.some((each) => words.includes(` ${each} `)));
}
