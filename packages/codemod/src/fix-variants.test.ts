import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, type Options } from 'prettier';
import { beforeAll, describe, expect, test } from 'vitest';
import { createWorkspace, type Tree, type Workspace } from './testing/workspace.js';

/** Programs as applications have them, on many versions of the clients. */
const programs = fileURLToPath(new URL('../../wire/programs', import.meta.url));

const originals: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(programs, { withFileTypes: true })
    .filter((member) => member.isDirectory())
    .flatMap(({ name: member }) =>
      filesBelow(path.join(programs, member))
        .filter((file) => /(?:\.[cm]?[jt]s|tsconfig\.json|package\.json)$/.test(file))
        .map((file) => [`${member}/${file}`, readFileSync(path.join(programs, member, file), 'utf8')]),
    ),
);
const sources = Object.keys(originals).filter((name) => !name.endsWith('.json'));

/** Without what is installed. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules') return [];
    if (!entry.isDirectory()) return [entry.name];
    return filesBelow(path.join(folder, entry.name)).map((file) => `${entry.name}/${file}`);
  });
}

/** What became of the problems, without their places. */
async function repair(workspace: Workspace): Promise<readonly string[]> {
  const { files } = await workspace.fix();
  return files
    .flatMap((file) => {
      const name = path.relative(workspace.root, file.path);
      return 'problems' in file
        ? file.problems.map(({ rule, outcome }) => `${name} ${rule} ${outcome}`)
        : [`${name} ${file.state}`];
    })
    .sort();
}

function rewritten(change: (text: string) => string): Tree {
  return Object.fromEntries(
    Object.entries(originals).map(([name, text]) => [name, sources.includes(name) ? change(text) : text]),
  );
}

async function expectSecondRunToRest(workspace: Workspace): Promise<void> {
  const before = sources.map((name) => workspace.read(name));
  expect(await workspace.fix()).toMatchObject({ written: 0 });
  expect(sources.map((name) => workspace.read(name))).toEqual(before);
}

let plain: Workspace;
let outcomes: readonly string[];

beforeAll(async () => {
  plain = createWorkspace(originals);
  outcomes = await repair(plain);
});

test('there is something to repair, and a second run changes nothing', async () => {
  expect(outcomes.filter((line) => line.endsWith(' fixed')).length).toBeGreaterThan(20);
  expect(outcomes.some((line) => line.endsWith(' refused'))).toBe(false);
  await expectSecondRunToRest(plain);
});

describe('bytes that mean nothing to the program change nothing in its repair', () => {
  test.each<readonly [string, (text: string) => string]>([
    ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text) => `\uFEFF${text}`],
    ['both of them', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ])('%s', async (_, change) => {
    const workspace = createWorkspace(rewritten(change));
    expect(await repair(workspace)).toEqual(outcomes);
    for (const name of sources) expect(workspace.read(name), name).toBe(change(plain.read(name)));
    await expectSecondRunToRest(workspace);
  });
});

describe('the same is repaired however a formatter lays it out', () => {
  test.each<Options>([
    { useTabs: true, semi: false, singleQuote: false, trailingComma: 'none' },
    { tabWidth: 4, singleQuote: true, printWidth: 140, bracketSpacing: false },
    { printWidth: 40, singleQuote: true, objectWrap: 'collapse', quoteProps: 'consistent' },
  ])('%o', async (options) => {
    const texts = new Map<string, string>();
    for (const name of sources)
      texts.set(name, await format(originals[name] ?? '', { ...options, parser: 'typescript' }));
    const workspace = createWorkspace({ ...originals, ...Object.fromEntries(texts) });
    expect(await repair(workspace)).toEqual(outcomes);
    await expectSecondRunToRest(workspace);
  });
});
