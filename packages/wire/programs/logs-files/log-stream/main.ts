import { createWriteStream } from 'node:fs';

class RequestLog {
  private readonly stream = createWriteStream('llm-requests.log', { flags: 'a' });

  write(kind: string, text: string) {
    this.stream.write(`${kind}\t${text.replaceAll('\n', ' ')}\n`);
  }

  close() {
    this.stream.end();
  }
}

const log = new RequestLog();

async function ask(question: string) {
  log.write('request', question);
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: question }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  log.write('status', String(response.status));
}

await ask('Who fathered the child of the duchess? CANARY-log-stream');
log.close();
