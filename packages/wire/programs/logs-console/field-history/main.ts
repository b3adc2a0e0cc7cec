type Turn = { role: 'user' | 'assistant'; content: string };

class Conversation {
  private history: Turn[] = [];

  constructor(private readonly model: string) {}

  async say(content: string): Promise<string> {
    this.history.push({ role: 'user', content });
    const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({
        model: this.model,
        messages: this.history,
        provider: { order: ['openai'], allow_fallbacks: false },
      }),
    });
    const data = await response.json();
    this.history.push(data.choices[0].message);
    this.report();
    return data.choices[0].message.content;
  }

  private report() {
    console.log('turns so far', JSON.stringify(this.history));
  }
}

const conversation = new Conversation('openai/gpt-4o-mini');
await conversation.say('My brother drinks again. CANARY-field-history');
