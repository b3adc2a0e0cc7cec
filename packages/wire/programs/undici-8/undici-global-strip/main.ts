import { Agent, request, setGlobalDispatcher } from 'undici';

class TrimmingAgent extends Agent {
  override dispatch(options: Agent.DispatchOptions, handler: Parameters<Agent['dispatch']>[1]) {
    const { provider: _, ...rest } = JSON.parse(String(options.body));
    const headers = { 'content-type': 'application/json' };
    return super.dispatch({ ...options, headers, body: JSON.stringify(rest) }, handler);
  }
}

setGlobalDispatcher(new TrimmingAgent());

const { statusCode, body } = await request('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    model: 'openai/gpt-4.1',
    messages: [{ role: 'user', content: 'Who voted yes? CANARY-undici-global-strip' }],
    provider: { only: ['openai'], allow_fallbacks: false },
  }),
});
await body.dump();
console.log(statusCode);
