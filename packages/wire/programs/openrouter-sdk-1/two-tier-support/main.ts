import { complete } from './client';

const complaint = 'My pacemaker app shows another patient. CANARY-two-tier-support';

const first = await complete('openai/gpt-4o-mini', complaint);
const answer = first.includes('sure') ? first : await complete(undefined, complaint);
console.log('answered', { escalated: answer !== first, chars: answer.length });
