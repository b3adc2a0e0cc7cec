import { ask } from './ask.js';
import { setRouting } from './state.js';
setRouting({ sort: 'throughput' });
await ask();
