import { OpenRouter } from '@openrouter/sdk';
import pino from 'pino';

const log = pino();
const openRouter = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

function routing(attempt: number) {
  return { order: ['openai'], allowFallbacks: attempt >= 0 };
}

async function plan(goal: string, attempt = 0): Promise<unknown> {
  try {
    const response = await openRouter.beta.responses.send({
      responsesRequest: {
        model: 'openai/gpt-5-mini',
        instructions: 'Make a plan with three steps.',
        input: goal,
        provider: routing(attempt),
      },
    });
    log.info({ attempt, goalLength: goal.length }, 'planned');
    return response;
  } catch (error) {
    if (attempt > 1) throw error;
    return plan(goal, attempt + 1);
  }
}

await plan('Close the Moss plant before the press learns of it. CANARY-responses-planner');
