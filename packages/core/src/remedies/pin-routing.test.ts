import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { applyRemedy, spanOf } from '../testing/apply-remedies.js';
import type { Remedy } from './remedy.js';
import type { PinRouting } from './routing-constant.js';

const pin = { only: ['anthropic'], allowFallbacks: false } as const;
const strict = {
  only: ['anthropic', 'google-vertex'],
  allowFallbacks: false,
  dataCollection: 'deny',
  zdr: true,
} as const;

/** A pin into the object that starts at the first `{` of the last line holding `«`, marked by `«…»` around the object. */
function marked(source: string): { text: string; object: { start: number; end: number } } {
  const start = source.indexOf('«');
  const end = source.indexOf('»') - 1;
  return { text: source.replace('«', '').replace('»', ''), object: { start, end } };
}

function apply(source: string, options: Partial<PinRouting> = {}, filename?: string): string {
  const { text, object } = marked(source);
  const remedy: Remedy = {
    kind: 'pin-routing',
    title: 'Pin the provider',
    target: { kind: 'object', object },
    spelling: 'snake',
    form: 'property',
    pin,
    removes: [],
    ...options,
  };
  return applyRemedy(text, () => remedy, filename).text;
}

describe('a property in the object’s own style', () => {
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    [
      'one line',
      "send(«{ model: 'm' }»);",
      "send({ model: 'm', provider: { only: ['anthropic'], allow_fallbacks: false } });",
    ],
    [
      'one line with trailing comma',
      "send(«{ m: 'm', }»);",
      "send({ m: 'm', provider: { only: ['anthropic'], allow_fallbacks: false }, });",
    ],
    [
      'without padding, double quotes',
      'send(«{model: "m"}»);',
      'send({model: "m", provider: {only: ["anthropic"], allow_fallbacks: false}});',
    ],
    ['empty', 'send(«{}»);', "send({ provider: { only: ['anthropic'], allow_fallbacks: false } });"],
    [
      'several lines with trailing comma',
      "send(«{\n  model: 'm',\n}»);\n",
      "send({\n  model: 'm',\n  provider: { only: ['anthropic'], allow_fallbacks: false },\n});\n",
    ],
    [
      'several lines without trailing comma, tabs, double quotes, no semicolon',
      'send(«{\n\tmodel: "m"\n}»)\n',
      'send({\n\tmodel: "m",\n\tprovider: { only: ["anthropic"], allow_fallbacks: false }\n})\n',
    ],
    [
      'CRLF and a trailing comment',
      "send(«{\r\n    model: 'm', // the model\r\n    // nothing else\r\n}»);",
      "send({\r\n    model: 'm', // the model\r\n    provider: { only: ['anthropic'], allow_fallbacks: false },\r\n    // nothing else\r\n});",
    ],
    [
      'a trailing comment without comma',
      "send(«{\n  model: 'm' // the model\n}»);",
      "send({\n  model: 'm', // the model\n  provider: { only: ['anthropic'], allow_fallbacks: false }\n});",
    ],
    [
      'comma first',
      "send(«{\n    model: 'm'\n  , stream: true\n}»)",
      "send({\n    model: 'm'\n  , stream: true\n  , provider: { only: ['anthropic'], allow_fallbacks: false }\n})",
    ],
    [
      'quoted keys',
      'f(«{ "m": "m" }»);',
      'f({\n  "m": "m",\n  "provider": { "only": ["anthropic"], "allow_fallbacks": false },\n});',
    ],
    [
      'behind a spread, which could overwrite it',
      'send(«{\n  ...defaults,\n  messages,\n  ...rest,\n}»);',
      "send({\n  ...defaults,\n  messages,\n  ...rest,\n  provider: { only: ['anthropic'], allow_fallbacks: false },\n});",
    ],
    [
      'a comment inside an empty object',
      'send(«{\n  // to do\n}»);',
      "send({\n  // to do\n  provider: { only: ['anthropic'], allow_fallbacks: false },\n});",
    ],
  ];
  test.each(cases)('%s', (_, before, after) => expect(apply(before)).toBe(after));

  test('camel case where the client sends it', () => {
    expect(apply('send(«{ a }»);', { spelling: 'camel', pin: { ...pin, dataCollection: 'deny' } })).toBe(
      "send({\n  a,\n  provider: {\n    only: ['anthropic'],\n    allowFallbacks: false,\n    dataCollection: 'deny',\n  },\n});",
    );
  });

  test('a byte order mark is not part of the text', () => {
    expect(apply('\uFEFFsend(«{ a }»);'.replace('\uFEFF', ''))).toContain('provider');
    const text = '\uFEFFsend({ a });';
    const { text: after } = applyRemedy(text, (source) => ({
      kind: 'pin-routing',
      title: '',
      target: { kind: 'object', object: spanOf(source, '{ a }') },
      spelling: 'snake',
      form: 'property',
      pin,
      removes: [],
    }));
    expect(after).toBe("send({ a, provider: { only: ['anthropic'], allow_fallbacks: false } });");
  });

  test('keys around it', () => {
    const { text, object } = marked("new ChatOpenAI(«{ model: 'm' }»);");
    const { text: after } = applyRemedy(text, () => ({
      kind: 'pin-routing',
      title: '',
      target: { kind: 'object', object, within: ['modelKwargs'] },
      spelling: 'snake',
      form: 'property',
      pin,
      removes: [],
    }));
    expect(after).toBe(
      "new ChatOpenAI({\n  model: 'm',\n  modelKwargs: { provider: { only: ['anthropic'], allow_fallbacks: false } },\n});",
    );
  });
});

describe('routing that is there already', () => {
  const replace = (source: string, piece: string, options: Partial<PinRouting> = {}): string => {
    const { text } = marked(source);
    return apply(source, { replaces: spanOf(text, piece), ...options });
  };

  test('lists that name who may answer stay as they are written', () => {
    const piece = "provider: { order: ORDER, ignore: ['x'], only: ['y'], sort }";
    expect(replace(`send(«{ ${piece} }»);`, piece, { pin: { ...pin, keeps: ['order'] } })).toBe(
      "send({ provider: { order: ORDER, ignore: ['x'], sort, allow_fallbacks: false } });",
    );
    const shared = 'provider: routing';
    expect(replace(`send(«{ ${shared} }»);`, shared, { pin: { ...pin, keeps: ['order'] } })).toBe(
      "send({ provider: { only: ['anthropic'], allow_fallbacks: false } });",
    );
  });

  test('keeps its place and what the pin does not speak of', () => {
    expect(
      replace(
        "send(«{\n  provider: {\n    order: ['a'], // cheap\n    max_price: { prompt: 1 },\n  },\n  messages,\n}»);",
        "provider: {\n    order: ['a'], // cheap\n    max_price: { prompt: 1 },\n  }",
      ),
    ).toBe(
      "send({\n  provider: {\n    max_price: { prompt: 1 },\n    only: ['anthropic'],\n    allow_fallbacks: false,\n  },\n  messages,\n});",
    );
  });

  test('loses what contradicts the pin, and the wrong case', () => {
    expect(
      replace(
        "send(«{ provider: { order: ['a'], allowFallbacks: false } }»);",
        "provider: { order: ['a'], allowFallbacks: false }",
      ),
    ).toBe("send({ provider: { only: ['anthropic'], allow_fallbacks: false } });");
  });

  test('moves behind a spread that would overwrite it', () => {
    expect(
      replace("send(«{\n  provider: { order: ['a'] },\n  ...rest,\n}»);", "provider: { order: ['a'] }"),
    ).toBe("send({\n  ...rest,\n  provider: { only: ['anthropic'], allow_fallbacks: false },\n});");
  });

  test('stays a property under its compiler directive', () => {
    expect(
      replace(
        "send(«{\n  messages,\n  // @ts-expect-error OpenRouter\n  provider: { order: ['a'] },\n}»);",
        "provider: { order: ['a'] }",
        { form: 'spread' },
      ),
    ).toBe(
      "send({\n  messages,\n  // @ts-expect-error OpenRouter\n  provider: { only: ['anthropic'], allow_fallbacks: false },\n});",
    );
  });

  test('a shorthand gets a value', () => {
    expect(replace('send(«{ messages, provider }»);', 'provider')).toBe(
      "send({ messages, provider: { only: ['anthropic'], allow_fallbacks: false } });",
    );
  });

  test('in an object that is spread in place', () => {
    expect(
      replace("send(«{ messages, ...{ provider: { order: ['a'] } } }»);", "provider: { order: ['a'] }"),
    ).toBe("send({ messages, ...{ provider: { only: ['anthropic'], allow_fallbacks: false } } });");
  });

  test('of a shared object is overruled and stays for its other users', () => {
    const shared = "const defaults = { provider: { order: ['a'] } };\n";
    const source = `${shared}send(«{\n  ...defaults,\n  messages,\n}»);\n`;
    expect(replace(source, "provider: { order: ['a'] }")).toBe(
      `${shared}send({\n  ...defaults,\n  messages,\n  provider: { only: ['anthropic'], allow_fallbacks: false },\n});\n`,
    );
  });

  test('in a constant of its own is changed there, with the types that a client asks for', () => {
    expect(
      replace(
        "const routing = {\n  order: ['a'],\n};\nsend(«{ provider: routing }»);\n",
        'provider: routing',
        { spelling: 'camel', pin: { ...pin, dataCollection: 'deny' } },
      ),
    ).toBe(
      "const routing = {\n  only: ['anthropic'],\n  allowFallbacks: false,\n  dataCollection: 'deny' as const,\n};\nsend({ provider: routing });\n",
    );
    const used = "const routing = { order: ['a'] };\nlog(routing);\nsend(«{ provider: routing }»);\n";
    expect(replace(used, 'provider: routing')).toContain(
      "send({ provider: { only: ['anthropic'], allow_fallbacks: false } });",
    );
  });

  test('is left to a person where it comes from elsewhere', () => {
    const source = 'send(«{ provider: { ...base } }»);';
    expect(replace(source, 'provider: { ...base }')).toBe(marked(source).text);
  });
});

describe('routing without effect goes', () => {
  const remove = (source: string, ...pieces: string[]): string => {
    const { text } = marked(source);
    return apply(source, { removes: pieces.map((piece) => spanOf(text, piece)) });
  };

  test('with its line and its directive', () => {
    expect(
      remove(
        'send(«{\n  messages,\n  // @ts-expect-error not typed\n  extra_body: { provider: 1 }, // old\n  a,\n}»);',
        'extra_body: { provider: 1 }',
      ),
    ).toBe("send({\n  messages,\n  a,\n  provider: { only: ['anthropic'], allow_fallbacks: false },\n});");
  });

  test('as the last of several lines, with and without trailing comma', () => {
    expect(remove('send(«{\n  a,\n  extra_body: 1\n}»);', 'extra_body: 1')).toBe(
      "send({\n  a,\n  provider: { only: ['anthropic'], allow_fallbacks: false }\n});",
    );
    expect(remove('send(«{\n  a,\n  extra_body: 1,\n}»);', 'extra_body: 1')).toBe(
      "send({\n  a,\n  provider: { only: ['anthropic'], allow_fallbacks: false },\n});",
    );
  });

  test('on one line, first, last and alone', () => {
    const after = "send({ a, provider: { only: ['anthropic'], allow_fallbacks: false } });";
    expect(remove('send(«{ extra_body: 1, a }»);', 'extra_body: 1')).toBe(after);
    expect(remove('send(«{ a, extra_body: 1 }»);', 'extra_body: 1')).toBe(after);
    expect(remove('send(«{ extra_body: 1 }»);', 'extra_body: 1')).toBe(
      "send({ provider: { only: ['anthropic'], allow_fallbacks: false } });",
    );
    expect(remove('send(«{\n  a, extra_body: 1\n}»);', 'extra_body: 1')).toBe(
      "send({\n  a, provider: { only: ['anthropic'], allow_fallbacks: false }\n});",
    );
  });

  test('in another object of the call', () => {
    expect(remove('f(«{\n  a,\n}», { extra_body: 1, b });', 'extra_body: 1')).toBe(
      "f({\n  a,\n  provider: { only: ['anthropic'], allow_fallbacks: false },\n}, { b });",
    );
  });
});

describe('a new argument', () => {
  const argue = (text: string, call: string, index: number, options: Partial<PinRouting> = {}): string =>
    applyRemedy(text, (source) => ({
      kind: 'pin-routing',
      title: '',
      target: { kind: 'argument', call: spanOf(source, call), index },
      spelling: 'snake',
      form: 'property',
      pin,
      removes: [],
      ...options,
    })).text;

  test('on the line', () => {
    expect(argue("const m = openrouter('a/b');", "openrouter('a/b')", 1)).toBe(
      "const m = openrouter('a/b', {\n  provider: { only: ['anthropic'], allow_fallbacks: false },\n});",
    );
    expect(argue("m(router('a/b'));", "router('a/b')", 1)).toBe(
      "m(router('a/b', { provider: { only: ['anthropic'], allow_fallbacks: false } }));",
    );
  });

  test('on a line of its own', () => {
    expect(argue("openrouter(\n  'a/b', // model\n);", "openrouter(\n  'a/b', // model\n)", 1)).toBe(
      "openrouter(\n  'a/b', // model\n  { provider: { only: ['anthropic'], allow_fallbacks: false } },\n);",
    );
  });

  test('as the first, with and without parentheses', () => {
    expect(argue('create();', 'create()', 0)).toBe(
      "create({ provider: { only: ['anthropic'], allow_fallbacks: false } });",
    );
    expect(argue('new Router;', 'new Router', 0)).toBe(
      "new Router({ provider: { only: ['anthropic'], allow_fallbacks: false } });",
    );
  });

  test('not where others stand', () => {
    expect(argue('openrouter(id, {});', 'openrouter(id, {})', 1)).toBe('openrouter(id, {});');
    expect(argue('openrouter(...args);', 'openrouter(...args)', 1)).toBe('openrouter(...args);');
  });
});

describe('the spread of a constant', () => {
  const spread = (source: string, options: Partial<PinRouting> = {}, filename?: string) =>
    apply(source, { form: 'spread', ...options }, filename);

  test('declared behind the imports, named after the class', () => {
    expect(
      spread("import OpenAI from 'openai';\n\nconst c = new OpenAI();\nc.create(«{ model, messages }»);\n", {
        className: 'patient-data',
        pin: strict,
      }),
    ).toBe(
      `import OpenAI from 'openai';

const patientDataRouting = {
  provider: {
    only: ['anthropic', 'google-vertex'],
    allow_fallbacks: false,
    data_collection: 'deny',
    zdr: true,
  },
};

const c = new OpenAI();
c.create({ model, messages, ...patientDataRouting });
`,
    );
  });

  test('named after the provider, uniquely, in the file’s style', () => {
    expect(
      spread(
        'const OpenAI = require("openai")\nconst anthropicRouting = 1\nsend(«{ model: "m" }»)\n',
        {},
        '/p/a.cjs',
      ),
    ).toBe(
      'const OpenAI = require("openai")\n\nconst anthropicRouting2 = {\n  provider: { only: ["anthropic"], allow_fallbacks: false },\n}\n\nconst anthropicRouting = 1\nsend({ model: "m", ...anthropicRouting2 })\n',
    );
  });

  test('is used when it is there already and initialised in time', () => {
    const constant =
      "const routing = { provider: { allow_fallbacks: false, only: ['anthropic'] } } as const;\n";
    expect(spread(`${constant}send(«{ a }»);\n`)).toBe(`${constant}send({ a, ...routing });\n`);
    expect(spread(`send(«{ a }»);\n${constant}`)).toContain('...anthropicRouting');
    expect(spread(`function f() { send(«{ a }»); }\n${constant}`)).toBe(
      `function f() { send({ a, ...routing }); }\n${constant}`,
    );
    expect(spread(`${constant}function f(routing) { send(«{ a }»); }\n`)).toContain('...anthropicRouting');
  });

  test.each([
    ['a directive', "'use server';\nsend(«{ a }»);\n", "'use server';\n\nconst anthropicRouting = {"],
    [
      'a hashbang',
      '#!/usr/bin/env node\nsend(«{ a }»);\n',
      '#!/usr/bin/env node\nconst anthropicRouting = {',
    ],
    [
      'a doc comment',
      '// @ts-check\n\n/** Sends. */\nsend(«{ a }»);\n',
      '// @ts-check\n\nconst anthropicRouting = {',
    ],
    [
      'a comment behind the import',
      "import a from 'a'; // a\nsend(«{ a }»);\n",
      "import a from 'a'; // a\n\nconst anthropicRouting = {",
    ],
  ])('finds its place beside %s', (_, before, start) => {
    const after = spread(before);
    expect(after.slice(0, start.length)).toBe(start);
    expect(after).toContain('};\n\n');
    expect(after).toContain('...anthropicRouting');
  });
});

describe('Prettier finds nothing to change', () => {
  const sources = [
    "import OpenAI from 'openai';\n\nconst client = new OpenAI();\n\nexport async function ask(question) {\n  const answer = await client.chat.completions.create(«{ model: 'anthropic/claude', messages: question }»);\n  return answer;\n}\n",
    "import OpenAI from 'openai';\nexport const ask = (client, messages) =>\n  client.chat.completions.create(«{ model: 'anthropic/claude', messages }»);\n",
    "export function ask(client) {\n  return client.chat.send({ chatRequest: «{ model: 'm', messages: [] }» });\n}\n",
    "send(«{\n  model: 'm',\n}»);\n",
    'send(«{}»);\n',
    "export async function a() {\n  if (b) {\n    await client.messages.create(«{ model: 'anthropic/claude-sonnet-4', max_tokens: 4 }»);\n  }\n}\n",
  ];
  const styles = [
    { singleQuote: true },
    { singleQuote: false, semi: false, useTabs: true },
    { singleQuote: true, printWidth: 110 },
    { trailingComma: 'none', bracketSpacing: false },
  ] as const;
  const forms = [
    { form: 'property', pin },
    { form: 'property', pin: strict },
    { form: 'spread', pin },
    { form: 'spread', pin: strict, className: 'confidential' },
  ] as const;

  test.each(sources.flatMap((source) => styles.map((style) => ({ source, style }))))(
    '$style $source',
    async ({ source, style }) => {
      const options = { parser: 'typescript', ...style } as const;
      const { text, object } = marked(source);
      const literal = text.slice(object.start, object.end);
      // The last statements show which trailing commas, quotes and padding the file uses.
      const shown = "export const last = {\n  a: 'b',\n};\nexport const flat = { a: 'b' };\n";
      const before = await format(text + shown, options);
      // The formatted object is found again by its first key, or as the only empty one.
      const start =
        literal === '{}' ? before.indexOf('{}') : before.lastIndexOf('{', before.indexOf('model:'));
      const end = closing(before, start);
      for (const form of forms) {
        const after = apply(
          `${before.slice(0, start)}«${before.slice(start, end)}»${before.slice(end)}`,
          form,
        );
        expect(after).not.toBe(before);
        expect(after).toBe(await format(after, options));
      }
    },
  );
});

/** Past the brace that closes the one at `start`; the samples hold no braces in strings. */
function closing(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}' && --depth === 0) return at + 1;
  }
  return text.length;
}
