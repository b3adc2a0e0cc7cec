type Ctor = new (...args: any[]) => { routing: object };
const Cheap = <T extends Ctor>(Base: T) =>
  class extends Base {
    override routing = { sort: 'price' };
  };
class Client {
  routing: object = { only: ['openai'], allow_fallbacks: false };
  send() {
    return fetch('https://openrouter.ai/api/v1/chat/completions', {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({
        model: 'openai/gpt-4o',
        messages: [{ role: 'user' as const, content: 'Why was Ida Lund dismissed? CANARY-hostile-mixin' }],
        provider: this.routing,
      }),
    });
  }
}
const CheapClient = Cheap(Client);
await (new CheapClient() as unknown as Client).send();
