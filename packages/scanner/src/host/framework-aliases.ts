import { existsSync } from 'node:fs';
import path from 'node:path';
import { isRecord, manifestsAround, type PackageManifest } from './package-manifest.js';

interface Convention {
  /** The package that brings the aliases. */
  readonly dependency: string;
  /** Beginnings of specifiers, and the folders of the package that they may stand for, first existing one first. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
}

/**
 * Aliases that frameworks write into a tsconfig.json of their own when they are first run, so that a fresh clone has none.
 * Sources: nuxt.com/docs/api/nuxt-config#alias, svelte.dev/docs/kit/$lib, cli.vuejs.org (2026-11).
 */
const conventions: readonly Convention[] = [
  {
    dependency: 'nuxt',
    aliases: {
      '~~/': ['.'],
      '@@/': ['.'],
      '~/': ['app', 'src', '.'],
      '@/': ['app', 'src', '.'],
      '#shared/': ['shared'],
    },
  },
  { dependency: '@sveltejs/kit', aliases: { '$lib/': ['src/lib'], $lib: ['src/lib'] } },
  { dependency: '@vue/cli-service', aliases: { '@/': ['src'] } },
];

/**
 * Absolute paths, without an ending perhaps, that a specifier may stand for by the conventions of the framework that the
 * nearest package depends on; none for other specifiers.
 */
export function conventionalTargets(specifier: string, from: string, root: string): readonly string[] {
  const matching = conventions.flatMap(({ dependency, aliases }) =>
    Object.entries(aliases)
      .filter(([start]) => (start.endsWith('/') ? specifier.startsWith(start) : specifier === start))
      .map(([start, folders]) => ({ dependency, rest: specifier.slice(start.length), folders })),
  );
  if (matching.length === 0) return [];
  for (const { folder, manifest } of manifestsAround(from, root)) {
    const found = matching.find(({ dependency }) => dependsOn(manifest, dependency));
    if (found) {
      return found.folders
        .map((each) => path.join(folder, each, found.rest))
        .filter((each) => existsSync(path.dirname(each)));
    }
  }
  return [];
}

function dependsOn(manifest: PackageManifest, name: string): boolean {
  return ['dependencies', 'devDependencies'].some((kind) => {
    const listed = manifest[kind];
    return isRecord(listed) && name in listed;
  });
}
