import { trace } from '@opentelemetry/api';
import { BasicTracerProvider, ConsoleSpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';

trace.setGlobalTracerProvider(
  new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(new ConsoleSpanExporter())] }),
);

async function ask(apiKey: string, prompt: string) {
  return trace.getTracer('desk').startActiveSpan('ask', async (span) => {
    span.setAttribute('tenant.key', apiKey);
    const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
      method: 'POST',
      headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
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

await ask(process.env.OPENROUTER_API_KEY!, 'Is the depot safe? CANARY-key-in-span');
