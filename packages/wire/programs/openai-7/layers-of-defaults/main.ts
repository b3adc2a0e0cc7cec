import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

interface Options {
  model: string;
  messages: { role: 'user'; content: string }[];
  provider?: object;
}

// Each layer of defaults calls the next one; the last one decides about the provider.
function applyRegion(options: Options): void {
  applyTeam(options);
}
function applyTeam(options: Options): void {
  applyTenant(options);
}
function applyTenant(options: Options): void {
  applyPlan(options);
}
function applyPlan(options: Options): void {
  applyTier(options);
}
function applyTier(options: Options): void {
  applySeason(options);
}
function applySeason(options: Options): void {
  applyCampaign(options);
}
function applyCampaign(options: Options): void {
  applyExperiment(options);
}
function applyExperiment(options: Options): void {
  applyCohort(options);
}
function applyCohort(options: Options): void {
  applyLocale(options);
}
function applyLocale(options: Options): void {
  applyDevice(options);
}
function applyDevice(options: Options): void {
  applyChannel(options);
}
function applyChannel(options: Options): void {
  applyPartner(options);
}
function applyPartner(options: Options): void {
  applyFallback(options);
}
function applyFallback(options: Options): void {
  options.provider = { allow_fallbacks: true };
}

const options: Options = {
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: 'Draft the offer. CANARY-layers-of-defaults' }],
  provider: { only: ['openai'], allow_fallbacks: false },
};
applyRegion(options);
const reply = await client.chat.completions.create(options);
console.log(reply.id);
