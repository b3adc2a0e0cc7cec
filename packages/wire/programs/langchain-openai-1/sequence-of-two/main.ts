import { StringOutputParser } from '@langchain/core/output_parsers';
import { RunnableLambda, RunnableSequence } from '@langchain/core/runnables';
import { critic, writer } from './models';

const chain = RunnableSequence.from([
  writer,
  new StringOutputParser(),
  RunnableLambda.from((draft: string) => `Criticise: ${draft}`),
  critic,
]);

/** @dataClassification confidential */
async function review(facts: string) {
  const reply = await chain.invoke(facts);
  return String(reply.content).length;
}

console.log(await review('Fjordkraft is for sale at 3.2 billion. CANARY-sequence-of-two'));
