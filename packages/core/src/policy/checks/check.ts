import type { PolicyFile } from '../policy-schema.js';
import type { ProviderNames } from '../provider-names.js';
import type { Report } from '../layer-policy.js';

/** One sort of mistake that a schema cannot say. */
export type Check = (file: PolicyFile, report: Report, names: ProviderNames) => void;
