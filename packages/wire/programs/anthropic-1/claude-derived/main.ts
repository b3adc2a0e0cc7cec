import Anthropic from '@anthropic-ai/sdk';

const base = new Anthropic({ baseURL: 'https://openrouter.ai/api', apiKey: process.env.OPENROUTER_API_KEY });
const patient = base.withOptions({ maxRetries: 4, timeout: 60_000 });

const body: Record<string, any> = { model: 'anthropic/claude-haiku-4.5', max_tokens: 256 };
body.messages = [{ role: 'user', content: 'Why is the bridge closed? Not for the press. CANARY-claude-derived' }];
body.provider = { only: ['anthropic'] };
body.provider.allow_fallbacks = false;

const message = await patient.messages.create(body as Anthropic.MessageCreateParamsNonStreaming);
console.log(message.usage.output_tokens);
