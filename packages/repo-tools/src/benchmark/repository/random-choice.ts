import { seeded } from '../pair-ratio.js';

/** Choices that are the same for the same seed. */
export interface RandomChoice {
  /** One of some. */
  readonly one: <T>(from: readonly T[]) => T;
  /** A whole number, both bounds included. */
  readonly between: (least: number, most: number) => number;
  /** Some of them, each once, in their order. */
  readonly some: <T>(from: readonly T[], count: number) => readonly T[];
}

export function randomChoice(seed: number): RandomChoice {
  const random = seeded(seed);
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const one = <T>(from: readonly T[]): T => from[between(0, from.length - 1)] as T;
  return {
    one,
    between,
    some: (from, count) => {
      const left = [...from];
      while (left.length > count) left.splice(between(0, left.length - 1), 1);
      return left;
    },
  };
}
