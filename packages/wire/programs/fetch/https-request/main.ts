import https from 'node:https';

interface ChatResult {
  id: string;
  model: string;
}

export function complete(prompt: string): Promise<ChatResult> {
  const data = JSON.stringify({
    model: 'anthropic/claude-haiku-4.5',
    messages: [{ role: 'user', content: prompt }],
    provider: { only: ['anthropic'], allow_fallbacks: false },
  });

  const options = {
    hostname: 'openrouter.ai',
    path: '/api/v1/chat/completions',
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(data),
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
    },
  };

  return new Promise((resolve, reject) => {
    const req = https.request(options, (res) => {
      let raw = '';
      res.on('data', (chunk) => (raw += chunk));
      res.on('end', () => resolve(JSON.parse(raw)));
    });
    req.on('error', reject);
    req.write(data);
    req.end();
  });
}

complete('Turn down the asylum seeker with case 2026/8841. CANARY-https-request').then(({ id, model }) =>
  console.log(id, model),
);
