import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtInPolicy, type RuleName } from '@openrouter-compliance/core';
import { createModuleHost, discover } from '@openrouter-compliance/scanner';
import { afterAll } from 'vitest';
import type { FileFix, RunPlan } from '../plan/fix-plan.js';
import { planRun } from '../plan/plan-run.js';
import { addsUp, totalsOf } from '../report/totals.js';
import { prepareRun, writeRun, type WrittenRun } from '../write/write-run.js';

/** Bytes or text by relative path; `{ link }` makes a symbolic link with that target. */
export type Tree = Readonly<Record<string, string | Uint8Array | { readonly link: string }>>;

export interface Workspace {
  /** Absolute real path. */
  readonly root: string;
  readonly plan: (only?: RuleName, options?: { readonly guard?: boolean }) => Promise<RunPlan>;
  /** Plans and writes; fails when the totals do not add up. */
  readonly fix: (only?: RuleName, options?: { readonly guard?: boolean }) => Promise<WrittenRun>;
  readonly read: (file: string) => string;
  readonly bytes: (file: string) => Buffer;
}

/** Files in a temporary folder that goes away after the test file. */
export function createWorkspace(tree: Tree): Workspace {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-')));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const all: Tree = { 'package.json': '{ "type": "module" }', ...tree };
  for (const [name, content] of Object.entries(all)) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(file, content);
    else symlinkSync(content.link, file);
  }
  const plan: Workspace['plan'] = (only, options = {}) => {
    const { files } = discover(['.'], { directory: root, root });
    return planRun({
      root,
      files,
      policy: builtInPolicy(),
      host: createModuleHost({ root }),
      only,
      ...options,
    });
  };
  return {
    root,
    plan,
    async fix(only, options) {
      const planned = await plan(only, options);
      const written = writeRun(prepareRun(planned));
      const totals = totalsOf(written.files, planned.files.length);
      if (!addsUp(totals)) throw new Error(`The totals do not add up: ${JSON.stringify(totals)}`);
      return written;
    },
    read: (file) => readFileSync(path.join(root, file), 'utf8'),
    bytes: (file) => readFileSync(path.join(root, file)),
  };
}

/** The state of each file by its name. */
export function statesOf(
  root: string,
  files: readonly FileFix[],
): Readonly<Record<string, FileFix['state']>> {
  return Object.fromEntries(files.map((file) => [path.relative(root, file.path), file.state]));
}
