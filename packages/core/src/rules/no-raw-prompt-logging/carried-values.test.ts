import { describe, expect, test } from 'vitest';
import { judgeProgram, said } from '../../testing/judge-program.js';

/** What the rule says of a function that sends its `mail`, after what it does with it; without what passes. */
function saidOf(statements: string, head = '', after = ''): readonly string[] {
  const main = `${head}
    export async function summarise(mail: string) {
      ${statements}
      const body = JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: mail }] });
      await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body });
    }
    ${after}`;
  return said(judgeProgram({ 'src/main.ts': main }, {}, 'no-raw-prompt-logging')).filter(
    (each) => each !== 'pass',
  );
}

const fails = [expect.stringMatching(/^console\.log writes/)];
const isOpen = [expect.stringMatching(/^open: /)];

describe('texts in another form', () => {
  test.each([
    [
      'the codes of all characters',
      'String.fromCodePoint(...[...mail].map((c) => c.codePointAt(0)!))',
      fails,
    ],
    ['one code', 'mail.charCodeAt(0)', isOpen],
    ['a codec', 'new TextDecoder().decode(new TextEncoder().encode(mail))', fails],
    ['how many bytes', 'new TextEncoder().encode(mail).byteLength', []],
    ['a query', 'new URLSearchParams({ mail }).toString()', fails],
    ['another parameter', `new URLSearchParams({ mail, page: '1' }).get('page')`, []],
    ['the path of a URL', 'new URL(`https://x.org/a?q=${encodeURIComponent(mail)}`).pathname', []],
    ['a path that holds it', 'new URL(`https://x.org/${mail}/a?b=c`).pathname', fails],
    ['the origin of a URL', 'new URL(`https://x.org/${mail}`).origin', []],
    ['what a pattern matches', 'mail.match(/.{1,80}/)?.[0]', fails],
    ['a group of a pattern', 'mail.match(/^Ticket (.*)$/m)?.[1]', isOpen],
    ['a group with a name', 'mail.match(/^Ticket (?<id>.*)$/m)?.groups?.id', []],
    ['another one', 'mail.match(/^From (?<name>.*)$/m)?.groups?.name', isOpen],
    ['a part that a separator ends', 'mail.split(",")[1]', fails],
    ['JSON of a replacer', `JSON.stringify({ mail }, (key, value) => (key === 'mail' ? '-' : value))`, []],
    ['JSON of another', `JSON.stringify({ mail }, (key, value) => (key === 'name' ? '-' : value))`, fails],
  ])('%s', (_, expression, expected) => {
    expect(saidOf(`console.log(${expression});`)).toEqual(expected);
  });
});

describe('a copy of a request', () => {
  test.each([
    ['without the prompt', '{ ...request, mail: "[mail]" }', []],
    ['without something else', '{ ...request, key: "[key]" }', fails],
    ['that is written over it', '{ mail: "[mail]", ...request }', fails],
    ['in JSON', 'JSON.stringify({ ...request, mail: "[mail]" })', []],
    ['of something that was made of it', '{ ...clean(request), mail: "[mail]" }', isOpen],
  ])('%s', (_, copy, expected) => {
    const main = `import { clean } from 'elsewhere';
      export async function summarise(request: Request) {
        console.log(${copy});
        const body = JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: request.mail }] });
        await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body });
      }`;
    const verdicts = said(judgeProgram({ 'src/main.ts': main }, {}, 'no-raw-prompt-logging'));
    expect(verdicts.filter((each) => each !== 'pass')).toEqual(expected);
  });
});

test.each([
  ['an id', 'threadId', []],
  ['a name', 'thread', fails],
])('%s that is handed in', (_, name, expected) => {
  const main = `export async function summarise(${name}: string, mail: string) {
      console.log(${name});
      const content = 'Thread ' + ${name} + ': ' + mail;
      const body = JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content }] });
      await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body });
    }`;
  const verdicts = said(judgeProgram({ 'src/main.ts': main }, {}, 'no-raw-prompt-logging'));
  expect(verdicts.filter((each) => each !== 'pass')).toEqual(expected);
});

test.each([
  ['another member of a body', 'body.effort', []],
  ['a member deeper down', 'body.options.effort', []],
  ['what is sent of it', 'body.mail', fails],
  ['a part of that', 'body.mail.slice(0, 9)', fails],
  ['all of it', 'body', fails],
  ['its text', 'await request.text()', fails],
  ['any member of it', 'body[Object.keys(body)[0]]', isOpen],
])('%s', (_, logged, expected) => {
  const main = `export async function summarise(request: Request) {
      const body = await request.json();
      console.log(${logged});
      const sent = JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: body.mail }] });
      await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body: sent });
    }`;
  const verdicts = said(judgeProgram({ 'src/main.ts': main }, {}, 'no-raw-prompt-logging'));
  expect(verdicts.filter((each) => each !== 'pass')).toEqual(expected);
});

test.each([
  ['a model that the environment names', 'model', []],
  ['a file that it names', 'rules', fails],
  ['the message of an error that a model is told of', 'failure.message', isOpen],
])('%s', (_, logged, expected) => {
  const main = `import { readFileSync } from 'node:fs';
    const model = process.env.MODELS.split(',').map((each) => each.trim())[0];
    const rules = readFileSync(process.env.RULES, 'utf8');
    export async function summarise(run: () => string) {
      let content = 'You are ' + model + '. ' + rules;
      try { run(); } catch (failure) { content += failure.message; console.log(${logged}); }
      const body = JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content }] });
      await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body });
    }`;
  const verdicts = said(judgeProgram({ 'src/main.ts': main }, {}, 'no-raw-prompt-logging'));
  expect(verdicts.filter((each) => each !== 'pass')).toEqual(expected);
});

test.each([
  ['an answer that goes back', 'answer', isOpen],
  ['what was asked', 'mail', fails],
  ['what another server answers', 'page', fails],
])('%s', (_, logged, expected) => {
  const main = `const ask = async (messages: object[]) => {
      const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
        method: 'POST', body: JSON.stringify({ model: 'openai/gpt-4o', messages }) });
      return response.text();
    };
    export async function summarise(mail: string) {
      const found = await fetch('https://intranet.example/page');
      const page = await found.text();
      const messages = [{ role: 'user', content: mail + page }];
      const answer = await ask(messages);
      console.log(${logged});
      await ask([...messages, { role: 'assistant', content: answer }]);
    }`;
  const verdicts = said(judgeProgram({ 'src/main.ts': main }, {}, 'no-raw-prompt-logging'));
  expect(verdicts.filter((each) => each !== 'pass')).toEqual(expected);
});

test('a number of the program, in digits and letters, is an id', () => {
  const main = (logged: string) => `export async function summarise(mail: string) {
      let sum = 0;
      for (const letter of mail) sum = (sum << 5) - sum + letter.charCodeAt(0);
      const id = Math.abs(sum).toString(16).padStart(8, '0');
      const longId = (id + id).slice(0, 12);
      const age = Math.floor(sum / 365);
      console.log(${logged});
      const body = JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: id + longId + age + mail }] });
      await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body });
    }`;
  const saidOfLog = (logged: string): readonly string[] =>
    said(judgeProgram({ 'src/main.ts': main(logged) }, {}, 'no-raw-prompt-logging')).filter(
      (each) => each !== 'pass',
    );
  expect(saidOfLog('id')).toEqual(isOpen);
  expect(saidOfLog('longId')).toEqual(isOpen);
  expect(saidOfLog('age')).toEqual(fails);
});

test.each([
  ['the group that is sent', 'console.log(text);', fails],
  ['the same, with others', 'console.log(`${to}: ${text}`);', fails],
  ['another group', 'console.log(to);', isOpen],
  ['one that the prompt mentions', 'console.log(who);', isOpen],
])('of a pattern: %s', (_, log, expected) => {
  const main = `export async function reply(mail: string) {
    const found = mail.match(/^(.*): (.*) as (.*)$/s);
    const [to, text, who] = [found?.[1], found?.[2]?.trim(), found?.[3]];
    ${log}
    const messages = [{ role: 'system', content: 'You are ' + who + '.' }, { role: 'user', content: text }];
    const body = JSON.stringify({ model: 'openai/gpt-4o', messages });
    await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body });
  }`;
  expect(
    said(judgeProgram({ 'src/main.ts': main }, {}, 'no-raw-prompt-logging')).filter(
      (each) => each !== 'pass',
    ),
  ).toEqual(expected);
});

describe('values that Node.js carries', () => {
  test.each([
    ['a store', 'context.run({ id: 1, mail }, () => console.log(context.getStore()));', fails],
    ['a member of it', 'context.run({ id: 1, mail }, () => console.log(context.getStore().id));', []],
    ['a channel', `subscribe('x', (said) => console.log(said)); channel('x').publish({ mail });`, fails],
    ['another channel', `subscribe('x', (said) => console.log(said)); channel('y').publish({ mail });`, []],
    ['a reason', 'Promise.reject(new Error(mail)).catch((error) => console.log(error.message));', fails],
    ['its name', 'Promise.reject(new Error(mail)).catch((error) => console.log(error.name));', []],
    [
      'reasons of many',
      `const all = await Promise.allSettled([mail].map(async (each) => { throw new Error(each); }));
       for (const each of all) if (each.status === 'rejected') console.log(each.reason);`,
      fails,
    ],
    ['values of many', 'console.log((await Promise.allSettled([mail]))[0].value);', fails],
    ['how they ended', 'console.log((await Promise.allSettled([mail]))[0].status);', []],
    ['a stream', 'Readable.from([mail]).pipe(process.stderr);', [expect.stringContaining('writes')]],
  ])('%s', (_, statements, expected) => {
    const head = `import { AsyncLocalStorage } from 'node:async_hooks';
      import { channel, subscribe } from 'node:diagnostics_channel';
      import { Readable } from 'node:stream';
      const context = new AsyncLocalStorage();`;
    expect(saidOf(statements, head)).toEqual(expected);
  });
});

describe('errors that nobody catches', () => {
  const throwing = 'if (Math.random() > 0.5) throw new Error(`Refused: ${mail}`);';
  const uncaught = [expect.stringMatching(/^Nobody catches this error/)];

  test.each([
    ['waited for at the top', throwing, `await summarise('A letter of the court.');`, uncaught],
    ['not waited for', throwing, `void summarise('A letter of the court.');`, uncaught],
    ['caught by a promise', throwing, `summarise('A letter of the court.').catch(() => {});`, []],
    ['caught by a statement', throwing, `try { await summarise('A letter of the court.'); } catch {}`, []],
    [
      'nobody in sight calls it',
      throwing,
      '',
      [expect.stringMatching(/^open: This error quotes what is sent to a model/)],
    ],
    [
      'without the prompt',
      'if (Math.random() > 0.5) throw new Error(`Refused: ${mail.length}`);',
      `await summarise('A letter.');`,
      [],
    ],
    [
      'handed to the last resort',
      throwing,
      `process.on('uncaughtException', (error) => console.log(error)); await summarise('A letter of the court.');`,
      [expect.stringMatching(/^console\.log writes `error`, which carries the request/)],
    ],
  ])('%s', (_, statements, after, expected) => {
    expect(saidOf(statements, '', after)).toEqual(expected);
  });
});

test('the way of a prompt into the log is told by places', () => {
  const main = `export async function ask(mail: string) {
    const line = \`Asked: \${mail}\`;
    console.log(line);
    await fetch('https://openrouter.ai/api/v1/chat/completions', {
      method: 'POST',
      body: JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: mail }] }),
    });
  }`;
  const [verdict] = judgeProgram({ 'src/main.ts': main }, {}, 'no-raw-prompt-logging');
  const path = verdict?.kind === 'fail' ? (verdict.problems[0]?.path ?? []) : [];
  expect(
    path.map(({ kind, span, message }) => [kind, main.slice(span.start, span.end).slice(0, 12), message]),
  ).toEqual([
    ['source', 'mail: string', 'The value comes from here.'],
    ['sent', `fetch('https`, 'It is sent to a model here.'],
    ['through', '\`Asked: \${ma', 'It becomes a part of this.'],
    ['logged', 'console.log(', 'It is logged here.'],
  ]);
});

describe('what a request from outside holds beside its body', () => {
  const judged = (log: string) =>
    said(
      judgeProgram(
        {
          'src/main.ts': `
    export async function handle(req: Request, notes: { find(query: object): Promise<{ text: string }[]> }, owner: string) {
      const { message } = await req.json();
      const [note] = await notes.find({ owner });
      ${log}
      const body = JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: message + note.text }] });
      await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body });
    }`,
        },
        {},
        'no-raw-prompt-logging',
      ),
    ).filter((each) => each !== 'pass');
  test.each([
    ['its method', 'console.log(req.method);', []],
    ['its path', 'console.log(new URL(req.url).pathname);', []],
    ['its body', 'console.log(req.body);', fails],
    ['a message of it', 'console.log(message);', fails],
    ['its text', 'console.log(await req.json());', fails],
    ['all of it', 'console.log(req);', fails],
    ['what a record was looked up by', 'console.log(owner);', isOpen],
    ['the record', 'console.log(note.text);', fails],
  ])('%s', (_, log, expected) => {
    expect(judged(log)).toEqual(expected);
  });
});

test('the id of a message is no content of it', () => {
  const saidOfMessage = (logged: string): readonly string[] =>
    said(
      judgeProgram(
        {
          'src/main.ts': `import { randomUUID } from 'node:crypto';
            export async function reply(ticket: string, text: string) {
              const id = randomUUID();
              const messages = [{ role: 'user', message_id: id, content: [{ type: 'text', text: JSON.stringify({ id: ticket, text }) }] }];
              console.log(${logged});
              const body = JSON.stringify({ model: 'openai/gpt-4o', messages });
              await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body });
            }`,
        },
        {},
        'no-raw-prompt-logging',
      ),
    ).filter((each) => each !== 'pass');
  expect(saidOfMessage('id')).toEqual([]);
  expect(saidOfMessage('text')).toEqual(fails);
  expect(saidOfMessage('messages')).toEqual(fails);
  // In a text that is sent everything is content.
  expect(saidOfMessage('ticket')).toEqual(fails);
});

describe('entries that a filter takes out', () => {
  const logged = (test: string): readonly string[] =>
    saidOf(`const base = { system: mail, messages: [mail], size: 3 };
      const options = mail.length > 9 ? { ...base, temperature: 1 } : { ...base, topP: 1 };
      console.log(JSON.stringify(Object.fromEntries(Object.entries(options).filter(${test}))));`);

  test.each([
    ['by a list of names', "([key]) => !['system', 'messages'].includes(key)", []],
    ['by name', "([key]) => key !== 'system' && key !== 'messages'", []],
    ['one of two', "([key]) => key !== 'system'", fails],
    ['others', "([key]) => !['size'].includes(key)", fails],
    ['none', '([, value]) => value !== undefined', fails],
    ['by a test that is not read', '([key]) => isShown(key)', fails],
  ])('%s', (_, filter, expected) => {
    expect(logged(filter)).toEqual(expected);
  });
});

describe('an answer that comes in pieces and goes back', () => {
  test.each([
    ['the name of a tool that it asks for', 'name', isOpen],
    ['what is told beside it', 'question', fails],
    ['what is found for it', 'found', fails],
  ])('%s', (_, logged, expected) => {
    const main = `import { search } from 'elsewhere';
      export async function run(question: string) {
        const messages: object[] = [{ role: 'user', content: question }];
        for (;;) {
          const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
            method: 'POST', body: JSON.stringify({ model: 'openai/gpt-4o', stream: true, messages }) });
          const reader = response.body.getReader();
          const decoder = new TextDecoder();
          const calls = {};
          let buffer = '';
          for (;;) {
            const { done, value } = await reader.read();
            if (done) break;
            buffer += decoder.decode(value, { stream: true });
            const lines = buffer.split('\\n');
            buffer = lines.pop();
            for (const line of lines) {
              const delta = JSON.parse(line.slice(6).trim()).choices[0].delta;
              for (const call of delta.tool_calls) {
                if (!calls[call.index]) calls[call.index] = { id: call.id, function: { name: '' } };
                calls[call.index].function.name += call.function.name;
              }
            }
          }
          messages.push({ role: 'assistant', tool_calls: Object.values(calls) });
          for (const call of Object.values(calls)) {
            const name = call.function.name;
            const found = await search(name);
            console.log(${logged});
            messages.push({ role: 'tool', content: found });
          }
        }
      }`;
    const verdicts = said(judgeProgram({ 'src/main.ts': main }, {}, 'no-raw-prompt-logging'));
    expect(verdicts.filter((each) => each !== 'pass')).toEqual(expected);
  });
});

describe('what stands in a table under a key from outside', () => {
  test.each([
    ['names of the program', `const table = { de: 'German', fr: 'French' };`, []],
    ['something else', `const table = { de: input.name, fr: 'French' };`, fails],
    [
      'a table that others fill',
      `import { fill } from 'elsewhere'; const table = { de: 'German' }; fill(table);`,
      fails,
    ],
    ['an empty one', `const table = {};`, fails],
  ])('%s', (_, table, expected) => {
    const main = `${table.includes('import') ? table : ''}
      export async function summarise(input: { name: string; mail: string; language: string }) {
        ${table.includes('import') ? '' : table}
        const language = table[input.language];
        console.log(language);
        const body = JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: language + input.mail }] });
        await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body });
      }`;
    const verdicts = said(judgeProgram({ 'src/main.ts': main }, {}, 'no-raw-prompt-logging'));
    expect(verdicts.filter((each) => each !== 'pass')).toEqual(expected);
  });
});

describe('handlers of which a name from outside says one', () => {
  test.each([
    ['the request of another', 'console.log(request);', '', '', isOpen],
    ['its own request', '', 'console.log(request);', '', fails],
    ['a part of its own', '', 'console.log(request.mail.slice(0, 80));', '', fails],
    ['the request before one is chosen', '', '', 'console.log(request);', fails],
  ])('%s', (_, other, own, before, expected) => {
    const handlers = [
      `const handlers = new Map();
       const register = (name: string, handler: (request: Request) => void) =>
         handlers.set(name, (request: Request) => handler(request));
       const choose = (name: string) => handlers.get(name);`,
      `const handlers = {};
       const register = (name: string, handler: (request: Request) => void) => { handlers[name] = handler; };
       const choose = (name: string) => handlers[name];`,
    ];
    for (const table of handlers) {
      const main = `${table}
        register('note', async (request) => { ${other} });
        register('summary', async (request) => {
          ${own}
          const body = JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: request.mail }] });
          await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body });
        });
        export function listen(request: Request) {
          ${before}
          const handler = choose(request.action);
          return handler(request);
        }`;
      const verdicts = said(judgeProgram({ 'src/main.ts': main }, {}, 'no-raw-prompt-logging'));
      expect(verdicts.filter((each) => each !== 'pass')).toEqual(expected);
    }
  });

  test('all of a list are given what each of them is given', () => {
    const main = `const listeners = [];
      export const listen = (listener: (mail: string) => void) => { listeners.push(listener); };
      listen((mail) => console.log(mail));
      listen(async (mail) => {
        const body = JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: mail }] });
        await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body });
      });
      export function receive(mail: string) {
        for (const listener of listeners) listener(mail);
      }`;
    const verdicts = said(judgeProgram({ 'src/main.ts': main }, {}, 'no-raw-prompt-logging'));
    expect(verdicts.filter((each) => each !== 'pass')).toEqual(fails);
  });
});

test.each([
  ['the words of an error that a model is told of', '', isOpen],
  ['what they are put around', '${mail}', [expect.stringMatching(/^console\.error writes/)]],
])('%s', (_, quoted, expected) => {
  const main = `async function read(mail: string) {
      throw new Error(\`There is no such folder: ${quoted}\`);
    }
    export async function summarise(mail: string) {
      let found: string;
      try { found = await read(mail); } catch (error) {
        console.error(error);
        found = error.message;
      }
      const messages = [{ role: 'user', content: mail }, { role: 'tool', content: found }];
      const body = JSON.stringify({ model: 'openai/gpt-4o', messages });
      await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body });
    }`;
  const verdicts = said(judgeProgram({ 'src/main.ts': main }, {}, 'no-raw-prompt-logging'));
  expect(verdicts.filter((each) => /^console|^open: Whether console/.test(each))).toEqual(expected);
});

describe('what the program calls an id', () => {
  test.each([
    ['where the prompt mentions it as one', 'request.crew.join()', '', isOpen],
    ['and what its error says', 'new Error("None: " + crewId)', '', isOpen],
    ['where the prompt has it by another name, too', 'request.crew.join()', 'request.crew.join()', fails],
    ['what stands beside it', 'request.mail', '', fails],
    ['what is only called so in a log', 'mailId', '', fails],
  ])('%s', (_, logged, more, expected) => {
    const main = `export async function summarise(http: Request) {
        const request = await http.json();
        const mailId = request.mail;
        const parts = [request.mail, ${more}];
        for (const crewId of request.crew) {
          console.log(${logged});
          parts.push('Answer as ' + crewId);
        }
        const body = JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: parts.join() }] });
        await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body });
      }`;
    const verdicts = said(judgeProgram({ 'src/main.ts': main }, {}, 'no-raw-prompt-logging'));
    expect(verdicts.filter((each) => each !== 'pass')).toEqual(expected);
  });
});

describe('what has been found in a list of the program', () => {
  test.each([
    ['one of them', `kinds.includes(given as any) ? given : 'notes'`, []],
    ['one of a set', `new Set(kinds) && set.has(given) ? given : 'notes'`, []],
    ['one that is in none', `kinds.includes(given) ? 'notes' : given`, fails],
    ['a part of a text', `'a summary or notes'.includes(given) ? given : 'notes'`, fails],
    ['one of a list of somebody else', `others.includes(given) ? given : 'notes'`, fails],
  ])('%s', (_, chosen, expected) => {
    const main = `const kinds = ['summary', 'notes'];
      const set = new Set(kinds);
      export async function summarise(mail: string, given: string, others: string[]) {
        const kind = ${chosen};
        console.log(kind);
        const body = JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: kind + mail }] });
        await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body });
      }`;
    const verdicts = said(judgeProgram({ 'src/main.ts': main }, {}, 'no-raw-prompt-logging'));
    expect(verdicts.filter((each) => each !== 'pass')).toEqual(expected);
  });
});

describe('a list or a table that others may change', () => {
  const told = (main: string, others: Record<string, string> = {}): readonly string[] =>
    said(judgeProgram({ 'src/main.ts': main, ...others }, {}, 'no-raw-prompt-logging')).filter(
      (each) => each !== 'pass',
    );
  const send = `const body = JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: text }] });
    await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body });`;

  test.each([
    ['one of this file', `const kinds = ['summary'];`, []],
    ['one that is exported', `export const kinds = ['summary'];`, isOpen],
    ['one that is exported later', `const kinds = ['summary']; export { kinds };`, isOpen],
    ['one that somebody is told of', `const kinds = ['summary']; register(() => kinds);`, isOpen],
    ['a set that is exported', `export const kinds = new Set(['summary']);`, isOpen],
    ['one that nobody can change', `export const kinds = ['summary'] as const;`, []],
    ['one whose type says so', `export const kinds: readonly string[] = ['summary'];`, []],
    ['one that is frozen', `export const kinds = Object.freeze(['summary']);`, []],
  ])('found in a list: %s', (_, list, expected) => {
    const name = list.includes('Set') ? 'has' : 'includes';
    const main = `import { register } from 'elsewhere';
      ${list}
      export async function summarise(text: string) {
        if (kinds.${name}(text)) console.log(text);
        ${send}
      }`;
    expect(told(main)).toEqual(expected);
  });

  test('found in a list of another file', () => {
    const main = `import { seen } from './seen';
      export async function summarise(text: string) {
        if (seen.has(text)) console.log(text);
        ${send}
      }`;
    expect(told(main, { 'src/seen.ts': `export const seen = new Set(['first']);` })).toEqual(isOpen);
  });

  test.each([
    ['one of this file', `const texts = { a: 'short', b: 'other' };`, []],
    ['one that is exported', `export const texts = { a: 'short', b: 'other' };`, isOpen],
    ['one that nobody can change', `export const texts = { a: 'short', b: 'other' } as const;`, []],
    ['with what a package has', `const texts = { a: 'short', ...more };`, isOpen],
    [
      'with what is asked for',
      `const texts = { a: 'short', get b() { return globalThis.question; } };`,
      isOpen,
    ],
    ['an instance of a class', `class Texts extends Base { a = 'short' } const texts = new Texts();`, isOpen],
  ])('what stands in a table under a key from outside: %s', (_, table, expected) => {
    const main = `import { more, Base } from 'elsewhere';
      ${table}
      export async function summarise(key: string) {
        const text = texts[key];
        console.log(text);
        ${send}
      }`;
    expect(told(main)).toEqual(expected);
  });
});

describe('what axios gives', () => {
  const told = (head: string, run: string): readonly string[] => {
    const main = `import axios from 'axios';
      ${head}
      export async function ask(content: string) {
        const send = () => api.post('https://openrouter.ai/api/v1/chat/completions', { messages: [{ role: 'user', content }] });
        ${run}
      }`;
    return said(judgeProgram({ 'src/main.ts': main }, {}, 'no-raw-prompt-logging')).filter(
      (each) => each !== 'pass',
    );
  };
  const caught = `try { await send(); } catch (error) { console.log(error instanceof Error ? error.message : error); }`;

  test.each([
    ['the whole answer holds the request', 'console.log(await send())', fails],
    ['its configuration, too', 'console.log((await send()).config)', fails],
    ['its body does not', 'console.log((await send()).data, (await send()).status)', []],
    [
      'an answer that is no error holds it',
      'const given = await send().catch((error) => error); if (!(given instanceof Error)) console.log(given);',
      fails,
    ],
    ['what is thrown is an error', caught, []],
  ])('%s', (_, run, expected) => {
    expect(told('const api = axios;', run)).toEqual(expected);
  });

  test.each(['axios', `axios.create({ timeout: 1000 })`])(
    'an interceptor of %s may throw the request instead of the error',
    (client) => {
      const head = `const api = ${client};
        api.interceptors.response.use(undefined, (error) => Promise.reject({ ...error }));`;
      expect(told(head, caught)).toEqual(isOpen);
    },
  );
});
