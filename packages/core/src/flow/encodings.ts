import type { Builtin } from './object-functions.js';
import { isCodeMethod } from './text-methods.js';
import { join, missing, unknown, type Static, type Term } from './value.js';

/** Text of a value in a form that still says all of it. */
export const render: Builtin = (m, args, site) =>
  unknown('computed', 'a rendered text', site, {
    derivedFrom: args.filter((arg) => !arg.every((value) => missing.includes(value))),
  });

/** `String.fromCharCode(…codes)`: codes of characters are the text that they were read from. */
export const fromCodes: Builtin = (m, args, site) => {
  const read = args.flatMap((arg) =>
    arg.flatMap((value): readonly Static[] =>
      value.kind === 'unknown' && isCodeMethod(value.reason.name) ? (value.maybeFrom ?? []) : [[value]],
    ),
  );
  return unknown('computed', 'a text of codes', site, { derivedFrom: [join(...read)] });
};

const codecs: Readonly<Record<string, RegExp>> = {
  TextEncoder: /^encode$/,
  TextDecoder: /^decode$/,
  StringDecoder: /^(?:write|end)$/,
};

/** Whether a term is the method of an encoder or a decoder that carries a text on. */
export function isCodec(term: Term): boolean {
  if (term.kind !== 'member' || term.of.kind !== 'new') return false;
  const { callee } = term.of;
  const name = callee.kind === 'global' || callee.kind === 'import' ? callee.path.at(-1) : undefined;
  return name !== undefined && codecs[name]?.test(term.name) === true;
}
