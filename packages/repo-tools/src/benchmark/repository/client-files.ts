import { capital } from './words.js';

/** A file that asks a model, and the name that it exports. */
export interface ClientFile {
  readonly file: string;
  readonly text: string;
}

type Style = (name: string) => string;

/** The ways in which applications ask, the most frequent ones first; none of them pins a provider. */
const styles: readonly Style[] = [
  rawFetch,
  openaiClient,
  aiSdk,
  ownWrapper,
  langchain,
  openrouterSdk,
  axiosCall,
];

/**
 * @param turn which of the styles it has, in turns.
 * @param name in camel case; of the thing that a model is asked about.
 */
export function clientFile(turn: number, name: string): ClientFile {
  const style = styles[turn % styles.length] ?? rawFetch;
  return { file: `summarize-${name}.ts`, text: style(name) };
}

/** The one file that imports it. */
export function callerOfClient(name: string): ClientFile {
  return {
    file: `summary-of-${name}.route.ts`,
    text: `import { Router } from 'express';
import { requireRole } from '../../shared/session.js';
import { summarize${capital(name)} } from './summarize-${name}.js';

export const router = Router();

router.post('/:id/summary', requireRole('editor'), async (request, response, next) => {
  try {
    const text = await summarize${capital(name)}(String(request.body.text));
    response.json({ id: request.params.id, text });
  } catch (error) {
    next(error);
  }
});
`,
  };
}

/** One call to be pinned in each: what a rewrite of many files is measured on. */
export function pinnableFile(name: string): string {
  return openaiClient(name);
}

function openaiClient(name: string): string {
  return `import OpenAI from 'openai';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});

/** @dataClassification confidential */
export async function summarize${capital(name)}(text: string, language = 'en'): Promise<string> {
  const trimmed = text.trim();
  if (trimmed.length === 0) return '';
  const completion = await client.chat.completions.create({
    model: 'anthropic/claude-sonnet-4',
    messages: [
      { role: 'system', content: \`You summarize a ${name} in \${language}.\` },
      { role: 'user', content: trimmed },
    ],
    max_tokens: 400,
  });
  return completion.choices[0]?.message.content ?? '';
}
`;
}

function rawFetch(name: string): string {
  return `const endpoint = 'https://openrouter.ai/api/v1/chat/completions';

/** @dataClassification confidential */
export async function summarize${capital(name)}(text: string): Promise<string> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      Authorization: \`Bearer \${process.env.OPENROUTER_API_KEY}\`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: \`Summarize this ${name}: \${text}\` }],
      temperature: 0.2,
    }),
  });
  if (!response.ok) throw new Error(\`The model could not be asked: \${response.status}\`);
  const data = (await response.json()) as { choices: { message: { content: string } }[] };
  return data.choices[0]?.message.content ?? '';
}
`;
}

function aiSdk(name: string): string {
  return `import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

/** @dataClassification internal */
export async function summarize${capital(name)}(text: string): Promise<string> {
  const result = await generateText({
    model: openrouter('anthropic/claude-sonnet-4'),
    system: 'You summarize what a user pastes.',
    prompt: \`The ${name}: \${text}\`,
  });
  return result.text;
}
`;
}

function ownWrapper(name: string): string {
  return `interface Options {
  readonly model?: string;
  readonly temperature?: number;
}

class ModelGateway {
  constructor(private readonly key = process.env.OPENROUTER_API_KEY ?? '') {}

  async ask(prompt: string, { model = 'openai/gpt-4o-mini', ...rest }: Options = {}): Promise<string> {
    const body: Record<string, unknown> = { model, messages: [{ role: 'user', content: prompt }] };
    if (rest.temperature !== undefined) body['temperature'] = rest.temperature;
    const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
      method: 'POST',
      headers: { Authorization: \`Bearer \${this.key}\` },
      body: JSON.stringify(body),
    });
    const data = await response.json();
    return data.choices[0].message.content;
  }
}

const gateway = new ModelGateway();

export function summarize${capital(name)}(text: string): Promise<string> {
  return gateway.ask(\`Summarize the ${name}: \${text}\`, { temperature: 0 });
}
`;
}

function langchain(name: string): string {
  return `import { ChatOpenAI } from '@langchain/openai';

const model = new ChatOpenAI({
  model: 'openai/gpt-4o-mini',
  apiKey: process.env.OPENROUTER_API_KEY,
  configuration: { baseURL: 'https://openrouter.ai/api/v1' },
});

/** @dataClassification internal */
export async function summarize${capital(name)}(text: string): Promise<string> {
  const answer = await model.invoke([
    ['system', 'You summarize a ${name}.'],
    ['human', text],
  ]);
  return String(answer.content);
}
`;
}

function openrouterSdk(name: string): string {
  return `import { OpenRouter } from '@openrouter/sdk';

const openrouter = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

/** @dataClassification confidential */
export async function summarize${capital(name)}(text: string): Promise<string> {
  const result = await openrouter.chat.send({
    chatRequest: {
      model: 'anthropic/claude-sonnet-4',
      messages: [{ role: 'user', content: \`Summarize this ${name}: \${text}\` }],
    },
  });
  return String(result.choices[0]?.message.content);
}
`;
}

function axiosCall(name: string): string {
  return `import axios from 'axios';

const http = axios.create({
  baseURL: 'https://openrouter.ai/api/v1',
  headers: { Authorization: \`Bearer \${process.env.OPENROUTER_API_KEY}\` },
});

export async function summarize${capital(name)}(text: string): Promise<string> {
  const { data } = await http.post('/chat/completions', {
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: \`Summarize this ${name}: \${text}\` }],
  });
  return data.choices[0].message.content;
}
`;
}
