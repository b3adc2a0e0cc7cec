import { trace } from '@opentelemetry/api';
import './tracing.js';

const tracer = trace.getTracer('chat');

async function ask(prompt: string) {
  const span = tracer.startSpan('chat gpt-4o-mini');
  span.setAttribute('gen_ai.request.model', 'openai/gpt-4o-mini');
  span.setAttribute('gen_ai.prompt', prompt);
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: prompt }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  span.setAttribute('http.response.status_code', response.status);
  span.end();
}

await ask('Which of the hostages has the code? CANARY-otel-attributes');
