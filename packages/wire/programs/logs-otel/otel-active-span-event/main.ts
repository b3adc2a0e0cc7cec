import { SpanStatusCode, trace } from '@opentelemetry/api';
import './tracing.js';

async function ask(content: string) {
  const messages = [{ role: 'user', content }];
  return trace.getTracer('chat', '1.0.0').startActiveSpan('chat', async (span) => {
    try {
      span.addEvent('gen_ai.user.message', { 'gen_ai.input.messages': JSON.stringify(messages) });
      const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
          'Content-Type': 'application/json',
        },
        body: JSON.stringify({
          model: 'openai/gpt-4o-mini',
          messages,
          provider: { only: ['openai'], allow_fallbacks: false },
        }),
      });
      span.setStatus({ code: response.ok ? SpanStatusCode.OK : SpanStatusCode.ERROR });
      return await response.json();
    } finally {
      span.end();
    }
  });
}

await ask('Which of the guards took money? CANARY-otel-active-span-event');
