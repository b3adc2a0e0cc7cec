import type { CompanionFile, RefusedCompanion } from './companion-file.js';
import { planEnvironmentExample } from './environment-example.js';
import { CannotWrite } from './file-on-disk.js';
import { planIgnoredEnvironment } from './ignored-environment.js';

const plans = {
  '.env.example': planEnvironmentExample,
  '.gitignore': planIgnoredEnvironment,
} as const;

/** The files beside the code that must change with repairs that read these environment variables. */
export function planCompanions(
  root: string,
  variables: readonly string[],
): {
  readonly companions: readonly CompanionFile[];
  readonly companionsRefused: readonly RefusedCompanion[];
} {
  const companions: CompanionFile[] = [];
  const companionsRefused: RefusedCompanion[] = [];
  for (const [file, plan] of Object.entries(plans)) {
    try {
      const companion = plan(root, variables);
      if (companion) companions.push(companion);
    } catch (error) {
      if (!(error instanceof CannotWrite)) throw error;
      companionsRefused.push({ file, reason: error.message });
    }
  }
  return { companions, companionsRefused };
}
