/** From this length on a file may be a bundle; shorter ones cost nothing to judge. */
const bundleLength = 50_000;
/** Longer files are beyond what people write and what an analysis should take time for. */
const maximalLength = 10_000_000;

/** Traces that bundlers leave in what they write. */
const bundlerTraces =
  /__webpack_require__|__commonJS(?:Min)?\s*=|\n\/\/ (?:\.\.?\/)*node_modules\/|System\.register\(|parcelRequire/;

/**
 * Why a text is taken for the product of a bundler or minifier, whose source is judged instead; undefined when it is not.
 * Marks such as `@generated` do not count: anybody can write them above code that calls a model.
 */
export function whyGenerated(text: string): string | undefined {
  if (text.length > maximalLength)
    return 'The file has more than ten million characters; only its source can be judged.';
  if (text.length < bundleLength) return undefined;
  if (text.length / text.split('\n').length > 300)
    return 'The file is minified; only its source can be judged.';
  if (bundlerTraces.test(text)) return 'The file was written by a bundler; only its source can be judged.';
  return undefined;
}
