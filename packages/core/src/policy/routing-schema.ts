import * as v from 'valibot';
import { closedObject, flag, listOf, oneOf } from './closed-object.js';
import { described } from './described.js';
import { providerSlug } from './schema-words.js';

const price = () =>
  v.pipe(v.number('must be a number, without quotes.'), v.minValue(0, 'must not be negative.'));

const maxPrice = closedObject('the highest prices', {
  prompt: described(v.optional(price()), 'USD for a million tokens of the prompt.'),
  completion: described(v.optional(price()), 'USD for a million tokens of the answer.'),
  request: described(v.optional(price()), 'USD for one request.'),
  image: described(v.optional(price()), 'USD for one image.'),
});

/** `routing` of a class: what every request must carry, in OpenRouter's words. */
export const routingSchema = closedObject('the routing of a class', {
  allow_fallbacks: described(
    flag(),
    'false: every request must carry `allow_fallbacks: false` and a non-empty `order` or `only`. true: not demanded.',
  ),
  data_collection: described(
    oneOf(['allow', 'deny']),
    '"deny": every request must carry `data_collection: "deny"`, unless attested for the account. "allow": not demanded.',
  ),
  zdr: described(
    flag(),
    'true: every request must carry `zdr: true`, unless attested for the account. false: not demanded.',
  ),
  only: described(
    flag(),
    'true: every request must carry a non-empty `only`, so that `order` alone will not do; `providers` says who may stand in it. false: not demanded.',
  ),
  require_parameters: described(
    flag(),
    'true: every request must carry `require_parameters: true`. false: not demanded.',
  ),
  ignore: described(
    listOf('provider slugs', providerSlug, '["deepinfra"]'),
    'Every request must carry these in `ignore`, or an `only` without them.',
  ),
  max_price: described(maxPrice, 'Every request must carry these members of `max_price`, at most as high.'),
  sort: described(
    oneOf(['price', 'throughput', 'latency']),
    'Every request must carry `sort` with this value.',
  ),
});
