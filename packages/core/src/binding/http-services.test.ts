import { describe, expect, test } from 'vitest';
import { judgeProgram, said } from '../testing/judge-program.js';

const url = 'https://openrouter.ai/api/v1/chat/completions';
const body = `{ model: 'openai/gpt-4o', messages: [{ role: 'user', content: question }] }`;

function judged(main: string) {
  return said(judgeProgram({ 'src/main.ts': main }, {}, 'require-pinned-provider'));
}

/** Of Obsidian nothing can be run: its package brings types alone. This is the shape that they document. */
describe('requestUrl of Obsidian', () => {
  const ask = (sent: string, name = 'requestUrl'): readonly string[] =>
    judged(`import { ${name}, Plugin } from 'obsidian';
      export class Assistant extends Plugin {
        async ask(question: string) {
          const response = await ${name}({ url: '${url}', method: 'POST', contentType: 'application/json', body: ${sent} });
          return response.json.choices[0].message.content;
        }
      }`);

  test('a body that is pinned complies', () => {
    expect(
      ask(`JSON.stringify(${body.slice(0, -2)}, provider: { only: ['openai'], allow_fallbacks: false } })`),
    ).toEqual(['pass']);
  });

  test.each(['requestUrl', 'request'])('a body without routing fails: %s', (name) => {
    expect(ask(`JSON.stringify(${body})`, name)).toEqual([
      expect.stringMatching(new RegExp(`^${name} names no provider`)),
    ]);
  });

  test('a body that the caller hands in is open', () => {
    expect(ask('question')).toEqual([expect.stringMatching(/^open: /)]);
  });

  test('another host is no business of the rule', () => {
    expect(
      judged(`import { requestUrl } from 'obsidian';
        requestUrl({ url: 'https://example.com/v1/chat/completions', method: 'POST', body: '{"messages":[]}' });`),
    ).toEqual(['notApplicable']);
  });
});

describe('$fetch of Nitro and Nuxt', () => {
  const handler = (called: string, target: string): readonly string[] =>
    judged(`export default defineEventHandler(async (event) => {
      const { question } = await readBody(event);
      return ${called}(${target}, { method: 'POST', body: ${body} });
    });`);

  test.each(['$fetch', '$fetch.raw'])('%s is there without an import', (called) => {
    expect(handler(called, `'${url}'`)).toEqual([
      expect.stringMatching(new RegExp(`^${called.replaceAll('$', '\\$')} names no provider`)),
    ]);
  });

  test('a path alone is a route of the own server', () => {
    expect(handler('$fetch', `'/api/chat/completions'`)).toEqual(['notApplicable']);
  });
});

describe('HttpClient of Angular', () => {
  test('that is handed in, or injected into a field', () => {
    const service = (given: string): string => `import { HttpClient } from '@angular/common/http';
      import { inject } from '@angular/core';
      export class Assistant {
        ${given}
        ask(question: string) { return this.http.post('${url}', ${body}); }
      }`;
    const fails = [expect.stringMatching(/^this\.http\.post names no provider/)];
    expect(judged(service('constructor(private readonly http: HttpClient) {}'))).toEqual(fails);
    expect(judged(service('private readonly http = inject(HttpClient);'))).toEqual(fails);
  });
});

describe('configuration readers', () => {
  const policy = { hosts: { environment: { LLM_URL: 'https://openrouter.ai/api/v1' } } };
  const ask = (head: string, given: string): readonly string[] =>
    said(
      judgeProgram(
        {
          'src/main.ts': `import OpenAI from 'openai'; ${head}
            export class Llm {
              ${given}
              ask = (question: string) => this.client.chat.completions.create(${body});
            }`,
        },
        policy,
        'require-pinned-provider',
      ),
    );
  const nest = (read: string): readonly string[] =>
    ask(
      `import { ConfigService } from '@nestjs/config';`,
      `client: OpenAI; constructor(config: ConfigService) { this.client = new OpenAI({ baseURL: ${read} }); }`,
    );

  test.each([
    `config.get('LLM_URL')`,
    `config.getOrThrow<string>('LLM_URL')`,
    `config.get('LLM_URL', 'https://openrouter.ai/api/v1')`,
  ])('%s is the variable that the policy knows', (read) => {
    expect(nest(read)).toEqual([expect.stringMatching(/names no provider/)]);
  });

  test('another variable, and a path into a configuration, is not known', () => {
    expect(nest(`config.get('OTHER_URL')`)).toEqual([
      expect.stringMatching(/^open: .*`OTHER_URL` is read from the environment/),
    ]);
    expect(nest(`config.get('llm.url')`)).toEqual([expect.stringMatching(/^open: /)]);
  });

  test('env-var and t3-env', () => {
    const field = (read: string): string => `client = new OpenAI({ baseURL: ${read} });`;
    const fails = [expect.stringMatching(/names no provider/)];
    expect(ask(`import env from 'env-var';`, field(`env.get('LLM_URL').default('x').asString()`))).toEqual(
      fails,
    );
    expect(
      ask(
        `import { createEnv } from '@t3-oss/env-nextjs'; const env = createEnv({ server: {} });`,
        field('env.LLM_URL'),
      ),
    ).toEqual(fails);
  });
});
