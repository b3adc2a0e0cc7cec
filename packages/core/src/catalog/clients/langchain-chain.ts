import type { InstanceModel, Place } from '../client-model.js';

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

/** Methods of a chat model that what it sends goes through. Source: @langchain/core 1, @langchain/openai 1.6, @langchain/openrouter 0.4. */
export const chatModelSeams = [
  ...['invocationParams', 'completionWithRetry', 'clientConfig', 'client', 'completions', 'responses'],
  ...['_generate', '_streamResponseChunks', '_streamChatModelEvents', '_call', '_combineCallOptions'],
  ...['_getClientOptions', 'buildUrl', 'lc_kwargs'],
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
  ],
  // Agents, executors, chains and their middleware; run on langchain 1.5 and @langchain/classic 1.0.
  chainPackages: ['langchain', '@langchain/classic', '@langchain/langgraph'],
} as const satisfies Partial<InstanceModel>;

/** Options of chains and executors, and of the functions that make them, that print what goes through. */
export const chainSwitches: readonly Place[] = ['0', '1', '2'].map((at) => ({
  of: 'chain',
  path: `${at}.verbose`,
}));
