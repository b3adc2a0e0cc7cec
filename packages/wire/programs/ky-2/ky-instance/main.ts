import { Llm } from './llm';

const llm = new Llm(process.env.OPENROUTER_API_KEY!);
console.log((await llm.ask('Does the coach know about the doping? CANARY-ky-instance')).length);
