import type { RepairContext } from '@openrouter-compliance/core';
import { createRepairSurroundings, findRoot } from '@openrouter-compliance/scanner/module-host';
import { isCommandLine } from '../command-line.js';
import { moduleHostOf } from './judge-file.js';

/** Milliseconds for which an editor trusts what it knows of all files of a repository: a look at them takes a part of a second. */
const trust = 30_000;

type SurroundingsOf = ReturnType<typeof createRepairSurroundings>;

const known = new Map<string, { readonly until: number; readonly surroundingsOf: SurroundingsOf }>();

/** Where a file of a working directory runs, as the folders around it and all files that import it show. */
export function surroundingsOf(filename: string, cwd: string): RepairContext {
  let entry = known.get(cwd);
  if (entry === undefined || entry.until < Date.now()) {
    entry = {
      until: isCommandLine() ? Infinity : Date.now() + trust,
      surroundingsOf: createRepairSurroundings(findRoot(cwd), moduleHostOf(cwd)),
    };
    known.set(cwd, entry);
  }
  return entry.surroundingsOf(filename);
}
