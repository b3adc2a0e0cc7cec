import { toPathMatcher } from './path-matcher.js';
import type { ClassData } from './policy-data.js';
import type { AuditedClientPolicy } from './policy.js';

/** The word that stands for the guard among modules. */
export const guardWord = 'guard';

/** What may keep the records that a class demands; undefined where it demands none. */
export function toAuditedClientPolicy(data: ClassData['auditedClient']): AuditedClientPolicy | undefined {
  const listed = auditedClientsOf(data);
  if (!listed) return undefined;
  const modules = listed.filter((entry) => entry !== guardWord);
  return {
    guard: listed.includes(guardWord),
    modules,
    allowsModule: toPathMatcher(modules.map((glob) => glob.replace(/^\.\//, ''))),
  };
}

/** The entries of a class as one list. */
export function auditedClientsOf(data: ClassData['auditedClient']): readonly string[] | undefined {
  if (data === undefined || data === 'none') return undefined;
  return typeof data === 'string' ? [data] : data;
}
