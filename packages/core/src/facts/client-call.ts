import semver from 'semver';
import type { MatchedCall } from '../binding/match-client.js';
import type { OutsideCall } from '../flow/machine.js';
import type { Alternatives } from '../flow/shape.js';
import type { ModuleHost } from '../syntax/module-host.js';
import type { AnswerUse } from './answer-use.js';
import type { VersionTest } from './call-site.js';
import type { Kept } from './probe-hook.js';

/** A call that leaves the program, with the catalog's readings of it. */
export interface ClientCall extends OutsideCall {
  readonly readings: readonly Reading[];
  /** What becomes of its answer, where that matters. */
  readonly answer?: AnswerUse;
  /** Code that it registers, which is given requests from then on. */
  readonly hooks?: readonly RegisteredHook[];
}

export interface RegisteredHook {
  /** Whose requests it is given: the key of an instance or of what carries them, or the row of all instances. */
  readonly of: string;
  readonly method: string;
  readonly kept: Kept;
}

export interface Reading extends MatchedCall {
  /** Present where the program's own code has the request in hand before it is sent. */
  readonly rewriting?: Rewriting;
}

/** What the program's own code makes of a request that the client has built. */
export interface Rewriting {
  /** The option that the code stands in, for reasons. */
  readonly option: string;
  /** The body as the code leaves it to the client; undefined where the code certainly sends it itself. */
  readonly body?: Alternatives;
  /** The calls with which the code sends it. */
  readonly calls: readonly ClientCall[];
  /** False: parts of the code are not read, so that more may be sent, or something else. */
  readonly complete: boolean;
}

/** The installed version of a client's package where a call stands; undefined when nothing says it. */
export type VersionOf = (match: MatchedCall, filename: string) => string | undefined;

export function installedVersions(host: ModuleHost): VersionOf {
  const versions = new Map<string, string | undefined>();
  return ({ instance }, from) => {
    for (const name of instance.client.modules) {
      const key = `${name}\0${from}`;
      if (!versions.has(key)) versions.set(key, host.packageVersion(name, from));
      const found = versions.get(key);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** What holds of a version, and of every version where none is known. */
export function testOf(version: string | undefined): VersionTest {
  return (range) => version === undefined || semver.satisfies(version, range, { includePrerelease: true });
}
