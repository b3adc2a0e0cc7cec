type Method = (...args: any[]) => Promise<unknown>;

function timed(_target: object, name: string, descriptor: TypedPropertyDescriptor<any>) {
  const original = descriptor.value as Method;
  descriptor.value = async function (this: unknown, ...args: unknown[]) {
    const start = Date.now();
    try {
      return await original.apply(this, args);
    } finally {
      console.debug(`${name} took ${Date.now() - start} ms with ${args.length} arguments`);
    }
  };
  return descriptor;
}

class Assistant {
  @timed
  async ask(prompt: string) {
    const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
    return response.json();
  }
}

await new Assistant().ask('May he keep the dog? CANARY-decorated-duration');
