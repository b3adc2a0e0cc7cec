import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { ToolLoopAgent } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

class MinutesAgent extends ToolLoopAgent {
  constructor(model = 'anthropic/claude-haiku-4.5') {
    super({ model: openrouter(model), instructions: 'You turn transcripts into minutes.' });
  }
}

const stream = await new MinutesAgent().stream({ prompt: 'Transcript: he admits it. CANARY-agent-class' });
let size = 0;
for await (const part of stream.textStream) size += part.length;
console.log(size);
