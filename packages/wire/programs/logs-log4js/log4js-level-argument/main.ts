import log4js from 'log4js';

const { configure, getLogger } = log4js;

configure({
  appenders: { file: { type: 'fileSync', filename: 'llm.log' } },
  categories: { default: { appenders: ['file'], level: 'debug' } },
});

async function summarise(text: string) {
  const body = {
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: text }],
    provider: { only: ['openai'], allow_fallbacks: false },
  };
  getLogger('llm').log('debug', 'sending', body.messages);
  return fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(body),
  });
}

await summarise('The auditor found the second set of books. CANARY-log4js-level-argument');
