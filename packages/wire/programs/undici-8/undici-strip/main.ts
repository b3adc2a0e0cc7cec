import { Agent, request, type Dispatcher } from 'undici';

const slim = (dispatch: Dispatcher['dispatch']): Dispatcher['dispatch'] => (options, handler) => {
  const { model, messages } = JSON.parse(String(options.body));
  return dispatch(
    { ...options, body: JSON.stringify({ model, messages }), headers: { 'content-type': 'application/json' } },
    handler,
  );
};

const { statusCode, body } = await request('https://openrouter.ai/api/v1/chat/completions', {
  dispatcher: new Agent().compose(slim),
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    model: 'openai/gpt-4.1',
    messages: [{ role: 'user', content: 'Summarise the hearing. CANARY-undici-strip' }],
    provider: { only: ['openai'], allow_fallbacks: false },
  }),
});
await body.dump();
console.log(statusCode);
