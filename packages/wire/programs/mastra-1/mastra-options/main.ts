import { clerk } from './agents/clerk';
import { pinned } from './agents/options';

const { text } = await clerk.generate('May we fire someone on parental leave? CANARY-mastra-options', pinned);
console.log(text.length);
