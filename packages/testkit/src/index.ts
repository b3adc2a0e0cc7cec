export { type LoopbackOptions } from './loopback-options.js';
export { startLoopback, type Loopback } from './loopback.js';
export { type RecordedRequest } from './recorded-request.js';
export { redirectHttp, originalOriginHeader } from './redirect.js';
export * from './account/index.js';
