import type { Site } from '../flow/value.js';
import type { Policy } from '../policy/policy.js';
import { toSpan } from '../text/span.js';
import type { CallSite } from './call-site.js';
import { classesCarriedBy, type CarriedClass } from './content.js';

/** How a call has its class from what it sends. */
export interface DataClass {
  /** What has the class, as a person names it: `Patient.diagnosis`. */
  readonly of: string;
  /** Where that is said. */
  readonly said: Site;
  /** From the value that carries the class to the call, with the calls that lead to it. */
  readonly way: readonly Site[];
  /** False: it goes through a function that nobody has read. */
  readonly certain: boolean;
}

/**
 * A call with the higher of two classes: that of the code around it and that of the data that it sends. Several where
 * classes are equally high, as each makes its own demands, and where it cannot be told whether data of a higher one is sent.
 *
 * @param chain the calls that lead there, outermost first.
 */
export function withDataClasses(
  given: CallSite,
  chain: readonly Site[],
  policy: Policy,
): readonly CallSite[] {
  const said = [given.request, ...given.prompts].flatMap(classesCarriedBy);
  const carried = said.filter(({ label }) => policy.classNamed(label.name));
  const unknown = said.find((each) => !carried.includes(each))?.label.name;
  const callSite = unknown === undefined ? given : ofUnknownClass(given, unknown);
  if (carried.length === 0) return [callSite];
  const ofContext = policy.classNamed(callSite.className)?.name ?? callSite.className;
  const named = (each: readonly CarriedClass[]): readonly string[] => each.map(({ label }) => label.name);
  const certain = carried.filter((each) => each.certain);
  const top = policy.highestOf([ofContext, ...named(certain)]);
  const perhaps = policy
    .highestOf([...top, ...named(carried)])
    .filter((name) => top.some((each) => policy.isLower(each, name)));
  const give = (name: string, from: readonly CarriedClass[]): CallSite => {
    const found = from.find(({ label }) => policy.classNamed(label.name)?.name === name);
    return found ? classified(callSite, name, found, chain, policy) : callSite;
  };
  return [
    ...top.map((name) => (name === ofContext ? callSite : give(name, certain))),
    ...perhaps.map((name) => give(name, carried)),
  ];
}

function ofUnknownClass({ inOtherVersion, ...callSite }: CallSite, unknownClass: string): CallSite {
  return {
    unknownClass,
    ...callSite,
    ...(inOtherVersion && { inOtherVersion: { unknownClass, ...inOtherVersion } }),
  };
}

function classified(
  callSite: CallSite,
  name: string,
  { label, certain, way }: CarriedClass,
  chain: readonly Site[],
  policy: Policy,
): CallSite {
  const { said, of } = label;
  const given = {
    className: name,
    classPolicy: policy.classNamed(name),
    classOrigin: { kind: 'data', filename: said.module.filename, span: toSpan(said.node), of },
    dataClass: { of, said, certain, way: [...way.toReversed(), ...chain] },
  } as const;
  const { inOtherVersion } = callSite;
  return {
    ...callSite,
    ...given,
    ...(inOtherVersion ? { inOtherVersion: { ...inOtherVersion, ...given } } : {}),
  };
}
