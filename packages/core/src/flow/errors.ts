import type { Builtin } from './object-functions.js';
import { emptyObject, readMember } from './objects.js';
import { isMissing, literal, missing, type Site, type Static, type Value } from './value.js';

/** `new Error(message, { cause })`: whoever prints the error prints both. */
export const makeError: Builtin = (m, [message = missing, options = missing], site) => {
  const cause = options.every(isMissing) ? undefined : readMember(m, options, 'cause', site);
  const properties = new Map([
    ['name', { value: literal('Error') }],
    ...(message.every(isMissing) ? [] : ([['message', { value: message }]] as const)),
    ...(cause && !cause.every(isMissing) ? ([['cause', { value: cause }]] as const) : []),
  ]);
  return m.newCell({ ...emptyObject(site), properties });
};

/** A caught error as a text: its name and its message, not what else it carries. */
export function asErrorText(value: Static, site: Site): Static | undefined {
  const isCaught = (each: Value) => each.kind === 'unknown' && each.reason.kind === 'caught-error';
  if (!value.some(isCaught) || !value.every((each) => isCaught(each) || each.kind === 'object'))
    return undefined;
  return value.map((each): Value => ({ kind: 'text', parts: [each], site }));
}
