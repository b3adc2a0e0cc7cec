/** What Vite really puts into a page, against what `no-client-side-key` says of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtInPolicy } from '@openrouter-compliance/core';
import { createModuleHost, scan } from '@openrouter-compliance/scanner';
import { afterEach, expect, test, vi } from 'vitest';
import { wireDir } from '../src/paths.js';

interface Page {
  readonly why: string;
  /** Variables that hold the key while the page is built. */
  readonly env: readonly string[];
  readonly holdsKey: boolean;
  /** Why that cannot be told from the code. */
  readonly undecided?: string;
}

interface Vite {
  build(options: object): Promise<{ readonly output: readonly { readonly code?: string }[] }[]>;
}

const key = 'a-key-that-nobody-issued';
const pagesDir = path.join(wireDir, 'pages');
const pages = readdirSync(pagesDir).map((id) => {
  const dir = path.join(pagesDir, id);
  return [id, dir, JSON.parse(readFileSync(path.join(dir, 'page.json'), 'utf8')) as Page] as const;
});

/** The bundler that Vitest itself brings along. */
async function loadVite(): Promise<Vite> {
  const ofVitest = createRequire(createRequire(import.meta.url).resolve('vitest'));
  return (await import(pathToFileURL(ofVitest.resolve('vite')).href)) as Vite;
}

afterEach(() => vi.unstubAllEnvs());

async function isInPage(dir: string, { env }: Page): Promise<boolean> {
  for (const name of env) vi.stubEnv(name, key);
  const { build } = await loadVite();
  const [bundle] = await build({
    root: dir,
    configFile: false,
    envFile: false,
    logLevel: 'silent',
    envPrefix: ['VITE_', 'PUBLIC_'],
    build: {
      write: false,
      minify: false,
      lib: { entry: path.join(dir, 'main.ts'), formats: ['es'] },
      rollupOptions: { external: ['openai'] },
    },
  });
  return bundle?.output.some(({ code }) => code?.includes(key)) ?? false;
}

async function verdictOf(dir: string): Promise<string> {
  const { files } = await scan({
    root: dir,
    files: [path.join(dir, 'main.ts')],
    policy: builtInPolicy(),
    host: createModuleHost({ root: dir }),
  });
  const judgements = files.flatMap((file) => (file.state === 'judged' ? file.judgements : []));
  const kinds = judgements
    .filter(({ rule }) => rule === 'no-client-side-key')
    .map(({ verdict }) => verdict.kind);
  return [...new Set(kinds)].join(' and ');
}

test.each(pages)('%s', async (_, dir, page) => {
  expect(await isInPage(dir, page)).toBe(page.holdsKey);
  const decided = page.holdsKey ? 'fail' : 'pass';
  expect(await verdictOf(dir)).toBe(page.undecided === undefined ? decided : 'open');
});
