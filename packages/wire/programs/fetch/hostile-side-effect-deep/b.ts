import * as settings from './config.js';
Object.assign(settings.config.provider, { allow_fallbacks: true });
