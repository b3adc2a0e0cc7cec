import { config } from './config.js';
config.provider = { only: ['openai'], allow_fallbacks: false };
