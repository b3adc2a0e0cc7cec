import https from 'node:https';

const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` };

function post(body: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    https
      .request('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers }, (res) => {
        res.resume();
        res.on('end', () => resolve(res.statusCode));
      })
      .on('error', reject)
      .end(body);
  });
}

const body = {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content: 'Draft the confession for the press. CANARY-https-mutated' }],
  provider: { only: ['openai'], allow_fallbacks: false },
};

let status = await post(JSON.stringify(body));
if (status !== 200) {
  body.provider.allow_fallbacks = true;
  status = await post(JSON.stringify(body));
}
console.log('last status', status);
