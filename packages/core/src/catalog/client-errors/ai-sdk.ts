import type { ErrorModel } from '../error-model.js';

/** ai 5 to 7: `APICallError`, and `RetryError`, which holds those of all tries. */
export const aiSdkErrors: ErrorModel = {
  modules: ['ai'],
  request: ['requestBodyValues', 'lastError.requestBodyValues', 'errors.*.requestBodyValues'],
  deep: true,
  answer: ['responseBody', 'data', 'lastError.responseBody', 'lastError.data'],
  callbacks: { onError: 'error' },
};
