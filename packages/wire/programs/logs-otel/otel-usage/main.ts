import { trace } from '@opentelemetry/api';
import './tracing.js';

const tracer = trace.getTracer('chat');

async function ask(prompt: string) {
  return tracer.startActiveSpan('chat', { attributes: { 'gen_ai.operation.name': 'chat' } }, async (span) => {
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
    const { id, usage } = await response.json();
    span.setAttributes({
      'gen_ai.response.id': id,
      'gen_ai.usage.input_tokens': usage.prompt_tokens,
      'gen_ai.usage.output_tokens': usage.completion_tokens,
      'app.prompt.length': prompt.length,
    });
    span.addEvent('answered', { status: response.status });
    span.end();
  });
}

await ask('Which of the inmates will be moved? CANARY-otel-usage');
