/** A company that runs models behind OpenRouter. Data only. */
export interface ProviderModel {
  /** As `provider.order` and `provider.only` take it. */
  readonly slug: string;
  /** As OpenRouter displays it. */
  readonly name: string;
  /** Further names in use, display form. */
  readonly aliases: readonly string[];
  /**
   * Models that it is known to serve, lower case, `*` for any text. A pin names only providers with such a row,
   * because a provider that does not serve the model answers 404. Empty: nothing is known for certain.
   */
  readonly serves: readonly string[];
  /** Where the row's facts come from. */
  readonly source: string;
  /** ISO date on which the source was read. */
  readonly asOf: string;
}
