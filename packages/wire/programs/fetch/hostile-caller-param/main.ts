import { first } from './first.js';
import { second } from './second.js';
await first();
await second();
