import { StringOutputParser } from '@langchain/core/output_parsers';
import { ChatOpenRouter } from '@langchain/openrouter';

const plain = new ChatOpenRouter({ model: 'openai/gpt-4.1', apiKey: process.env.OPENROUTER_API_KEY });

const closed = plain.withConfig({
  provider: { order: ['openai'], allow_fallbacks: false, data_collection: 'deny' },
});

/** @dataClassification confidential */
async function shorten(text: string) {
  return closed.pipe(new StringOutputParser()).invoke(`Shorten:\n${text}`);
}

const short = await shorten('We sell the harbour to Yara in June. CANARY-with-config');
console.log(short.length);
