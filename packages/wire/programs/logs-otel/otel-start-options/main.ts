import { trace, type Span } from '@opentelemetry/api';
import './tracing.js';

const attributesOf = (system: string, user: string) => ({
  'llm.system': 'openrouter',
  'llm.input': [system, user].join('\n'),
});

async function ask(user: string) {
  const system = 'You help the prison staff.';
  const span: Span = trace.getTracer('chat').startSpan('chat', { attributes: attributesOf(system, user) });
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: user }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  span.end();
  return response.status;
}

await ask('Which of the inmates is an informer? CANARY-otel-start-options');
