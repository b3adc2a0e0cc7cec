import { euRegion } from './eu-region.js';
import { noRetention } from './no-retention.js';
import { patientRecords } from './patient-records.js';
import type { PolicyPack } from './policy-pack.js';
import { quietLogs } from './quiet-logs.js';

/** How `"extends"` names a built-in pack: this, then the pack's name. */
export const packPrefix = 'openrouter-compliance:';

export const packs: readonly PolicyPack[] = [noRetention, quietLogs, euRegion, patientRecords];
