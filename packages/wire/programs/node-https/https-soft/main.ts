import * as https from 'https';

const url = new URL('https://openrouter.ai/api/v1/chat/completions');
const options: https.RequestOptions = {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
};

function send(body: Record<string, unknown>, done: (raw: string) => void) {
  const req = https.request(url, options, (res) => {
    let raw = '';
    res.setEncoding('utf8');
    res.on('data', (chunk: string) => (raw += chunk));
    res.on('end', () => done(raw));
  });
  req.write(JSON.stringify(body));
  req.end();
}

send(
  {
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: 'Who hid the second set of books? CANARY-https-soft' }],
    provider: { order: ['openai', 'azure'] },
  },
  (raw) => console.log('bytes', raw.length),
);
