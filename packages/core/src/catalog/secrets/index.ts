import type { SecretModel } from '../secret-model.js';
import { anthropicKey } from './anthropic.js';
import { googleKey } from './google.js';
import { openaiKey } from './openai.js';
import { openrouterKey } from './openrouter.js';

export const secrets: readonly SecretModel[] = [openrouterKey, openaiKey, anthropicKey, googleKey];
