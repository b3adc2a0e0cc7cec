import type { InjectedModel, LoggerModel } from '../logger-model.js';

const response = {
  kind: 'error response',
  factories: [],
  children: [],
} as const;

/** What tells of the status, by the arguments of the call; `init` of the web is an object, that of Remix may be the number. */
const init = ['1.status', '1'];

/** https://fetch.spec.whatwg.org/#response-class, and Next.js 13 to 16, Remix 2, React Router 7, SvelteKit 2, which give one. */
export const webResponse: LoggerModel = {
  ...response,
  id: 'web-response',
  title: 'an error `Response`, also that of Next.js, Remix and SvelteKit',
  modules: ['next/server', '@remix-run/node', '@remix-run/server-runtime', 'react-router', '@sveltejs/kit'],
  globals: ['Response'],
  constants: ['', 'NextResponse'],
  methods: ['json', 'data', 'new'],
  positions: { json: [0], data: [0], new: [0] },
  status: init,
  words: ['Response.json', 'new Response', 'NextResponse', '@remix-run', 'react-router', '@sveltejs/kit'],
};

/** https://kit.svelte.dev/docs/errors: `error(500, body)`. */
export const svelteError: LoggerModel = {
  ...response,
  id: 'sveltekit-error',
  title: '`error` and `fail` of SvelteKit',
  modules: ['@sveltejs/kit'],
  constants: [''],
  methods: ['error', 'fail'],
  positions: { error: [1], fail: [1] },
};

/** https://h3.dev/guide/basics/error: what it is given is the body of the answer, but for the cause. */
export const h3Error: LoggerModel = {
  ...response,
  id: 'h3-error',
  title: '`createError` of h3, Nitro and Nuxt',
  modules: ['h3', 'nitropack', '#imports'],
  globals: [''],
  constants: [''],
  methods: ['createError'],
  words: ['createError'],
};

/** https://hono.dev/docs/api/exception: its message is the body. */
export const honoException: LoggerModel = {
  ...response,
  id: 'hono-exception',
  title: '`HTTPException` of Hono',
  modules: ['hono/http-exception'],
  constants: ['HTTPException'],
  methods: ['new'],
  positions: { new: [1] },
};

/** https://docs.nestjs.com/exception-filters: the first argument is the body, or its `message`. */
export const nestException: LoggerModel = {
  ...response,
  id: 'nest-exception',
  title: 'exceptions of Nest',
  modules: ['@nestjs/common'],
  constants: [
    ...['Http', 'BadRequest', 'Unauthorized', 'NotFound', 'Forbidden', 'NotAcceptable', 'RequestTimeout'],
    ...['Conflict', 'Gone', 'PayloadTooLarge', 'UnsupportedMediaType', 'UnprocessableEntity'],
    ...['InternalServerError', 'NotImplemented', 'BadGateway', 'ServiceUnavailable', 'GatewayTimeout'],
  ].map((name) => `${name}Exception`),
  methods: ['new'],
  positions: { new: [0] },
};

/** `res.status(500).json(…)` of Express, `reply.code(500).send(…)` of Fastify, `res.writeHead(500).end(…)` of Node.js. */
export const chainedResponse: InjectedModel = {
  receiver: /^(?:status|code|writeHead)$/,
  methods: new Set(['json', 'jsonp', 'send', 'end', 'render']),
  positions: { json: [0], jsonp: [0], send: [0], end: [0], render: [1] },
  status: { ofReceiver: ['0'] },
};

/** `c.json({ error }, 500)` of Hono. */
export const contextResponse: InjectedModel = {
  receiver: /^(?:c|ctx|context)$/,
  methods: new Set(['json', 'text', 'html', 'body']),
  positions: { json: [0], text: [0], html: [0], body: [0] },
  status: ['1', '1.status'],
};

/** Names of numbers that packages have for the statuses of errors: `HttpStatus.BAD_GATEWAY`, `StatusCodes.CONFLICT`. */
export const errorStatusName =
  /^(?:BAD_|UNAUTHORIZED|PAYMENT_|FORBIDDEN|NOT_|METHOD_NOT|PROXY_|REQUEST_|CONFLICT|GONE|LENGTH_|PRECONDITION_|PAYLOAD_|URI_|UNSUPPORTED_|EXPECTATION_|MISDIRECTED|UNPROCESSABLE|LOCKED|FAILED_|TOO_MANY|INTERNAL_|SERVICE_|GATEWAY_|HTTP_VERSION|INSUFFICIENT_)/;
