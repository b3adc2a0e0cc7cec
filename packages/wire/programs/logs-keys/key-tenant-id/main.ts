import { trace } from '@opentelemetry/api';
import { BasicTracerProvider, ConsoleSpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';

trace.setGlobalTracerProvider(
  new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(new ConsoleSpanExporter())] }),
);

async function ask(tenant: { id: string; apiKey: string }, prompt: string) {
  return trace.getTracer('desk').startActiveSpan('ask', async (span) => {
    span.setAttribute('tenant.id', tenant.id);
    const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
      method: 'POST',
      headers: { Authorization: `Bearer ${tenant.apiKey}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({
        model: 'openai/gpt-4o-mini',
        messages: [{ role: 'user', content: prompt }],
        provider: { only: ['openai'], allow_fallbacks: false },
      }),
    });
    span.end();
    return response.status;
  });
}

await ask({ id: 't-4', apiKey: process.env.OPENROUTER_API_KEY! }, 'Is the yard safe? CANARY-key-tenant-id');
