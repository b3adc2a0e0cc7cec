/** Packages whose functions colour a text: all of it is left. */
export const colourModules: ReadonlySet<string> = new Set([
  'ansi-colors',
  'ansis',
  'chalk',
  'cli-color',
  'colorette',
  'kleur',
  'picocolors',
  'yoctocolors',
]);
