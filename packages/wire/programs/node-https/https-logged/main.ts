import https from 'node:https';
import { log } from './log';

const payload = JSON.stringify({
  model: 'anthropic/claude-haiku-4.5',
  messages: [{ role: 'user', content: 'Tell the insurer nothing about the mould. CANARY-https-logged' }],
  provider: { only: ['anthropic'], allow_fallbacks: false },
});

const req = https.request({
  hostname: 'openrouter.ai',
  path: '/api/v1/chat/completions',
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(payload),
    authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
  },
});
req.on('response', (res) => {
  log.info({ status: res.statusCode, payload }, 'asked');
  res.resume();
});
req.end(payload);
