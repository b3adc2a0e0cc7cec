import { CaseDesk } from './desk.js';

const answer = await new CaseDesk().execute('Who adopted the child? CANARY-agent-executor-desk');
console.log(answer.length);
