function traced<This, Args extends unknown[], Result>(
  method: (this: This, ...args: Args) => Result,
  context: ClassMethodDecoratorContext,
) {
  return function (this: This, ...args: Args): Result {
    console.log(`${String(context.name)} called with`, args[0]);
    return method.apply(this, args);
  };
}

class Desk {
  @traced
  async reply(letter: string) {
    const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: letter }], provider: { only: ['openai'], allow_fallbacks: false } }) });
    return response.json();
  }
}

await new Desk().reply('My husband does not know about the loan. CANARY-standard-decorator');
