import type { PolicyFile } from '../policy-schema.js';

/** A policy that comes with this package, for `"extends"`. Data only. */
export interface PolicyPack {
  readonly name: string;
  /** One sentence, for documentation and messages. */
  readonly about: string;
  readonly file: PolicyFile;
}
