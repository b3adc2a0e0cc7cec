import * as v from 'valibot';

/** A key that may be left out, with the description that editors show. */
export const described = <const S extends v.GenericSchema>(schema: S, description: string) =>
  v.optional(v.pipe(schema, v.description(description)));

/** A key that must be given, with the description that editors show. */
export const required = <const S extends v.GenericSchema>(schema: S, description: string) =>
  v.pipe(schema, v.description(description));
