type Method = (...args: any[]) => unknown;

function logged(_target: object, name: string, descriptor: TypedPropertyDescriptor<any>) {
  const original = descriptor.value as Method;
  descriptor.value = function (this: unknown, ...args: unknown[]) {
    console.debug(`→ ${name}`, args);
    return original.apply(this, args);
  };
  return descriptor;
}

class Assistant {
  @logged
  async ask(prompt: string) {
    const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
    return response.json();
  }
}

await new Assistant().ask('May she keep the house? CANARY-decorated-args');
