import { keyHeaders, keyOptions, keyVariables } from '../catalog/key-names.js';
import type { OutsideCall } from '../flow/machine.js';
import type { Alternatives } from '../flow/shape.js';
import type { CallSite } from './call-site.js';
import { errorKeys } from './caught-errors.js';
import { bundledEnvironment, wholeEnvironment, type Atom } from './content.js';
import { handedKeys, optionsIn } from './handed-keys.js';
import { givenToSenders } from './request-hook.js';
import { clientHeaders } from './run-sender.js';
import type { SeesCall } from './settled-errors.js';
import { keyContent } from './whole-keys.js';

/**
 * The keys that a program reads or hands to a client, by where they come from, and what else holds them.
 *
 * @param sees whether it is known what a call does with its arguments.
 * @param made what clients are made with, also those that send nothing.
 */
export function knownKeys(
  callSites: readonly CallSite[],
  calls: readonly OutsideCall[],
  sees: SeesCall,
  made: readonly Alternatives[],
): readonly Atom[] {
  const handed = [...callSites.flatMap(handedKeys), ...made.flatMap((value) => optionsIn(value, keyOptions))];
  const senders = givenToSenders(callSites).map(({ root, path }) => ({ root, path: [...path, 'headers'] }));
  const sending = [{ root: clientHeaders, path: [] }, ...senders].flatMap(({ root, path }) =>
    keyHeaders.map((name): Atom => ({ root, path: [...path, name], certain: true })),
  );
  const read = handed.flatMap(atomsOf);
  const bundled: Atom = { root: bundledEnvironment, path: [], certain: read.some(isBundled) };
  const unique = new Map(
    [...fromEnvironment, bundled, ...read, ...errorKeys(callSites, calls, sees), ...sending].map((atom) => [
      `${atom.root}#${atom.path.join('.')}#${atom.handedTo}`,
      atom,
    ]),
  );
  return [...unique.values()];
}

/** A text that is written out is for another rule. */
function atomsOf(value: Alternatives): readonly Atom[] {
  return keyContent(value).filter(({ root }) => !root.startsWith('literal:'));
}

const environment = 'environment:';

/** A key that is read as `import.meta.env.KEY`, so that what is let through holds it. */
function isBundled({ root, site }: Atom): boolean {
  if (!root.startsWith(environment) || !site) return false;
  return site.module.view.text.slice(...site.node.range).startsWith('import.meta.env');
}

/** The environment variables from which the code hands a call, or its client, a key. */
export function keyVariablesOf(site: CallSite): readonly string[] {
  const roots = handedKeys(site)
    .flatMap(atomsOf)
    .flatMap(({ root }) => (root.startsWith(environment) ? [root.slice(environment.length)] : []));
  return [...new Set(roots)].sort();
}

const fromEnvironment: readonly Atom[] = [
  wholeEnvironment,
  ...[...keyVariables].map((name) => `${environment}${name}`),
].map((root): Atom => ({ root, path: [], certain: true }));
