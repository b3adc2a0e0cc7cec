import { ofetch } from 'ofetch';

// What Nitro does before it loads the handlers of a server.
Object.assign(globalThis, { $fetch: ofetch });
