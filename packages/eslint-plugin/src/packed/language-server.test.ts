import { createHash } from 'node:crypto';
import { rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-protocol/node';
import { installedVersion } from '../testing/installed-version.js';
import { openEditor, type Editor, type EditorFile } from '../testing/language-server.js';
import {
  createOutsideProject,
  packPlugin,
  type OutsideProject,
  type Tarballs,
} from '../testing/outside-project.js';
import { look, ruleOf } from '../testing/squiggle.js';
import { userConfigs, type UserConfig } from '../testing/user-configs.js';

const canary = createHash('sha256').update('A canary that no editor may be sent.').digest('hex');
const key = `sk-or-v1-${canary}`;
const secretPrompt = `Summarise the letter of patient ${canary.slice(0, 12)}`;

const files = {
  'src/client.ts': `import OpenAI from 'openai';

export const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});
`,
  'src/mail.ts': `import { client } from './client.js';

/** @dataClassification internal */
export async function summarise(mail: string): Promise<string | null> {
  const prompt = \`Summarise: \${mail}\`;
  console.log('asking', prompt);
  const completion = await client.chat.completions.create({
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: prompt }],
  });
  return completion.choices[0]?.message.content ?? null;
}

export function translate(text: string) {
  return client.chat.completions.create({
    model: 'deepseek/deepseek-chat',
    messages: [{ role: 'user', content: text }],
    provider: { only: ['openai', 'together'], allow_fallbacks: false },
  });
}

/** @dataClassification confidental */
export function classify(text: string) {
  // TODO(openrouter-compliance/require-pinned-provider): choose the provider.
  return client.chat.completions.create({
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: text }],
    provider: { only: ['openai'], allow_fallbacks: false },
  });
}
`,
  'src/credit.ts': `export async function remainingCredit() {
  const response = await fetch('https://openrouter.ai/api/v1/key', {
    headers: { Authorization: \`Bearer ${key}\` },
  });
  return response.json();
}
`,
  'src/ask-box.tsx': `import { client } from './client.js';

export function AskBox({ question }: { readonly question: string }) {
  const ask = () =>
    client.chat.completions.create({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: question }],
    });
  return <button onClick={ask}>{question}</button>;
}
`,
  'src/plain.js': `import { client } from './client.js';

export const ask = (question) => client.chat.completions.create({ model: 'meta-llama/llama-4', messages: [question], provider: { only: ['openai'], allow_fallbacks: false } });
`,
  'src/excused.ts': `import { client } from './client.js';

export const ask = (question: string) =>
  // eslint-disable-next-line openrouter-compliance/require-pinned-provider -- the account pins it
  client.chat.completions.create({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: question }] });
`,
  'src/letters.ts': `import { client } from './client.js';

const KEY = '${key}';

/** @dataClassification ${key} */
export function summarise(letter: string) {
  const content = '${secretPrompt}' + letter;
  console.log(content);
  console.log('${secretPrompt}', letter);
  console.log({ messages: [{ role: 'user', content: \`${secretPrompt} \${letter}\` }], key: KEY });
  // TODO(openrouter-compliance/${key}): ${secretPrompt}
  return client.chat.completions.create({
    model: 'acme/${key}',
    messages: [{ role: 'user', content }, { role: 'user', content: \`${secretPrompt} \${letter}\` }],
    provider: { only: ['${key}'], ['${key}']: '${secretPrompt}' },
    extra_body: { provider: { order: ['${secretPrompt}'] } },
  });
}
`,
};

const mailSquiggles = [
  '6:25 no-raw-prompt-logging prompt',
  "7:28 require-pinned-provider client.chat.completions.create({\n    model: 'openai/gpt-4o-mini',\n    messages: [{ role: 'user', content: prompt }],\n  })",
  "16:12 no-unapproved-model 'deepseek/deepseek-chat'",
  "18:34 no-unapproved-provider 'together'",
  '22:25 no-unknown-classification confidental',
  '24:6 no-undecided-marker TODO(openrouter-compliance/require-pinned-provider): choose the provider.',
];
const tsxSquiggle =
  "5:5 require-pinned-provider client.chat.completions.create({\n      model: 'openai/gpt-4o-mini',\n      messages: [{ role: 'user', content: question }],\n    })";
const keySquiggle = `3:31 no-literal-key \`Bearer ${key}\``;

/** What a person must find in the message of each rule in `files`: the names of the code, and what to do. */
const wording: Readonly<Record<string, readonly string[]>> = {
  'require-pinned-provider': ['client.chat.completions.create', 'internal data', 'allow_fallbacks: false'],
  'no-unapproved-provider': ['"together"', 'internal data', 'openai, azure'],
  'no-unapproved-model': ['"deepseek/deepseek-chat"', 'internal data', 'openai/*'],
  'no-unknown-classification': ['"confidental"', 'Did you mean "confidential"?'],
  'no-raw-prompt-logging': ['console.log', '`prompt`', 'SHA-256'],
  'no-literal-key': ['OpenRouter', 'Revoke it', 'OPENROUTER_API_KEY'],
  'no-undecided-marker': ['require-pinned-provider', 'delete this comment'],
};

const hosts: readonly UserConfig[] = userConfigs;
const projects = new Map<UserConfig, OutsideProject>();
let tarballs: Tarballs;

beforeAll(async () => {
  tarballs = await packPlugin();
  await Promise.all(
    hosts.map(async (host) => {
      const project = await createOutsideProject(tarballs, [
        host.eslint,
        ...['@typescript-eslint/parser', 'typescript'].map((name) => `${name}@${installedVersion(name)}`),
      ]);
      projects.set(host, project);
      await host.writeTypeScript(project);
    }),
  );
});
afterAll(async () => {
  await Promise.all([...projects.values()].map((project) => project[Symbol.asyncDispose]()));
  await tarballs[Symbol.asyncDispose]();
});

describe.each(hosts)('$name', (host) => {
  let project: OutsideProject;
  let editor: Editor;

  beforeAll(async () => {
    project = projects.get(host) as OutsideProject;
    editor = await openEditor(project.root);
  });
  afterAll(() => editor[Symbol.asyncDispose]());
  beforeEach(async () => {
    for (const [file, text] of Object.entries(files)) await project.write(file, text);
    await project.write('openrouter-compliance.json', '{}');
  });

  async function places(file: EditorFile): Promise<string[]> {
    return (await look(file)).map(({ place }) => place);
  }

  /** The entries of the light bulb that change the code and are not ESLint's own. */
  async function suggestions(file: EditorFile, rule: string): Promise<CodeAction[]> {
    const squiggle = (await file.squiggles()).find((each) => ruleOf(each) === rule);
    if (squiggle === undefined) throw new Error(`No squiggle of ${rule}.`);
    const actions = await file.lightBulb(squiggle);
    return actions.filter(({ command }) => command?.command === 'eslint.applySuggestion');
  }

  async function takeSuggestion(file: EditorFile, rule: string): Promise<string> {
    const [suggestion, ...others] = await suggestions(file, rule);
    if (suggestion === undefined || others.length > 0)
      throw new Error(`${others.length + 1} or no suggestions.`);
    await file.choose(suggestion);
    return suggestion.title.replace(` (openrouter-compliance/${rule})`, '');
  }

  test('every rule marks its code and says what to do', async () => {
    const seen = [
      ...(await look(await editor.open('src/mail.ts'))),
      ...(await look(await editor.open('src/credit.ts'))),
    ];
    expect(seen.map(({ place }) => place)).toEqual([...mailSquiggles, keySquiggle]);
    for (const { place, message } of seen) {
      const words = wording[place.split(' ')[1] ?? ''] ?? [];
      expect(words).not.toEqual([]);
      for (const word of words) expect(message).toContain(word);
      expect(message).toMatch(/^[^{}]*(\{ only: \[…\], allow_fallbacks: false \})?[^{}]*[.?]$/);
    }
    expect(await places(await editor.open('src/client.ts'))).toEqual([]);
  });

  test('TypeScript with JSX, and JavaScript', async () => {
    expect(await places(await editor.open('src/ask-box.tsx'))).toEqual([tsxSquiggle]);
    expect(await places(await editor.open('src/plain.js'))).toEqual([
      "3:74 no-unapproved-model 'meta-llama/llama-4'",
    ]);
  });

  test('each squiggle leads to the page of its rule', async () => {
    const squiggles = await (await editor.open('src/mail.ts')).squiggles();
    for (const squiggle of squiggles) {
      expect(squiggle.severity).toBe(1);
      expect(squiggle.codeDescription?.href).toMatch(new RegExp(`/docs/rules/${ruleOf(squiggle)}\\.md$`));
    }
  });

  test('pins the routing', async () => {
    const file = await editor.open('src/mail.ts');
    expect(await takeSuggestion(file, 'require-pinned-provider')).toBe('Pin this call to openai, azure');
    expect(file.text).toBe(
      files['src/mail.ts']
        .replace(
          '/** @dataClassification internal */',
          "const internalRouting = {\n  provider: { only: ['openai', 'azure'], allow_fallbacks: false },\n};\n\n$&",
        )
        .replace("    messages: [{ role: 'user', content: prompt }],\n", '$&    ...internalRouting,\n'),
    );
    expect((await places(file)).map(withoutPosition)).toEqual(
      mailSquiggles.filter((place) => !place.includes('require-pinned-provider client')).map(withoutPosition),
    );
  });

  test('logs a digest', async () => {
    const file = await editor.open('src/mail.ts');
    expect(await takeSuggestion(file, 'no-raw-prompt-logging')).toBe('Log the SHA-256 of `prompt`');
    expect(file.text).toBe(
      `import { createHash } from 'node:crypto';\n${files['src/mail.ts']}`.replace(
        "'asking', prompt",
        "'asking', createHash('sha256').update(prompt).digest('hex')",
      ),
    );
    expect((await places(file)).map(withoutPosition)).toEqual(mailSquiggles.slice(1).map(withoutPosition));
  });

  test('reads the key from the environment', async () => {
    const file = await editor.open('src/credit.ts');
    expect(await takeSuggestion(file, 'no-literal-key')).toBe(
      'Read the key from process.env.OPENROUTER_API_KEY',
    );
    expect(file.text).toBe(files['src/credit.ts'].replace(key, '${process.env.OPENROUTER_API_KEY}'));
    expect(await places(file)).toEqual([]);
  });

  test('offers no repair where a person has to decide, and a disabled line is quiet', async () => {
    const file = await editor.open('src/mail.ts');
    for (const rule of [
      'no-unapproved-model',
      'no-unapproved-provider',
      'no-unknown-classification',
      'no-undecided-marker',
    ]) {
      expect(await suggestions(file, rule), rule).toEqual([]);
    }
    const model = (await file.squiggles()).find((each) => ruleOf(each) === 'no-unapproved-model');
    const disable = (model && (await file.lightBulb(model)))?.find(
      ({ title }) => title === 'Disable openrouter-compliance/no-unapproved-model for this line',
    );
    if (disable === undefined) throw new Error('The line cannot be disabled.');
    await file.choose(disable);
    expect((await places(file)).map(withoutPosition)).toEqual(
      mailSquiggles.filter((place) => !place.includes('no-unapproved-model')).map(withoutPosition),
    );
  });

  test.each(Object.keys(files))('fix on save changes no byte of %s', async (name) => {
    const file = await editor.open(name);
    expect(await file.fixAll()).toBe(files[name as keyof typeof files]);
  });

  test("Windows' line ends behind a byte order mark", async () => {
    await project.write('src/windows.ts', `\uFEFF${files['src/mail.ts'].replaceAll('\n', '\r\n')}`);
    const file = await editor.open('src/windows.ts');
    expect((await places(file)).map((place) => place.replaceAll('\r\n', '\n'))).toEqual(mailSquiggles);
    for (const rule of ['require-pinned-provider', 'no-raw-prompt-logging']) {
      await takeSuggestion(file, rule);
      expect(file.text).not.toMatch(/(?<!\r)\n|\uFEFF/);
    }
    expect(await file.fixAll()).toBe(file.text);
    expect((await places(file)).map(withoutPosition)).toEqual(
      mailSquiggles
        .filter((place) => !/require-pinned-provider client|no-raw-prompt-logging/.test(place))
        .map(withoutPosition),
    );
  });

  test('a changed policy counts at once', async () => {
    const file = await editor.open('src/ask-box.tsx');
    expect(await places(file)).toEqual([tsxSquiggle]);
    await project.write('openrouter-compliance.json', '{ "defaultClass": "public" }');
    expect(await places(file)).toEqual([]);
    await project.write(
      'openrouter-compliance.json',
      '{ "classes": { "internal": { "models": ["anthropic/*"] } } }',
    );
    expect((await places(file)).map(withoutCode)).toEqual([
      '5:5 require-pinned-provider',
      '6:14 no-unapproved-model',
    ]);
    await rm(path.join(project.root, 'openrouter-compliance.json'));
    expect(await places(file)).toEqual([tsxSquiggle]);
  });

  test.each([
    [
      'an unknown name',
      '{\n  "defaultClass": "secret"\n}\n',
      2,
      '"defaultClass" names a class that does not exist',
    ],
    ['half a text', '{ "defaultClass": ', 1, 'lacks a value here'],
    ['a key by mistake', `{ "${key}": 1 }`, 1, ''],
  ])('a policy that cannot be used, %s, is said once and can be repaired', async (_, text, line, reason) => {
    const file = await editor.open('src/mail.ts');
    await look(file);
    const said = editor.messages.length;
    await project.write('openrouter-compliance.json', text);
    const [error, ...others] = await look(file);
    expect(others).toEqual([]);
    expect(error?.place).toMatch(/^1:1 /);
    expect(error?.message).toContain(
      `This file is not judged, as the policy cannot be used: ${path.join(project.root, 'openrouter-compliance.json')}:${line}: `,
    );
    expect(error?.message).toContain(reason);
    expect(error?.message).toMatch(/\.$/);
    expect(await file.fixAll()).toBe(files['src/mail.ts']);
    const excused = await editor.open('src/excused.ts');
    expect(await places(excused)).toHaveLength(1);
    expect(await excused.fixAll()).toBe(files['src/excused.ts']);
    await project.write('openrouter-compliance.json', '{}');
    expect(await places(file)).toEqual(mailSquiggles);
    expect(await places(excused)).toEqual([]);
    expect(editor.messages.slice(said)).toEqual([]);
  });

  test('a changed import counts at once', async () => {
    const file = await editor.open('src/ask-box.tsx');
    expect(await places(file)).toEqual([tsxSquiggle]);
    const excused = await editor.open('src/excused.ts');
    const client = files['src/client.ts'];
    await project.write('src/client.ts', client.replace('openrouter.ai/api', 'llm.example.com'));
    expect(await places(file)).toEqual([]);
    const unreadable = [
      () => project.write('src/client.ts', 'export const client = '),
      () => rm(path.join(project.root, 'src/client.ts')),
    ];
    for (const breakClient of unreadable) {
      await breakClient();
      expect(await places(file)).toEqual([]);
      expect(await places(excused)).toEqual([]);
      expect(await excused.fixAll()).toBe(excused.text);
    }
    await project.write('src/client.ts', client);
    // That a file is missing is trusted for two seconds.
    await expect.poll(() => places(file), { timeout: 10_000, interval: 500 }).toEqual([tsxSquiggle]);
  });

  test('an import that is written later is found', async () => {
    await project.write('src/early.tsx', files['src/ask-box.tsx'].replace('./client.js', './later.js'));
    const file = await editor.open('src/early.tsx');
    expect(await places(file)).toEqual([]);
    await project.write('src/later.ts', files['src/client.ts']);
    await expect.poll(() => places(file), { timeout: 10_000, interval: 500 }).toEqual([tsxSquiggle]);
    await rm(path.join(project.root, 'src/later.ts'));
  });

  test('code that is being typed does not parse, and nothing breaks', async () => {
    const file = await editor.open('src/ask-box.tsx');
    const said = editor.messages.length;
    let now = 'client.chat.completions.create({';
    const [finished, ...unfinished] = [now, 'client.;{', 'client.chat.completions.create({{', 'client.`'];
    for (const next of unfinished) {
      await file.type(now, next);
      now = next;
      const [error, ...others] = await look(file);
      expect(error?.message).toMatch(/^Parsing error: /);
      expect(others).toEqual([]);
      expect(await file.fixAll()).toBe(file.text);
    }
    await file.type(now, finished);
    expect(await places(file)).toEqual([tsxSquiggle]);
    expect(editor.messages.slice(said)).toEqual([]);
  });

  test('a project that is opened through a link is judged by the same policy', async () => {
    const link = `${project.root}-link`;
    await symlink(project.root, link, 'dir');
    await project.write(
      'openrouter-compliance.json',
      '{ "defaultClass": "public", "files": [{ "globs": ["src/*.tsx"], "class": "internal" }] }',
    );
    const linked = await openEditor(link);
    try {
      expect(await places(await linked.open('src/ask-box.tsx'))).toEqual([tsxSquiggle]);
    } finally {
      await linked[Symbol.asyncDispose]();
      await rm(link);
    }
  });

  test('nothing that the server sends holds a part of a key or a prompt', async () => {
    const before = editor.received.length;
    for (const name of ['src/letters.ts', 'src/credit.ts']) {
      const file = await editor.open(name);
      const squiggles = await file.squiggles();
      expect(squiggles.length).toBeGreaterThan(0);
      for (const squiggle of squiggles) await file.lightBulb(squiggle);
      await file.fixAll();
    }
    await takeSuggestion(await editor.open('src/credit.ts'), 'no-literal-key');
    await project.write('openrouter-compliance.json', `{ "${key}": "${secretPrompt}" }`);
    await (await editor.open('src/letters.ts')).squiggles();
    // Every rule has spoken: without squiggles there would be nothing to look through.
    const received = editor.received.slice(before);
    const silent = Object.keys(wording).filter((rule) => !received.includes(`openrouter-compliance/${rule}`));
    expect(silent).toEqual([]);
    expect([canary, secretPrompt].flatMap(pieces).filter((piece) => received.includes(piece))).toEqual([]);
  });

  test('the server has loaded ESLint of the project and had nothing to complain about', () => {
    expect(editor.messages).toEqual([
      expect.stringContaining('ESLint server running'),
      expect.stringContaining(path.join(project.root, 'node_modules/eslint/')),
    ]);
  });
});

/** Any eight characters in a row would give a part of the secret away. */
function pieces(secret: string): string[] {
  return Array.from({ length: secret.length - 7 }, (_, start) => secret.slice(start, start + 8));
}

/** `rule marked code`: edits above move the rest of a file. */
function withoutPosition(place: string): string {
  return place.replace(/^\d+:\d+ /, '').replaceAll('\r\n', '\n');
}

function withoutCode(place: string): string {
  return place.split(' ').slice(0, 2).join(' ');
}
