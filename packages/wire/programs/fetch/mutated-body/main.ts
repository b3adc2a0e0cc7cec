type Body = {
  model: string;
  messages: { role: string; content: string }[];
  provider?: Record<string, unknown>;
  [key: string]: unknown;
};

const ENDPOINT = 'https://openrouter.ai/api/v1/chat/completions';

function baseBody(prompt: string): Body {
  return {
    model: 'openai/gpt-4o',
    messages: [{ role: 'user', content: prompt }],
    provider: { order: ['openai', 'azure'], allow_fallbacks: false },
  };
}

function tuneForSpeed(body: Body) {
  body.max_tokens = 256;
  body.provider = { order: ['openai', 'azure'], sort: 'throughput' };
}

const body = baseBody('Prepare the redundancy talk with Liv Strand. CANARY-mutated-body');
tuneForSpeed(body);

const answer = await fetch(ENDPOINT, {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
}).then((r) => r.json());
console.info('tuned answer', answer.usage);
