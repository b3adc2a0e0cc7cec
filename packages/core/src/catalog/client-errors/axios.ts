import type { ErrorModel } from '../error-model.js';

/** axios 1: the configuration of the request, with body and headers, is a member of the error, and of an answer. */
export const axiosErrors: ErrorModel = {
  modules: ['axios', '@nestjs/axios'],
  request: ['config.data', 'request', 'response.config.data'],
  key: ['config.headers', 'request', 'response.config.headers', 'response.request'],
  answer: ['response.data'],
  result: ['config.data', 'request'],
  resultKey: ['config.headers', 'request'],
};
