/** What build tools put into the code that browsers load. Data only. */
export interface PublicVariableModel {
  /** Beginning of the names of variables. */
  readonly prefix: string;
  /** For messages. */
  readonly by: string;
}

/** Sources: documentation of the tools, read 2026-11-26. Longer prefixes first: the first that fits says who. */
export const publicVariables: readonly PublicVariableModel[] = [
  { prefix: 'NEXT_PUBLIC_', by: 'Next.js' },
  { prefix: 'NUXT_PUBLIC_', by: 'Nuxt' },
  { prefix: 'EXPO_PUBLIC_', by: 'Expo' },
  { prefix: 'PLASMO_PUBLIC_', by: 'Plasmo' },
  { prefix: 'REACT_APP_', by: 'Create React App' },
  { prefix: 'VUE_APP_', by: 'Vue CLI' },
  { prefix: 'GATSBY_', by: 'Gatsby' },
  { prefix: 'VITE_', by: 'Vite' },
  { prefix: 'PUBLIC_', by: 'SvelteKit or Astro' },
];

/** Modules, and calls, what is read from which stands in that code, by the first members of the path there. */
export const publicSources: readonly {
  readonly module: string;
  readonly path: readonly string[];
  readonly by: string;
}[] = [
  { module: '$env/static/public', path: [], by: 'SvelteKit' },
  { module: '$env/dynamic/public', path: [], by: 'SvelteKit' },
  { module: 'astro:env/client', path: [], by: 'Astro' },
  ...['', '#imports', '#app', 'nuxt/app'].map((module) => ({
    module,
    path: ['useRuntimeConfig', 'public'],
    by: 'Nuxt',
  })),
];

/** The option with which clients let themselves be made in a browser: openai, @anthropic-ai/sdk and those that hand it on. */
export const browserOption = /^dangerouslyAllowBrowser$/;
