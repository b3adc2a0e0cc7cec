import { OpenRouter } from '@openrouter/sdk';
import { chatParams } from './params';

const sdk = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const memo = 'Memo to the owners: the dividend is cancelled. CANARY-generation-params';
const { id, model } = await sdk.chat.send({ chatGenerationParams: chatParams(memo) });
console.log({ id, model, bytes: Buffer.byteLength(memo) });
