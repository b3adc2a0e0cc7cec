import { OpenRouterClient } from './openrouter-client';

const client = new OpenRouterClient(process.env.OPENROUTER_API_KEY ?? '');
const text = await client.chat('Is the vicar fit to serve? CANARY-class-client', { provider: { sort: 'price' } });
console.log(text.length);
