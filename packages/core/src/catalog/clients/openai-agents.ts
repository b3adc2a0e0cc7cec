import type { ClientModel } from '../client-model.js';
import { call } from './http-call.js';
import { unreadCall } from './unread-call.js';

const prompts = [call('1'), call('0.instructions')];
const modules = ['@openai/agents', '@openai/agents-core', '@openai/agents-openai'];

/** @openai/agents: agent, runner, model and default client each decide a part of the request. */
export const openaiAgents: ClientModel = {
  id: 'openai-agents',
  title: '@openai/agents',
  modules,
  instance: { constructors: ['Runner'], baseUrl: { places: [], otherwise: '' } },
  calls: [
    unreadCall('@openai/agents', { methods: ['run'] }, prompts),
    unreadCall(
      '@openai/agents',
      { functions: { module: '@openai/agents', exports: ['run'], takes: 'url', at: '0' } },
      prompts,
    ),
  ],
};
