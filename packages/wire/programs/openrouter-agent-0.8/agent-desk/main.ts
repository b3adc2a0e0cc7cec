import { DealDesk } from './desk';

const desk = new DealDesk();

/** @dataClassification confidential */
async function brief(question: string) {
  const text = await desk.ask(question);
  return text.length;
}

console.log(await brief('What will Hydro pay for the Karmøy plant? CANARY-agent-desk'));
