type Turn = { role: 'user' | 'assistant'; content: string };

class Conversation {
  private readonly history: Turn[] = [];
  private failures = 0;

  async say(content: string): Promise<void> {
    this.history.push({ role: 'user', content });
    const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({
        model: 'openai/gpt-4o-mini',
        messages: this.history,
        provider: { order: ['openai'], allow_fallbacks: false },
      }),
    });
    if (!response.ok) this.failures += 1;
    this.report();
  }

  private report() {
    const characters = this.history.reduce((sum, turn) => sum + turn.content.length, 0);
    console.log({
      turns: this.history.length,
      characters,
      failures: this.failures,
      empty: this.history.length === 0,
    });
  }
}

await new Conversation().say('My sister left her husband last night. CANARY-field-counts');
