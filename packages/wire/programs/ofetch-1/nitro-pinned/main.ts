import './nitro.js';
import { handler } from './handler.js';

console.log(await handler('Summarize the hearing. CANARY-nitro-pinned'));
