import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RepairContext } from '@openrouter-compliance/core';

type Surroundings = Pick<RepairContext, 'notNode' | 'moduleSystem'>;

/** Files whose presence beside a package's manifest says where the package runs. */
const runtimeMarks: readonly (readonly [reason: string, names: readonly string[]])[] = [
  [
    'the package is deployed as a Cloudflare Worker, which gets its keys through its env binding',
    ['wrangler.toml', 'wrangler.json', 'wrangler.jsonc'],
  ],
  ['the package runs in Deno, which reads its environment through Deno.env', ['deno.json', 'deno.jsonc']],
];

/**
 * What the folders around a file say about the platform that it runs on: up to the nearest package.json, or to `root`.
 *
 * @param filename absolute.
 * @param root absolute folder; nothing above it is looked at.
 */
export function surroundingsOf(filename: string, root: string): Surroundings {
  for (let folder = path.dirname(filename); ; folder = path.dirname(folder)) {
    const mark = runtimeMarks.find(([, names]) => names.some((name) => existsSync(path.join(folder, name))));
    const manifest = readManifest(folder);
    const notNode = mark?.[0] ?? (manifest && nextMiddleware(filename, manifest));
    if (notNode !== undefined) return { notNode };
    if (manifest) return { moduleSystem: manifest['type'] === 'module' ? 'esm' : 'commonjs' };
    if (folder === root || path.dirname(folder) === folder) return {};
  }
}

/** Next.js runs a file of this name in its edge runtime, whatever it says itself. */
function nextMiddleware(filename: string, manifest: Manifest): string | undefined {
  if (!/^middleware\.[jt]sx?$/.test(path.basename(filename))) return undefined;
  const dependencies = manifest['dependencies'];
  const usesNext = typeof dependencies === 'object' && dependencies !== null && 'next' in dependencies;
  return usesNext ? 'Next.js runs its middleware in an edge runtime, which is not Node.js' : undefined;
}

type Manifest = Readonly<Record<string, unknown>>;

/** Undefined where none is, or none that a package manager could read either. */
function readManifest(folder: string): Manifest | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return typeof manifest === 'object' && manifest !== null ? (manifest as Manifest) : undefined;
  } catch {
    return undefined;
  }
}
