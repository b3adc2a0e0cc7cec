import type { Policy, RuleDefinition, RuleName } from '@openrouter-compliance/core';
import type { FileResult, GateCache, Position, SourceHost } from '@openrouter-compliance/scanner';
import type { GuardFile } from '../guard/plan-guards.js';
import type { Confidential } from '../report/redact.js';

export interface FixOptions {
  /** Absolute folder of the repository; nothing outside it is written. */
  readonly root: string;
  /** Absolute paths. */
  readonly files: readonly string[];
  readonly policy: Policy;
  readonly host: SourceHost;
  /** Rules of the run, before and after the repairs; those that only `strict` brings are left out unless they are given. */
  readonly rules?: readonly RuleDefinition[] | undefined;
  /** Repairs problems of this rule only. */
  readonly only?: RuleName | undefined;
  /** Whether guard modules are written: those that are not the one of the policy anew, and one for each package that uses one and has none. */
  readonly guard?: boolean;
  /** Whether the classes that the policy's `files` give are written beside the functions that send. */
  readonly annotate?: boolean;
  /** What an earlier run knows of the files; guards that are yet to be written are not among them. */
  readonly cache?: GateCache | undefined;
  /** Called after each file that has been judged with the number of files that are done. */
  readonly onProgress?: (done: number) => void;
}

/** One problem of a file as it was found, or a call that a guard was to decide, and what became of it. */
export interface RepairedProblem {
  readonly rule: RuleName;
  /** In the file before the repair. */
  readonly position: Position;
  readonly message: string;
  readonly outcome: 'fixed' | 'needs-decision';
  /** Why a person must decide: a clause without a full stop. */
  readonly reason?: string;
  /** The environment variable that took the place of a key: the key itself must be rotated. */
  readonly rotate?: string;
}

export interface TextChange {
  /** Without byte order mark. */
  readonly before: string;
  readonly after: string;
  /** What the text before holds and no output may show. */
  readonly confidential: Confidential;
}

/** What a run does with one file; each file has exactly one state. */
export type FileFix =
  | {
      readonly state: 'fixed' | 'needs-decision';
      readonly path: string;
      readonly problems: readonly RepairedProblem[];
      /** How many comments that say a class were written into it. */
      readonly annotations: number;
      readonly change?: TextChange & {
        /** Whether the text gets markers only and nothing in it is repaired. */
        readonly marksOnly: boolean;
      };
    }
  | {
      readonly state: 'refused';
      readonly path: string;
      /** A sentence that never quotes the file. */
      readonly reason: string;
      readonly position?: Position;
      /** Whether it may hold something to repair. */
      readonly mayHold: boolean;
    }
  /** Nothing in it is to be repaired. */
  | { readonly state: 'untouched'; readonly path: string };

export interface RunPlan {
  readonly root: string;
  readonly files: readonly FileFix[];
  /** Names of environment variables that repaired code reads, sorted. */
  readonly variables: readonly string[];
  /** Guard modules that are to be written. */
  readonly guards: readonly GuardFile[];
  /**
   * The text of a file with markers in the place of its repairs, should they not stay; undefined where it has none.
   *
   * @param reason of the markers, as a clause without a full stop.
   */
  readonly markInstead: (path: string, reason: string) => string | undefined;
}

/** A file that the scan of the run has analysed. */
export type JudgedFile = FileResult & { readonly state: 'judged' };
