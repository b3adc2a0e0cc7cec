/** A row of the catalog: one logging library. Data only. */
export interface LoggerModel {
  readonly id: string;
  readonly modules: readonly string[];
  /** Global objects that log. */
  readonly globals?: readonly string[];
  /** Exports that make a logger when called or constructed. */
  readonly factories: readonly string[];
  /** Exports that are loggers themselves. */
  readonly constants: readonly string[];
  readonly methods: readonly string[];
  /** Methods that make another logger. */
  readonly children: readonly string[];
}
