import { clientErrors, loggers, type ErrorModel, type LoggerModel } from '@openrouter-compliance/core';
import { toTable } from './table.js';

/** What prints or keeps what it is told: a row of the catalog a line. */
export function toSinkTable(): string {
  return toTable(
    ['What', 'Kind', 'Known by', 'Own redaction that is read'],
    loggers.map((logger) => [logger.title, logger.kind, knownBy(logger), redactionOf(logger)]),
  );
}

function knownBy({ modules, globals = [] }: LoggerModel): string {
  const names = [...new Set([...globals, ...modules.filter((name) => !name.startsWith('node:'))])];
  const shown = names.slice(0, 4).map((name) => `\`${name}\``);
  return [...shown, ...(names.length > shown.length ? [`${names.length - shown.length} more`] : [])].join(
    ', ',
  );
}

/** `0.redact` is `redact` of the first argument. */
function redactionOf({ redaction }: LoggerModel): string {
  const options = [
    ...(redaction?.paths ?? []),
    ...(redaction?.keys ?? []),
    ...(redaction?.serializers ?? []),
    ...(redaction?.rewriters ?? []).map((place) => `${place}?`),
  ].map((place) => place.replace(/^\d+\./, ''));
  return options
    .map((name) => (name.endsWith('?') ? `\`${name.slice(0, -1)}\` (open)` : `\`${name}\``))
    .join(', ');
}

/** What caught errors carry, a package a line. */
export function toErrorTable(): string {
  const list = (members: readonly string[]): string =>
    members.map((member) => `\`${member}\``).join(', ') || '–';
  const line = ({ modules, request, answer, texts = [] }: ErrorModel): string[] => [
    list(modules),
    list(request),
    list([...answer, ...texts.map((method) => `${method}()`)]),
  ];
  return toTable(['Errors of', 'The request stands in', 'The answer stands in'], clientErrors.map(line));
}
