import type { MatchedCall } from '../binding/match-client.js';
import { readPlace } from '../binding/read-place.js';
import type { Place, RecordModel } from '../catalog/client-model.js';
import { promptServices } from '../catalog/loggers/index.js';
import { isMissing } from '../flow/read-shape.js';
import type { Alternatives, Shape } from '../flow/shape.js';
import { testOf } from './client-call.js';
import type { OutsideState } from './interceptor.js';
import { leftBy } from './redaction.js';

/** What exports prompts to a service that keeps them: a function around the client, the client itself, or an option. */
export interface Exported {
  /** As messages name it. */
  readonly by: string;
  /** Id and title of the service's row. */
  readonly service: string;
  readonly title: string;
  /** What options leave of the prompt: `unknown` where that is for code of the program, or for the time of running, to say. */
  readonly left: 'all' | 'unknown';
  /** By an option of the call or a registration, with the option that would keep prompts out. */
  readonly recorded?: { readonly off: string; readonly value: Alternatives };
}

/** What reports the prompts of a call to a service, by what made its client, by itself, or by how it is called. */
export function exporterOf(
  matched: MatchedCall,
  outside: OutsideState,
  versionOf: (name: string) => string | undefined,
): Exported | undefined {
  return exportingClient(matched) ?? exportingWrapper(matched) ?? recorder(matched, outside, versionOf);
}

function exportingClient(matched: MatchedCall): Exported | undefined {
  const { exportsPrompts } = matched.instance.client.instance;
  if (!exportsPrompts) return undefined;
  const isPrivate = readPlace(matched, exportsPrompts.unless).every(
    (shape) => shape.kind === 'literal' && shape.value === true,
  );
  const { service } = exportsPrompts;
  const title = titleOf(service);
  return isPrivate ? undefined : { by: title, service, title, left: 'all' };
}

function exportingWrapper({ instance: { exportedBy } }: MatchedCall): Exported | undefined {
  if (!exportedBy) return undefined;
  const { by, args, reports } = exportedBy;
  const left = reports.redaction ? leftBy(reports.redaction, args) : 'all';
  if (left === 'nothing') return undefined;
  return { by, service: reports.service, title: titleOf(reports.service), left };
}

function recorder(
  matched: MatchedCall,
  outside: OutsideState,
  versionOf: (name: string) => string | undefined,
): Exported | undefined {
  for (const record of matched.call.records ?? []) {
    if (!testOf(versionOf(record.module))(record.versions)) continue;
    const off = record.unless.map((place) => isOff(readPlace(matched, place)));
    const switched = switchedBy(matched, record, outside);
    if (!switched || off.includes('yes')) continue;
    const { by, value, isSure } = switched;
    const { service } = record;
    const left = isSure && !off.includes('perhaps') ? 'all' : 'unknown';
    const [first] = record.unless;
    return {
      by,
      service,
      title: titleOf(service),
      left,
      recorded: { off: first ? nameOf(first) : '', value },
    };
  }
  return undefined;
}

function switchedBy(
  matched: MatchedCall,
  { on, registeredBy, module }: RecordModel,
  { registered }: OutsideState,
): { readonly by: string; readonly value: Alternatives; readonly isSure: boolean } | undefined {
  const by = registeredBy?.find((name) => registered.has(`${module}#${name}`));
  if (by !== undefined) return { by, value: [], isSure: true };
  if (!on) return undefined;
  const value = readPlace(matched, on).filter((shape) => !isMissing(shape) && !isLiteral(shape, false));
  if (value.length === 0) return undefined;
  const isSure = value.some((shape) =>
    on.value === undefined ? shape.kind !== 'unknown' : isLiteral(shape, on.value),
  );
  return { by: nameOf(on), value, isSure };
}

/** Whether an option is `false`: in every case, in some, or in none. */
function isOff(value: Alternatives): 'yes' | 'perhaps' | 'no' {
  const given = value.filter((shape) => !isMissing(shape));
  if (given.length > 0 && given.every((shape) => isLiteral(shape, false))) return 'yes';
  // Where one alternative records, prompts are recorded.
  return given.some(({ kind }) => kind !== 'literal') ? 'perhaps' : 'no';
}

function isLiteral(shape: Shape, value: boolean): boolean {
  return shape.kind === 'literal' && shape.value === value;
}

/** `experimental_telemetry.isEnabled` of `0.experimental_telemetry.isEnabled`. */
function nameOf({ path }: Place): string {
  return path.replace(/^\d+\./, '');
}

function titleOf(service: string): string {
  return promptServices.find(({ id }) => id === service)?.title ?? service;
}
