/** Types of the language and its libraries whose arguments stand in them in a known way. Data only. */

/** What it holds is its first argument, as it is: a promise is its value. */
export const transparentTypes: ReadonlySet<string> = new Set([
  ...['Promise', 'PromiseLike', 'Awaited', 'NonNullable', 'Readonly', 'Required', 'Partial', 'NoInfer'],
  ...['DeepReadonly', 'DeepPartial', 'Mutable', 'Writable', 'Simplify', 'Prettify', 'Nullable', 'Maybe'],
]);

/** A list, or a stream, of its first argument. */
export const listTypes: ReadonlySet<string> = new Set([
  ...[
    'Array',
    'ReadonlyArray',
    'Set',
    'ReadonlySet',
    'Iterable',
    'AsyncIterable',
    'Iterator',
    'AsyncIterator',
  ],
  ...['IterableIterator', 'AsyncIterableIterator', 'Generator', 'AsyncGenerator', 'ArrayLike'],
]);

/** The type by which a value says its class, and the modules that export it. */
export const classifiedType = {
  name: 'Classified',
  modules: ['openrouter-compliance/types'],
} as const;
