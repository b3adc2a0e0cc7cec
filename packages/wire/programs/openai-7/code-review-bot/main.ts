import { reviewDiff } from '@app/llm';

const diff = `
- const secretDiscount = 0.4;
+ const secretDiscount = loadDiscount('Statnett'); // CANARY-code-review-bot
`;

const verdict = await reviewDiff(diff);
console.log(JSON.stringify({ event: 'review.done', model: verdict.model, tokens: verdict.tokens }));
