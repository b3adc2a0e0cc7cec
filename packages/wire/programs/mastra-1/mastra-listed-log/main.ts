import { mastra } from './mastra';

async function answer(promptContent: string): Promise<number> {
  console.log('asked', { promptContent, contentLength: promptContent.length });
  const clerk = mastra.getAgent('clerk');
  const { text } = await clerk.generate([{ role: 'user', content: promptContent }]);
  return text.length;
}

console.log(await answer('May we dismiss somebody on sick leave? CANARY-mastra-listed-log'));
