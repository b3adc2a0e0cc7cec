import * as v from 'valibot';
import { closedObject, listOf, oneOf, text } from './closed-object.js';
import { described, required } from './described.js';

const service = closedObject('a service', {
  name: required(text('a name'), 'The service, such as "billing".'),
  key: required(
    text('the name of a key'),
    'Name of its API key at OpenRouter; * stands for any text, so that "billing *" also is the next key of a rotation.',
  ),
  class: described(
    text('the class, the name of a class'),
    'The class of the data that it sends. Default: the default class.',
  ),
});

/** What `openrouter-compliance audit` holds an account against, beside the classes of data. */
export const accountSchema = closedObject('"account"', {
  services: described(
    listOf('services', service),
    'The services that have a key of their own. With it, a key that belongs to none, or to two, is a finding.',
  ),
  rotationDays: described(days(3650), 'Days after which a key must have been replaced. Default: 90.'),
  maxLifetimeDays: described(days(3650), 'Days from today within which a key must expire. Default: 365.'),
  idleDays: described(
    days(30),
    'Days without a request after which a key is idle. OpenRouter tells the last 30. Default: 30.',
  ),
  maxCreditLimit: described(
    v.pipe(
      v.number('must be an amount in USD, without quotes.'),
      v.minValue(0, 'must be an amount in USD, not less than 0.'),
    ),
    'The highest credit limit of a key, in USD. Default: any limit will do.',
  ),
  broadcast: described(
    oneOf(['off', 'metadata']),
    '"off": broadcast to observability tools must be switched off. "metadata": destinations in privacy mode are allowed. Default: "off".',
  ),
});

function days(most: number) {
  return v.pipe(
    v.number('must be a number of days, without quotes.'),
    v.integer('must be a whole number of days.'),
    v.minValue(1, 'must be at least 1 day.'),
    v.maxValue(most, `must be at most ${most} days.`),
  );
}
