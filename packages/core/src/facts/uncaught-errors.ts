import type { Machine } from '../flow/machine.js';
import type { Rejection } from '../flow/rejections.js';
import { spanIn } from './call-sites.js';
import { catchersOf } from './caught-errors.js';
import type { LogCall } from './log-call.js';

/**
 * Errors that the program throws while its file is run, and that nobody catches: Node.js prints them with their cause.
 * Asked before anything is run of which it is not known who calls it.
 */
export function uncaughtErrors(
  machine: Machine,
  filename: string,
): readonly Omit<LogCall, 'sent' | 'keys'>[] {
  if (machine.lastResorts.length > 0) return [];
  return machine.rejections
    .filter((rejection) => isUncaught(machine, rejection))
    .flatMap((rejection) => {
      const span = spanIn(filename, rejection);
      if (!span) return [];
      const args = [{ span: undefined, value: rejection.value, pieces: [] }];
      return [
        {
          span,
          site: rejection.site,
          logger: 'uncaught',
          name: 'Node.js',
          args,
          shallow: true,
          uncaught: true as const,
        },
      ];
    });
}

/** A function that outside code was given throws into that code. */
function isUncaught(machine: Machine, { site, chain, through }: Rejection): boolean {
  if (through.some((node) => machine.deferred.has(node))) return false;
  return [site, ...chain].every((each) => catchersOf(each).length === 0);
}
