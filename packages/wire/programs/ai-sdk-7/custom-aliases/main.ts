import { streamText } from 'ai';
import { models } from './models';

const { textStream } = streamText({
  model: models.languageModel('smart'),
  prompt: 'Evidence against the smelter, ranked. CANARY-custom-aliases',
});
let n = 0;
for await (const _ of textStream) n++;
console.log(n);
