import type { CallModel, ClientModel } from '../client-model.js';
import { call, client, httpCall } from './http-call.js';

const verbs = ['post', 'put', 'patch'];

/** `(url, data, config)`; a config that is given to the instance holds for all its calls. */
const byVerb: CallModel = {
  ...httpCall,
  methods: verbs,
  endpoint: call('0'),
  request: [call('1')],
  interceptors: [
    client('0.transformRequest'),
    client('0.adapter'),
    call('2.transformRequest'),
    call('2.adapter'),
  ],
  pin: { objects: [call('1')], form: 'property' },
};

/** One config with everything. */
const byConfig: CallModel = {
  ...httpCall,
  methods: ['request', ''],
  endpoint: { ...call('0.url') },
  request: [client('0.data'), call('0.data')],
  interceptors: [
    client('0.transformRequest'),
    client('0.adapter'),
    call('0.transformRequest'),
    call('0.adapter'),
  ],
  pin: { objects: [call('0.data')], form: 'property' },
};

/** `axios(url, config)`. */
const byUrl: CallModel = {
  ...byConfig,
  methods: [''],
  endpoint: { ...call('0'), only: 'text' },
  request: [call('1.data')],
  interceptors: [client('0.transformRequest'), call('1.transformRequest'), call('1.adapter')],
  pin: { objects: [call('1.data')], form: 'property' },
};

const baseUrl = {
  places: [client('0.baseURL'), call('2.baseURL'), call('0.baseURL')],
  global: 'defaults.baseURL',
  otherwise: '',
} as const;

/** Interceptors are given the config; `handlers` is where `use` puts them. */
const interceptor = {
  body: 'data',
  hook: { at: ['0'], decisive: ['data', 'transformRequest', 'adapter'], reroutes: ['url', 'baseURL'] },
};
const interceptors = (path: string) => [
  { ...interceptor, method: `${path}interceptors.request.use` },
  ...['push', 'unshift', 'splice'].map((name) => ({
    method: `${path}interceptors.request.handlers.${name}`,
  })),
];
const transforms = ['push', 'unshift', 'splice'].map((name) => `defaults.transformRequest.${name}`);
const sharedHooks = ['defaults.transformRequest', 'defaults.adapter'];

/** axios 1: the module itself, and instances of `axios.create`. */
export const axios: ClientModel = {
  id: 'axios',
  title: 'axios',
  modules: ['axios'],
  instance: {
    constants: ['default'],
    factories: ['create'],
    constructors: ['Axios', 'AxiosInstance'],
    derive: [{ method: 'create', options: 0 }],
    hooks: [...interceptors(''), ...transforms.map((method) => ({ method }))],
    seams: ['request', '_request', 'getUri'],
    sharedHooks,
    baseUrl,
  },
  calls: [byVerb, byConfig, byUrl],
};

/** `HttpService` of @nestjs/axios: its methods give observables of axios's answers, `axiosRef` is the instance. */
export const nestHttpService: ClientModel = {
  id: 'nest-http-service',
  title: 'HttpService of @nestjs/axios',
  modules: ['@nestjs/axios'],
  instance: {
    constructors: ['HttpService'],
    hooks: interceptors('axiosRef.'),
    sharedHooks,
    baseUrl,
  },
  calls: [
    { ...byVerb, methods: [...verbs, ...verbs.map((verb) => `axiosRef.${verb}`)] },
    { ...byConfig, methods: ['request', 'axiosRef.request', 'axiosRef'] },
  ],
};
