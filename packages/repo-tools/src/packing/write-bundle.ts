import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import licenses from 'rollup-plugin-license';

/** Its types take the CommonJS module for an ES module. */
const toLicenses = licenses as unknown as typeof licenses.default;

interface Manifest {
  readonly main?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Nobody asks the analysis of scopes for what TypeScript's libraries declare: a quarter of all code. */
const withoutLibraryTypes = {
  name: 'without-library-types',
  load: (id: string): string | undefined =>
    /scope-manager[\\/]dist[\\/]lib[\\/]index\.js$/.test(id) ? 'exports.lib = new Map();' : undefined,
};

/**
 * Writes the modules of a package, and of what it is built with, into one file, and into one more for each part that is loaded only
 * when it is needed: reading some 450 small modules costs four times the CPU. What the manifest names under `dependencies` stays
 * outside.
 *
 * `tsc -b` must have run. Names stay readable, for stack traces and for those who look at what they install.
 *
 * @param folder absolute; of the package.
 * @param entries relative to it: each is written to `bundle` under its own name. None: the manifest's `main`.
 */
export async function writeBundle(folder: string, entries: readonly string[] = []): Promise<void> {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
  const output = path.join(folder, 'bundle');
  rmSync(output, { recursive: true, force: true });
  const bundle = await rolldown({
    cwd: folder,
    input: entries.length > 0 ? [...entries] : (manifest.main ?? []),
    platform: 'node',
    external: Object.keys(manifest.dependencies ?? {}),
    // The UMD builds of some packages hide their `require` calls.
    resolve: { mainFields: ['module', 'main'] },
    plugins: [
      withoutLibraryTypes,
      toLicenses({
        thirdParty: {
          output: {
            file: path.join(output, 'THIRD-PARTY-LICENSES.txt'),
            template: (dependencies) =>
              dependencies
                .filter(({ name }) => !name?.startsWith('@openrouter-compliance/'))
                .map((dependency) => dependency.text())
                .join('\n\n---\n\n'),
          },
        },
      }),
    ],
    onLog(level, log) {
      if (level === 'warn') throw new Error(log.message);
    },
  });
  await bundle.write({
    dir: output,
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  });
  await bundle.close();
}
