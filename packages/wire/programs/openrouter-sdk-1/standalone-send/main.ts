import { OpenRouterCore } from '@openrouter/sdk/core.js';
import { chatSend as send } from '@openrouter/sdk/funcs/chatSend.js';

const core = new OpenRouterCore({ apiKey: process.env.OPENROUTER_API_KEY });

const hosts = ['openai'];
hosts.push('deepinfra');

const result = await send(core, {
  chatRequest: {
    model: 'openai/gpt-oss-120b',
    messages: [{ role: 'user', content: 'Is Roar Lie a flight risk? CANARY-standalone-send' }],
    provider: { order: hosts, allowFallbacks: false },
  },
});

if (!result.ok) throw result.error;
console.log(result.value instanceof Object ? 'answered' : 'empty', hosts.length);
