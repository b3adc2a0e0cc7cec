import { expect, test } from 'vitest';
import { judgeProgram, said } from '../testing/judge-program.js';

/** The call of `Desk` stands behind a token: `wiring` says in `src/main.ts` what stands for it. `src/desk.ts` alone leaves it open. */
function judged(wiring: string, desk = 'constructor(@Inject(CHAT) private readonly chat: Chat) {}') {
  const files = {
    'src/main.ts': `import { Module } from '@nestjs/common';
      import { CHAT, Sender, Desk } from './desk';
      class Bare extends Sender { constructor() { super({}); } }
      class Pinned extends Sender {
        constructor() { super({ provider: { only: ['openai'], allow_fallbacks: false } }); }
      }
      ${wiring}`,
    'src/desk.ts': `import { Inject } from '@nestjs/common';
      import OpenAI from 'openai';
      export const CHAT = Symbol('CHAT');
      interface Chat { ask(content: string): Promise<unknown> }
      const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' });
      export class Sender implements Chat {
        constructor(private readonly routing: object) {}
        ask(content: string) {
          const messages = [{ role: 'user', content }];
          return client.chat.completions.create({ model: 'openai/gpt-4o', messages, ...this.routing } as never);
        }
      }
      export class Desk {
        ${desk}
        answer(question: string) { return this.chat.ask(question); }
      }`,
  };
  return said(judgeProgram(files, { defaultClass: 'internal' }, 'require-pinned-provider'));
}

const bare: unknown = expect.stringMatching(/names no provider/);
const desk = (provider: string): string => `@Module({ providers: [Desk, ${provider}] }) export class App {}`;

test.each([
  'useClass: Pinned',
  'useValue: new Pinned()',
  'useFactory: () => new Pinned()',
  'useFactory: async () => new Pinned()',
])('what stands for a token is what is called: %s', (recipe) => {
  expect(judged(desk(`{ provide: CHAT, ${recipe} }`))).toEqual(['pass']);
});

test('an alias leads on, and a factory is given what it names', () => {
  expect(judged(desk(`Bare, { provide: CHAT, useExisting: Bare }`))).toEqual([bare]);
  expect(judged(desk(`Bare, { provide: CHAT, useFactory: (chat: Bare) => chat, inject: [Bare] }`))).toEqual([
    bare,
  ]);
});

test('of several that stand for one token each may be given', () => {
  const other = `@Module({ providers: [{ provide: CHAT, useClass: Bare }] }) class Other {}`;
  const app = `@Module({ imports: [Other], providers: [Desk, { provide: CHAT, useClass: Pinned }] }) export class App {}`;
  expect(judged(`${other} ${app}`)).toEqual([bare]);
});

test('one that is not known beside it leaves the call open to more', () => {
  const app = `@Module({ providers: [Desk, { provide: CHAT, useFactory: (config: any) => config.mock ?? new Pinned() }] }) export class App {}`;
  expect(judged(app)).toEqual(['pass']);
});

test('a circle, which no framework can make, ends', () => {
  const circle = `@Module({ providers: [Desk, { provide: CHAT, useFactory: (desk: Desk) => (desk ? new Bare() : undefined), inject: [Desk] }] })
    export class App {}`;
  expect(judged(circle)).toEqual([]);
});

test('a field is given what its decorator names', () => {
  const field = '@Inject(CHAT) private readonly chat!: Chat;';
  expect(judged(desk(`{ provide: CHAT, useClass: Bare }`), field)).toEqual([bare]);
});

test('a parameter without a decorator is given an instance of the class that it is written to be of', () => {
  expect(
    judged(desk('{ provide: Sender, useClass: Bare }'), 'constructor(private readonly chat: Sender) {}'),
  ).toEqual([bare]);
});

test('a decorator of the same name from elsewhere gives nothing', () => {
  const wiring = `const Mod = (options: unknown) => (type: unknown) => undefined;
    @Mod({ providers: [Desk, Sender] }) export class App {}`;
  expect(judged(wiring, 'constructor(private readonly chat: Sender) {}')).toEqual([]);
});

test('a field that a hook fills before others are called is there for them', () => {
  const filled = `private chat?: Chat;
    constructor(@Inject(CHAT) private readonly given: Chat) {}
    onModuleInit() { this.chat = this.given; }`;
  expect(judged(desk(`{ provide: CHAT, useClass: Bare }`), filled)).toEqual([bare]);
});

test('a token that is a text is the same wherever it is written', () => {
  const asText = "constructor(@Inject('CHAT') private readonly chat: Chat) {}";
  expect(judged(desk(`{ provide: 'CHAT', useClass: Bare }`), asText)).toEqual([bare]);
  expect(judged(desk(`{ provide: 'OTHER', useClass: Bare }`), asText)).toEqual([]);
});

test('a field of a class that another is derived from is given what its decorator names', () => {
  const derived = `@Inject(CHAT) private readonly chat!: Chat;
    ask(question: string) { return this.chat.ask(question); }
  }
  export class Counter extends Desk {`;
  const app = `import { Counter } from './desk';
    @Module({ providers: [Counter, { provide: CHAT, useClass: Bare }] }) export class App {}`;
  expect(judged(app, derived)).toEqual([bare]);
});
