export interface LoopbackOptions {
  /** What the assistant says; by default a fixed sentence, or a minimal instance of a requested JSON schema. */
  readonly reply?: string;
  /** Model ids that nobody serves: asking for one of them gives the 404 of OpenRouter. */
  readonly unavailableModels?: readonly string[];
  /** Texts that moderation refuses: an input that holds one gets the 403 of OpenRouter, which quotes the input. */
  readonly flaggedTexts?: readonly string[];
  /** The provider that answers name in place of the one that was asked for; `null`: they name none. */
  readonly servedBy?: string | null;
}
