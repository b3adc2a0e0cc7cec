import { complete } from './openrouter.js';
import { log } from './lib/index.js';

const question = 'Where does the witness live now? CANARY-logger-module';
log.info('asking', { question });
const answer = await complete(question);
log.info('answered', { id: answer.id });
