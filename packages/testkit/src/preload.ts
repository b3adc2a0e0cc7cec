// Side effect only: `node --import @openrouter-compliance/testkit/preload app.js` with OPENROUTER_LOOPBACK_URL set.
import { redirectHttp } from './redirect.js';

const url = process.env['OPENROUTER_LOOPBACK_URL'];
if (url === undefined || !URL.canParse(url)) {
  throw new Error('Set OPENROUTER_LOOPBACK_URL to the url of startLoopback() before you load this module.');
}
redirectHttp(url);
