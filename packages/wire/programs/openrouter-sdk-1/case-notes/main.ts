import { createHash } from 'node:crypto';
import { OpenRouter } from '@openrouter/sdk';
import { CaseNotes } from './case-notes';

const sha = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);

const notes = new CaseNotes(new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY }), (line) => console.log(line));
const text = 'The child Mia Ruud lives with her uncle since the arrest. CANARY-case-notes';
console.log('case', sha(text));
await notes.summarise(text);
