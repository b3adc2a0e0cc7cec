import { createRequire } from 'node:module';
import type { NapiResolveOptions, ResolverFactory } from 'oxc-resolver';

export type ResolverLibrary = Pick<ResolverFactory, 'sync' | 'resolveFileSync' | 'clearCache'>;

const load = createRequire(import.meta.url);

/** The resolver of oxc: native code, loaded when it is first asked, since listings of folders answer for most imports. */
export function createResolverLibrary(options: NapiResolveOptions): ResolverLibrary {
  let created: ResolverFactory | undefined;
  const resolver = (): ResolverFactory => (created ??= new (library().ResolverFactory)(options));
  return {
    sync: (folder, specifier) => resolver().sync(folder, specifier),
    resolveFileSync: (file, specifier) => resolver().resolveFileSync(file, specifier),
    clearCache: () => created?.clearCache(),
  };
}

function library(): typeof import('oxc-resolver') {
  return load('oxc-resolver') as typeof import('oxc-resolver');
}
