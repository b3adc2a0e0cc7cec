import OpenAI from 'openai';

interface Deps {
  logger: { info(message: string, meta?: object): void };
}

const PROVIDERS = ['OpenAI', 'DeepInfra'];

export function createCompleter({ logger }: Deps) {
  const openai = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
  return async function complete(prefix: string) {
    const body = {
      model: 'openai/gpt-3.5-turbo-instruct',
      prompt: prefix,
      max_tokens: 64,
      provider: { order: PROVIDERS, allow_fallbacks: false },
    };
    const out = await openai.completions.create(body);
    logger.info('completed', { chars: prefix.length, finish: out.choices[0]?.finish_reason });
    return out.choices[0]?.text ?? '';
  };
}

const complete = createCompleter({ logger: console });
await complete('Dear Mr. Vik, your cancer screening of 4 May shows CANARY-legacy-completion');
