import type { InstanceModel } from '../client-model.js';

/** Methods of a runnable that send what it is given through every model in it. */
export const sendingMethods = [
  'invoke',
  'stream',
  'batch',
  'streamEvents',
  'generate',
  'call',
  'predict',
] as const;

/** How runnables are put together. */
export const chainLinks = {
  chains: ['pipe', 'assign', 'pick'],
  alternatives: ['withFallbacks'],
  chainFunctions: [
    {
      module: '@langchain/core',
      exports: ['RunnableSequence.from', 'RunnableParallel.from', 'RunnableMap.from', 'RunnableBranch.from'],
    },
    { module: 'langchain', exports: ['createAgent'] },
    { module: '@langchain/langgraph', exports: ['createReactAgent'] },
  ],
} as const satisfies Partial<InstanceModel>;
