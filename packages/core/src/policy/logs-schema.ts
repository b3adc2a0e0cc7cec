import { promptServices } from '../catalog/loggers/index.js';
import { closedObject, oneOf, oneOfOrList } from './closed-object.js';
import { described } from './described.js';

/** `logs` of a class: what logs and services may keep of what is sent and answered. */
export const logsSchema = closedObject('the logs of a class', {
  responses: described(
    oneOf(['allow', 'deny']),
    '"deny": what a model answers is kept out of logs like the prompt. "allow": only the prompt is. Default: "allow".',
  ),
  services: described(
    oneOfOrList(['any'], 'observability services', oneOf(promptServices.map(({ id }) => id)), '["langfuse"]'),
    'Services that are made to keep prompts and may keep those of this class: "any", or a list such as ["langfuse"]. Default: none.',
  ),
  digests: described(
    oneOf(['plain', 'keyed']),
    '"keyed": a digest of a prompt that is logged must be an HMAC, as a plain one of a short text can be guessed. Default: "plain".',
  ),
});
