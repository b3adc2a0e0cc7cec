import type { ParsedPolicy } from '../../parse-policy.js';
import type { KeyPath } from '../../policy-document.js';

/** What the repository of a policy holds, for entries that can be held against it. */
export interface Survey {
  /** Source files relative to the policy's folder, with `/`. */
  readonly files: readonly string[];
  /** Names in `@dataClassification` tags, lower case. */
  readonly tags: ReadonlySet<string>;
  /** Those of `wordsToFind` that stand in a source file. */
  readonly found: ReadonlySet<string>;
  /** What source files import, as they write it; paths of their own left out. */
  readonly modules: readonly string[];
  /** ISO date. */
  readonly today: string;
}

/** Says what is suspicious at a key: a clause that follows the key's name, then what to do. */
export type Remark = (keyPath: KeyPath, message: string) => void;

/** One sort of entry that can be used and is probably not what was meant. */
export type Suspicion = (parsed: ParsedPolicy, survey: Survey, remark: Remark) => void;
