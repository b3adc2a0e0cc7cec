import { complete } from './openrouter.js';
import { createLogger } from './lib/logger.js';
import { digestOf } from './lib/digest.js';

const log = createLogger('intake');
const question = 'Where does the witness hide from her husband? CANARY-logger-module-digest';
log('asking', { digest: digestOf(question), length: question.length });
const answer = await complete(question);
log('answered', { id: answer.id });
