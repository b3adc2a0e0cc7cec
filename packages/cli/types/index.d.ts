declare const dataClassification: unique symbol;

/**
 * A value that is of a class of data, as `Classified<'restricted', string>`, for where a comment cannot stand. It is the type itself
 * to a program: what is not classified can be assigned to it. The type checker keeps it through functions and generic types.
 */
export type Classified<Class extends string, T> =
  (T & { readonly [dataClassification]?: Class }) | Extract<T, null | undefined>;
