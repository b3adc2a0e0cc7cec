import OpenAI from 'openai';
import { snapshot } from './debug';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

const messages = [{ role: 'user' as const, content: 'Who signed the lease in Bodø? CANARY-counting-helper-module' }];
snapshot('before', () => ({ messages: messages.length }));
await client.chat.completions.create({ model: 'openai/gpt-4o-mini', messages, ...routing });
