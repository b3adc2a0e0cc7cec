import type { CallSite } from '../facts/call-site.js';
import { siteKey, type Site } from '../flow/value.js';
import { redactKeys } from '../text/redact.js';
import { toSpan } from '../text/span.js';
import { callName } from './locate.js';
import type { PathStep, Verdict } from './verdict.js';

/** A message about a call that has its class from what it sends names what has the class. */
export function namingData(template: string, { dataClass }: Pick<CallSite, 'dataClass'>): string {
  if (!dataClass) return template;
  return template
    .replace('{{class}} data', `{{class}} data (\`${dataClass.of}\`)`)
    .replace(/class \{\{class\}\}(?! data)/, `class {{class}} (of \`${dataClass.of}\`)`);
}

/** The way of the data from where its class is said into the call: places only. */
export function wayOfData({ dataClass, site }: CallSite): readonly PathStep[] {
  if (!dataClass) return [];
  const { said, way, of } = dataClass;
  const through = distinct(way).filter((each) => each !== said && each.node !== site.node);
  return [
    toStep('source', said, `The class of \`${of}\` is said here.`),
    ...through.slice(-throughLimit).map((each) => toStep('through', each, 'The data goes through here.')),
    toStep('sent', site, 'It is sent to a model here.'),
  ];
}

/** A longer way is told by its end, which is nearer to the repair. */
const throughLimit = 8;

function toStep(kind: PathStep['kind'], { node, module }: Site, message: string): PathStep {
  return { kind, filename: module.filename, span: toSpan(node), message };
}

function distinct(sites: readonly Site[]): readonly Site[] {
  return [...new Map(sites.map((site) => [siteKey(site), site])).values()];
}

/** What fails only where data of a higher class is sent is open where that cannot be told. */
export function openByData(callSite: CallSite): Verdict {
  const { dataClass, className, span } = callSite;
  return {
    kind: 'open',
    why: 'data class',
    message: redactKeys(
      `Whether ${callName(callSite)} sends ${className} data cannot be told: \`${dataClass?.of ?? 'a value'}\` goes through a function that this analysis has not read.`,
    ),
    span,
  };
}
