import type { ClientModel } from '../client-model.js';
import { call, httpCall } from './http-call.js';

/**
 * `requestUrl` and `request` of Obsidian's plugins: `body` is a text that is sent as it is. The package brings types alone, so
 * that nothing of it can be run; source: `RequestUrlParam` of obsidian.d.ts 1.8.
 */
export const obsidian: ClientModel = {
  id: 'obsidian',
  title: 'requestUrl of obsidian',
  modules: ['obsidian'],
  instance: { baseUrl: { places: [call('0')], otherwise: '' } },
  calls: [
    {
      ...httpCall,
      // One object with the URL is read as the URL and the object.
      functions: { module: 'obsidian', exports: ['requestUrl', 'request'], takes: 'url', at: '0' },
      endpoint: call('0'),
      request: [call('1.body')],
      pin: { objects: [{ of: 'request', path: '' }], form: 'property' },
    },
  ],
};
