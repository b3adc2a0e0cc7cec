import { z } from 'zod';
import { confidentialModel } from './llm/models';

const Claim = z.object({ kind: z.enum(['fire', 'water']), amount: z.number() });
const extractor = confidentialModel('anthropic/claude-sonnet-4.5').withStructuredOutput(Claim, { name: 'claim' });

/** @dataClassification confidential */
async function extract(letter: string) {
  const claim = await extractor.invoke([
    ['system', 'Extract the claim.'],
    ['human', letter],
  ]);
  return claim.kind;
}

await extract('Mrs Dahl burnt down the barn herself, her son says. CANARY-structured-claims');
console.log('extracted');
