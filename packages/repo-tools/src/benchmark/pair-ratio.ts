import { median, quantile, sampleWithReplacement } from 'simple-statistics';

/** One measurement of each of two programs, taken one after the other. */
export interface Pair {
  readonly without: number;
  readonly with: number;
}

export interface PairRatio {
  /** Median of `with / without` over the pairs. */
  readonly ratio: number;
  /** Bounds of the 95 % confidence interval of that median, by percentiles of a bootstrap over the pairs. */
  readonly low: number;
  readonly high: number;
  readonly pairs: number;
}

const resamples = 10_000;

/**
 * How much more the second program of each pair needs. Pairs lie close in time, so that load on the machine meets both.
 *
 * @param random numbers in [0, 1); a fixed sequence makes the interval repeatable.
 * @throws Error without any pair.
 */
export function pairRatio(pairs: readonly Pair[], random: () => number = seeded(1)): PairRatio {
  const ratios = pairs.map((pair) => pair.with / pair.without);
  const medians = Array.from({ length: resamples }, () =>
    median(sampleWithReplacement(ratios, ratios.length, random)),
  );
  return {
    ratio: median(ratios),
    low: quantile(medians, 0.025),
    high: quantile(medians, 0.975),
    pairs: pairs.length,
  };
}

/** Mulberry32: the library takes a source of random numbers, and the platform has none with a seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
