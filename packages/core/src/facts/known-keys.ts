import { keyHeaders, keyOptions, keyVariables } from '../catalog/key-names.js';
import type { OutsideCall } from '../flow/machine.js';
import type { Alternatives } from '../flow/shape.js';
import type { CallSite } from './call-site.js';
import { errorKeys } from './caught-errors.js';
import { contentOf, wholeEnvironment, type Atom } from './content.js';
import { clientHeaders } from './run-sender.js';
import { givenToSenders } from './request-hook.js';

/** The keys that a program reads or hands to a client, by where they come from, and what else holds them. */
export function knownKeys(callSites: readonly CallSite[], calls: readonly OutsideCall[]): readonly Atom[] {
  const handed = callSites.flatMap(handedKeys);
  const senders = givenToSenders(callSites).map(({ root, path }) => ({ root, path: [...path, 'headers'] }));
  const sending = [{ root: clientHeaders, path: [] }, ...senders].flatMap(({ root, path }) =>
    keyHeaders.map((name): Atom => ({ root, path: [...path, name], certain: true })),
  );
  const unique = new Map(
    [
      ...fromEnvironment,
      ...handed.filter(({ certain }) => certain),
      ...errorKeys(callSites, calls),
      ...sending,
    ].map((atom) => [`${atom.root}#${atom.path.join('.')}`, atom]),
  );
  return [...unique.values()];
}

function handedKeys({ matched: { instance, args, model, agent } }: CallSite): readonly Atom[] {
  return [...instance.makings.flat(), ...args, ...model, ...agent].flatMap((value) => keysIn(value));
}

const environment = 'environment:';

/** The environment variables from which the code hands a call, or its client, a key. */
export function keyVariablesOf(site: CallSite): readonly string[] {
  const roots = handedKeys(site).flatMap(({ root }) =>
    root.startsWith(environment) ? [root.slice(environment.length)] : [],
  );
  return [...new Set(roots)].sort();
}

const fromEnvironment: readonly Atom[] = [
  wholeEnvironment,
  ...[...keyVariables].map((name) => `${environment}${name}`),
].map((root): Atom => ({ root, path: [], certain: true }));

const depthLimit = 5;

/** What stands under the names of options that take a key; a text that is written out is for another rule. */
function keysIn(value: Alternatives, depth = 0): readonly Atom[] {
  if (depth > depthLimit) return [];
  return value.flatMap((shape): readonly Atom[] => {
    if (shape.kind === 'external' && (shape.term.kind === 'new' || shape.term.kind === 'call'))
      return shape.term.args.flatMap((arg) => keysIn(arg, depth + 1));
    if (shape.kind !== 'object') return [];
    return [...shape.properties].flatMap(([name, property]) =>
      keyOptions.test(name)
        ? contentOf(property.value).filter(({ root }) => !root.startsWith('literal:'))
        : keysIn(property.value, depth + 1),
    );
  });
}
