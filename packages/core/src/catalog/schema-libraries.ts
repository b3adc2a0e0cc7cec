/** A library whose schemas say what data is, and carry what a program says of it. Data only. */
export interface SchemaLibrary {
  /** As documentation and messages name it. */
  readonly title: string;
  readonly modules: readonly string[];
  /** Types that give the type of what a schema reads: `z.infer<typeof schema>`. */
  readonly inferring: readonly string[];
  /**
   * Methods that give what the schema has read, with the member of their result that holds it, where there is one. The package
   * exports functions of the same names that take the schema as their first argument.
   */
  readonly reading: Readonly<Record<string, string | undefined>>;
  /** Functions that make a schema of what has any key. */
  readonly tables: readonly string[];
  /** Methods, and the argument that holds what a program says of the schema. */
  readonly saying: Readonly<Record<string, number>>;
  /** Methods that leave some members out: by the keys of their argument. */
  readonly picking: readonly string[];
  readonly omitting: readonly string[];
}

/** The member by which what is said of a schema names the class of the data. */
export const classificationKey = 'dataClassification';

/** Verified by running zod 4. */
export const schemaLibraries: readonly SchemaLibrary[] = [
  {
    title: 'Zod',
    modules: ['zod', 'zod/v4', 'zod/mini', 'zod/v4-mini', 'zod/v4/core'],
    inferring: ['infer', 'output', 'input', 'TypeOf'],
    reading: {
      ...{ parse: undefined, parseAsync: undefined, decode: undefined, decodeAsync: undefined },
      ...{
        safeParse: 'data',
        safeParseAsync: 'data',
        safeDecode: 'data',
        safeDecodeAsync: 'data',
        spa: 'data',
      },
    },
    tables: ['record', 'partialRecord', 'looseRecord', 'map'],
    saying: { meta: 0, register: 1 },
    picking: ['pick'],
    omitting: ['omit'],
  },
];
