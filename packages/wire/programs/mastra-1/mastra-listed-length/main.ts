import { mastra } from './mastra';

async function answer(promptContent: string): Promise<number> {
  console.log('asked', { contentLength: promptContent.length });
  const { text } = await mastra.getAgent('clerk').generate(promptContent);
  return text.length;
}

console.log(await answer('May we dismiss somebody on sick leave? CANARY-mastra-listed-length'));
