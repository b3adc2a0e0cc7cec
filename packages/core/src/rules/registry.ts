import type { RuleDefinition } from './define-rule.js';
import { noClientSideKey } from './no-client-side-key/no-client-side-key.js';
import { noIneffectiveRouting } from './no-ineffective-routing/no-ineffective-routing.js';
import { noKeyLogging } from './no-key-logging/no-key-logging.js';
import { noLiteralKey } from './no-literal-key/no-literal-key.js';
import { noRawPromptLogging } from './no-raw-prompt-logging/no-raw-prompt-logging.js';
import { noSilentDowngrade } from './no-silent-downgrade/no-silent-downgrade.js';
import { noUnapprovedEndpoint } from './no-unapproved-endpoint/no-unapproved-endpoint.js';
import { noUnapprovedModel } from './no-unapproved-model/no-unapproved-model.js';
import { noUnapprovedProvider } from './no-unapproved-provider/no-unapproved-provider.js';
import { noUnapprovedPlugin } from './no-unapproved-plugin/no-unapproved-plugin.js';
import { noUndecidedMarker } from './no-undecided-marker/no-undecided-marker.js';
import { noUnknownClassification } from './no-unknown-classification/no-unknown-classification.js';
import { requireCurrentGuard } from './require-current-guard/require-current-guard.js';
import { requireApprovedKeySource } from './require-approved-key-source/require-approved-key-source.js';
import { requireClassification } from './require-classification/require-classification.js';
import { requireDataPolicy } from './require-data-policy/require-data-policy.js';
import { requirePinnedProvider } from './require-pinned-provider/require-pinned-provider.js';
import { requireAuditedClient } from './require-audited-client/require-audited-client.js';
import { requireRedaction } from './require-redaction/require-redaction.js';
import { requireServedProviderCheck } from './require-served-provider-check/require-served-provider-check.js';

/** Every rule, in the order of `ruleNames`. */
export const rules: readonly RuleDefinition[] = [
  requirePinnedProvider,
  requireDataPolicy,
  noIneffectiveRouting,
  noUnapprovedProvider,
  noUnapprovedModel,
  noUnapprovedEndpoint,
  requireCurrentGuard,
  requireServedProviderCheck,
  requireAuditedClient,
  requireRedaction,
  noUnapprovedPlugin,
  noUnknownClassification,
  noSilentDowngrade,
  requireClassification,
  noRawPromptLogging,
  noKeyLogging,
  noLiteralKey,
  noClientSideKey,
  requireApprovedKeySource,
  noUndecidedMarker,
];

/** The rules of a run that does not choose `strict`. */
export const recommendedRules: readonly RuleDefinition[] = rules.filter(({ preset }) => preset !== 'strict');
