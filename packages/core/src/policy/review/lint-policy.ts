import { redactKeys } from '../../text/redact.js';
import type { ParsedPolicy } from '../parse-policy.js';
import type { PolicyMistake } from '../policy-document.js';
import { placeMistakes, type PlacedMistake } from '../policy-places.js';
import { suspectApprovers } from './remarks/approvers.js';
import { suspectAttestations } from './remarks/attestations.js';
import { suspectHosts } from './remarks/hosts.js';
import { suspectKeySources } from './remarks/key-sources.js';
import { suspectModels } from './remarks/models.js';
import { suspectModules } from './remarks/modules.js';
import { suspectNames } from './remarks/names.js';
import { suspectOrder } from './remarks/order.js';
import { suspectPaths } from './remarks/paths.js';
import { suspectProviders } from './remarks/providers.js';
import type { Survey, Suspicion } from './remarks/remark.js';

const suspicions: readonly Suspicion[] = [
  suspectNames,
  suspectProviders,
  suspectModels,
  suspectOrder,
  suspectPaths,
  suspectHosts,
  suspectAttestations,
  suspectModules,
  suspectKeySources,
  suspectApprovers,
];

/** What is suspicious in a policy that can be used, in the order of the file. */
export function lintPolicy(parsed: ParsedPolicy, survey: Survey): readonly PlacedMistake[] {
  const remarks: PolicyMistake[] = [];
  for (const suspect of suspicions)
    suspect(parsed, survey, (keyPath, message) => void remarks.push({ keyPath, message }));
  return placeMistakes(parsed.document, remarks).map((remark) => ({
    ...remark,
    message: redactKeys(remark.message),
  }));
}

/** Words to look for in source files: environment variables and modules. */
export function wordsToFind({ file }: ParsedPolicy): readonly string[] {
  return [
    ...Object.keys(file.hosts?.environment ?? {}),
    ...[file.clients, file.loggers, file.redactors, file.classifiers]
      .flatMap<{ readonly module: string }>((rows) => rows ?? [])
      .map(({ module }) => module),
    ...Object.values(file.classes ?? {}).flatMap(({ keySources }) => [
      ...(keySources?.modules ?? []),
      ...(keySources?.functions ?? []).map(({ module }) => module),
    ]),
  ];
}
