/** How a package reads variables of the environment. Data only. */
export interface ConfigurationModel {
  readonly module: string;
  /** Classes whose instances, handed in or made, have `methods` that take the variable's name, and a value in its absence. */
  readonly classes?: readonly string[];
  readonly methods?: readonly string[];
  /** Functions that give an object whose members are the variables. */
  readonly factories?: readonly string[];
  /** Exports that take the variable's name and give what `ends` read it with, after other methods. */
  readonly readers?: readonly string[];
  readonly ends?: readonly string[];
}

/** @nestjs/config 2 to 12, @t3-oss/env 0.13, env-var 7. Names with a dot are those of a configuration of one's own. */
export const configurations: readonly ConfigurationModel[] = [
  { module: '@nestjs/config', classes: ['ConfigService'], methods: ['get', 'getOrThrow'] },
  ...['@t3-oss/env-core', '@t3-oss/env-nextjs', '@t3-oss/env-nuxt'].map((module) => ({
    module,
    factories: ['createEnv'],
  })),
  {
    module: 'env-var',
    readers: ['get'],
    ends: ['asString', 'asUrlString', 'asUrlObject', 'asEnum'],
  },
];
