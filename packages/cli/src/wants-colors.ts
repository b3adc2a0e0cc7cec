import pc from 'picocolors';

/**
 * Whether a text is coloured: on a terminal only. `picocolors` alone would also colour what a CI job writes into a
 * file or a pipe, since it takes the variable `CI` for a terminal (picocolors@1).
 */
export function wantsColors(stream: Pick<NodeJS.WriteStream, 'isTTY'>): boolean {
  return stream.isTTY === true && pc.isColorSupported;
}
