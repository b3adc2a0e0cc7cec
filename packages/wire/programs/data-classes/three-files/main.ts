import { summariseVisit } from './visit-prompt.js';

await summariseVisit({ id: 'p-1', name: 'Ada Byron', diagnosis: 'CONFIDENTIAL-DATA: chronic migraine' });
