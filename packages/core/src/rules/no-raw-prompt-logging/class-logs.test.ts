/** What `logs` of a class changes: answers, services that keep prompts, digests. */
import { describe, expect, test } from 'vitest';
import { judgeProgram, said } from '../../testing/judge-program.js';

/** What is said of log calls: the verdict of the call that sends is the first or the last `pass`, and is left out. */
function saidOf(main: string, logs: object | undefined, versions: Readonly<Record<string, string>> = {}) {
  const policy: object = logs ? { classes: { internal: { logs } } } : {};
  return said(judgeProgram({ 'src/main.ts': main }, policy, 'no-raw-prompt-logging', versions)).filter(
    (each) => each !== 'pass',
  );
}

const openai = (after: string): string => `import OpenAI from 'openai';
  const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
  export async function ask(content: string) {
    const completion = await client.chat.completions.create({ model: 'openai/gpt-4o', messages: [{ role: 'user', content }] });
    ${after}
  }`;

const sdk = (
  after: string,
  options = '',
): string => `import { openrouter } from '@openrouter/ai-sdk-provider';
  import { generateText, streamText } from 'ai';
  export async function ask(prompt: string) {
    const model = openrouter('openai/gpt-4o');
    const options = { model, prompt, ${options} };
    ${after}
  }`;

const raw = (after: string): string => `export async function ask(prompt: string) {
    const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
      method: 'POST', body: JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: prompt }] }),
    });
    ${after}
  }`;

const answers = [
  expect.stringMatching(/which a model has answered, and answers to internal data are kept out/),
];

describe('answers', () => {
  test.each([
    ['the text', openai('console.log(completion.choices[0]?.message.content);'), answers],
    [
      'a piece of it',
      openai('console.log(`> ${completion.choices[0].message.content.slice(0, 20)}`);'),
      answers,
    ],
    ['the whole result', openai('console.log(JSON.stringify(completion));'), answers],
    [
      'what is known of it otherwise',
      openai('console.log(completion.id, completion.model, completion.usage, completion.choices.length);'),
      [],
    ],
    ['its length', openai('console.log(completion.choices[0].message.content.length);'), []],
    [
      'the text of the AI SDK',
      sdk('const { text, usage } = await generateText(options); console.log(text, usage);'),
      answers,
    ],
    [
      'its usage',
      sdk('const { usage, finishReason } = await generateText(options); console.log(usage, finishReason);'),
      [],
    ],
    [
      'its stream',
      sdk('for await (const part of streamText(options).textStream) process.stdout.write(part);'),
      answers,
    ],
    ['a callback', sdk('streamText({ ...options, onFinish: ({ text }) => console.log(text) });'), answers],
    [
      'a callback that counts',
      sdk('streamText({ ...options, onFinish: ({ usage }) => console.log(usage) });'),
      [],
    ],
    [
      'the body of a fetch',
      raw('const data = await response.json(); console.log(data.choices[0].message.content);'),
      answers,
    ],
    ['its text', raw('console.log(await response.text());'), answers],
    ['the response without its body', raw('console.log(response);'), []],
    ['its status', raw('console.log(response.status, response.ok);'), []],
    [
      'its counts',
      raw('const data = await response.json(); console.log(data.usage.total_tokens, data.id);'),
      [],
    ],
  ])('%s', (_, main, expected) => {
    expect(saidOf(main, { responses: 'deny' }, { ai: '7.0.0' })).toEqual(expected);
  });

  test.each([
    ['are no matter of a policy that says nothing', undefined],
    ['are no matter where they are allowed', { responses: 'allow' }],
  ])('%s', (_, logs) => {
    expect(saidOf(openai('console.log(completion.choices[0]?.message.content);'), logs)).toEqual([]);
  });

  test('go through a function that nobody has read', () => {
    const main = `import { mask } from 'elsewhere'; ${openai('console.log(mask(completion.choices[0].message.content));')}`;
    expect(saidOf(main, { responses: 'deny' })).toEqual([
      expect.stringMatching(/^open: Whether console\.log/),
    ]);
  });
});

const langfuse = openai(`trace.update({ input: content });`).replace(
  'export',
  `const trace = new Langfuse().trace({ name: 'ask' }); export`,
);
const withLangfuse = `import { Langfuse } from 'langfuse'; ${langfuse}`;
const otel = (call: string): string =>
  `import { trace } from '@opentelemetry/api'; ${openai(`const span = trace.getTracer('a').startSpan('b'); ${call}`)}`;
const posthog = (properties: string): string =>
  `import { PostHog } from 'posthog-node'; const posthog = new PostHog('p'); ${openai(
    `posthog.capture({ distinctId: 'a', event: '$ai_generation', properties: { ${properties} } });`,
  )}`;
const notApproved = (service: string): readonly unknown[] => [
  expect.stringMatching(new RegExp(`to ${service}, which keeps it and is not approved for internal data`)),
];
const logged = [expect.stringMatching(/so the prompt ends up in the log/)];

describe('services that keep prompts', () => {
  test.each([
    ['one that nobody has approved', withLangfuse, undefined, notApproved('Langfuse')],
    ['one that is approved', withLangfuse, ['langfuse'], []],
    ['all of them', withLangfuse, 'any', []],
    ['another one', withLangfuse, ['langsmith'], notApproved('Langfuse')],
    [
      'attributes of its conventions',
      otel(`span.setAttribute('gen_ai.prompt', content);`),
      ['opentelemetry'],
      [],
    ],
    [
      'several',
      otel(`span.setAttributes({ 'gen_ai.prompt': content, 'http.route': '/ask' });`),
      ['opentelemetry'],
      [],
    ],
    ['other attributes', otel(`span.setAttribute('question', content);`), ['opentelemetry'], logged],
    [
      'an event',
      otel(`span.addEvent('asked', { 'gen_ai.prompt': content, note: content });`),
      ['opentelemetry'],
      logged,
    ],
    [
      'without approval',
      otel(`span.setAttribute('gen_ai.prompt', content);`),
      [],
      notApproved('OpenTelemetry'),
    ],
    ['properties of its analytics', posthog('$ai_input: content'), ['posthog'], []],
    ['other properties', posthog('$ai_model: 1, question: content'), ['posthog'], logged],
    [
      'a span that is handed in',
      openai(`span.setAttribute('gen_ai.prompt', content);`).replace(
        '(content: string)',
        '(content: string, span: Span)',
      ),
      ['opentelemetry'],
      [],
    ],
  ])('%s', (_, main, services, expected) => {
    expect(saidOf(main, services === undefined ? undefined : { services })).toEqual(expected);
  });

  test('the class of the call decides', () => {
    const main = withLangfuse.replace('export async', '/** @dataClassification confidential */ export async');
    const policy = { classes: { internal: { logs: { services: ['langfuse'] } } } };
    expect(said(judgeProgram({ 'src/main.ts': main }, policy, 'no-raw-prompt-logging'))).toContainEqual(
      expect.stringMatching(/is not approved for confidential data/),
    );
  });
});

describe('clients that report to a service', () => {
  const observed = (options: string): string =>
    `import { observeOpenAI } from 'langfuse'; ${openai('').replace('client.chat', `observeOpenAI(client${options}).chat`)}`;
  test.each([
    [
      'not approved',
      '',
      undefined,
      [expect.stringMatching(/observeOpenAI, which exports every prompt to Langfuse/)],
    ],
    ['approved', '', ['langfuse'], []],
    [
      'masked',
      `, { clientInitParams: { mask: () => '' } }`,
      undefined,
      [expect.stringMatching(/^open: Whether observeOpenAI exports prompts to Langfuse cannot be told/)],
    ],
  ])('%s', (_, options, services, expected) => {
    expect(saidOf(observed(options), services === undefined ? undefined : { services })).toEqual(expected);
  });
});

const crypto = `import { createHash, createHmac, hash } from 'node:crypto';`;
const guessable = [expect.stringMatching(/a digest of the prompt without a key/)];

describe('digests', () => {
  const key = `createHmac('sha256', process.env.PROMPT_DIGEST_KEY!)`;
  test.each([
    ['a plain one', `console.log(createHash('sha256').update(content).digest('hex'));`, guessable],
    [
      'a part of it',
      `console.log(createHash('sha256').update(content).digest('hex').slice(0, 12));`,
      guessable,
    ],
    [
      'with a name',
      `const sha = createHash('sha256').update(content).digest('hex'); console.log({ sha });`,
      guessable,
    ],
    ['of one call', `console.log(hash('sha256', content));`, guessable],
    [
      'of the web',
      `const bytes = new TextEncoder().encode(content); console.log(await crypto.subtle.digest('SHA-256', bytes));`,
      guessable,
    ],
    ['with a key', `console.log(${key}.update(content).digest('hex'));`, []],
    [
      'with a key of a plain one',
      `console.log(${key}.update(createHash('sha256').update(content).digest('hex')).digest('hex'));`,
      [],
    ],
    ['of something else', `console.log(createHash('sha256').update(completion.id).digest('hex'));`, []],
    [
      'in several statements',
      `const sha = createHash('sha256'); sha.update(content); console.log(sha.digest('hex'));`,
      [expect.stringMatching(/^open: Whether console\.log writes a digest/)],
    ],
    ['the prompt itself', `console.log(content);`, logged],
  ])('%s', (_, statements, expected) => {
    expect(saidOf(crypto + openai(statements), { digests: 'keyed' })).toEqual(expected);
  });

  test('are no matter of a policy that says nothing', () => {
    const main = crypto + openai(`console.log(createHash('sha256').update(content).digest('hex'));`);
    expect(saidOf(main, undefined)).toEqual([]);
  });
});

describe('telemetry', () => {
  const recorded = (by: string): readonly unknown[] => [
    expect.stringMatching(
      new RegExp(`^generateText records the prompt in OpenTelemetry because of \`${by}\``),
    ),
  ];
  const telemetry = (options: string): string => sdk('await generateText(options);', options);
  const registered = (options: string): string =>
    `import { registerTelemetry } from 'ai'; import { OpenTelemetry } from '@ai-sdk/otel';
     registerTelemetry(new OpenTelemetry()); ${telemetry(options)}`;
  const enabled = 'experimental_telemetry.isEnabled';
  test.each<[string, string, string | undefined, readonly unknown[]]>([
    ['switched on', telemetry('experimental_telemetry: { isEnabled: true }'), '6.0.0', recorded(enabled)],
    [
      'with any version',
      telemetry('experimental_telemetry: { isEnabled: true }'),
      undefined,
      recorded(enabled),
    ],
    [
      'inputs, by name',
      telemetry('experimental_telemetry: { isEnabled: true, recordInputs: true }'),
      '5.0.0',
      recorded(enabled),
    ],
    [
      'without inputs',
      telemetry('experimental_telemetry: { isEnabled: true, recordInputs: false }'),
      '6.0.0',
      [],
    ],
    ['switched off', telemetry('experimental_telemetry: { isEnabled: false }'), '6.0.0', []],
    ['of which nobody listens', telemetry('telemetry: { isEnabled: true }'), '7.0.0', []],
    [
      'with an integration',
      telemetry('telemetry: { integrations: [listener] }'),
      '7.0.0',
      recorded('telemetry.integrations'),
    ],
    ['registered for all', registered(''), '7.0.0', recorded('registerTelemetry')],
    ['registered, and not for this call', registered('telemetry: { isEnabled: false }'), '7.0.0', []],
    ['registered without inputs', registered('telemetry: { recordInputs: false }'), '7.0.0', []],
    [
      'as the environment says',
      telemetry(`experimental_telemetry: { isEnabled: process.env.TRACE === '1' }`),
      '6.0.0',
      [
        expect.stringMatching(
          /^open: Whether generateText records the prompt in OpenTelemetry cannot be told/,
        ),
      ],
    ],
  ])('%s', (_, main, version, expected) => {
    expect(saidOf(main, undefined, version === undefined ? {} : { ai: version })).toEqual(expected);
  });

  test('of a class that approves it', () => {
    const main = telemetry('experimental_telemetry: { isEnabled: true }');
    expect(saidOf(main, { services: ['opentelemetry'] }, { ai: '6.0.0' })).toEqual([]);
  });
});
