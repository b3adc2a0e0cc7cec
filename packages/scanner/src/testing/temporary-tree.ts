import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

/** Bytes or text by relative path; `{ link }` makes a symbolic link with that target. */
export type Tree = Readonly<Record<string, string | Uint8Array | { readonly link: string }>>;

/** Writes files into a new temporary folder that goes away after the test file. @returns its real path. */
export function temporaryTree(tree: Tree): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-')));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(tree)) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(file, content);
    else symlinkSync(content.link, file);
  }
  return root;
}
