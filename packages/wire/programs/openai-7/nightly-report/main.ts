import { createClient } from './create-client';
import { ROUTING } from './config';

const openrouter = createClient('nightly-report');

const figures = { revenue: 18_420_991, churned: ['Telia', 'NRK'], note: 'not published yet CANARY-nightly-report' };

const report = await openrouter.chat.completions.create({
  model: 'anthropic/claude-sonnet-4.5',
  messages: [{ role: 'user', content: `Write the nightly report from ${JSON.stringify(figures)}` }],
  ...{
    provider: {
      ...ROUTING,
      // nobody is awake at night to repeat it
      allow_fallbacks: true,
    },
  },
});

console.log('report written', { id: report.id, keys: Object.keys(figures) });
