import { missing, type Static } from './value.js';

/** Methods of lists whose second argument is what `this` is in the first. */
const takesThis: ReadonlySet<string> = new Set([
  ...['forEach', 'map', 'flatMap', 'filter', 'some', 'every'],
  ...['find', 'findIndex', 'findLast', 'findLastIndex'],
]);

/** The arguments of a method of lists, with `this` fixed in the function where the call says what it is. */
export function withThis(method: string, args: readonly Static[]): readonly Static[] {
  return takesThis.has(method) ? fixed(args) : args;
}

/** The same of arguments that begin with a function and go on with its `this`. */
export function fixed(args: readonly Static[]): readonly Static[] {
  const [code = missing, self, ...others] = args;
  if (!self) return args;
  const bound = code.map((each) => (each.kind === 'function' ? { ...each, self: each.self ?? self } : each));
  return [bound, self, ...others];
}
