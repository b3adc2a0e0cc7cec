import type { TSESTree } from '@typescript-eslint/types';
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
          chain: rejection.chain,
          logger: 'uncaught',
          name: 'Node.js',
          args,
          shallow: true,
          uncaught: true as const,
        },
      ];
    });
}

/**
 * Errors that leave functions of which it is not known who calls them: those that nobody has called by then, and those that
 * outside code was given. Callers that are known are judged by what they do with them.
 *
 * @param atStart what had been thrown and run before those that others may call were run.
 */
export function thrownErrors(
  machine: Machine,
  filename: string,
  atStart: { readonly rejections: number; readonly ran: ReadonlySet<TSESTree.Node> },
): readonly Omit<LogCall, 'sent' | 'keys'>[] {
  if (machine.lastResorts.length > 0) return [];
  const leaves = ({ chain, through }: Rejection, index: number): boolean =>
    through.some((node) => machine.deferred.has(node)) ||
    (index >= atStart.rejections && chain.length === 0 && !through.some((node) => atStart.ran.has(node)));
  const thrown = machine.rejections.filter(
    (each, index) =>
      each.site.module.filename === filename &&
      leaves(each, index) &&
      [each.site, ...each.chain].every((site) => catchersOf(site).length === 0),
  );
  return [...new Map(thrown.map((each) => [each.site.node, each])).values()].flatMap((rejection) => {
    const span = spanIn(filename, { site: rejection.site, chain: [] });
    const args = [{ span: undefined, value: rejection.value, pieces: [] }];
    const thrown = {
      site: rejection.site,
      chain: [],
      logger: 'thrown',
      name: 'throw',
      args,
      shallow: true,
    } as const;
    return span ? [{ span, ...thrown, thrown: true as const }] : [];
  });
}

/** A function that outside code was given throws into that code. */
function isUncaught(machine: Machine, { site, chain, through }: Rejection): boolean {
  if (through.some((node) => machine.deferred.has(node))) return false;
  return [site, ...chain].every((each) => catchersOf(each).length === 0);
}
