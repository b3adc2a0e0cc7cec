import type { Part } from './account.js';

/** What the code of a repository can reach at OpenRouter, as far as it is known for certain. */
export interface CodeUse {
  /** Slugs to which every call is pinned; unknown when a call is not pinned or its pin is not known. */
  readonly providers: Part<readonly string[]>;
}
