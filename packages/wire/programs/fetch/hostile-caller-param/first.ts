import { ask } from './ask.js';
export const first = () => ask({ only: ['openai'], allow_fallbacks: false });
