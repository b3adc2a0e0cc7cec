import path from 'node:path';

export const policyFileName = 'openrouter-compliance.json';

/**
 * The policy file that governs a directory: the nearest one upwards, itself included.
 *
 * @param fromDirectory absolute.
 * @param exists whether a file stands at an absolute path; the host's port to the disk.
 */
export function findPolicyFile(fromDirectory: string, exists: (path: string) => boolean): string | undefined {
  for (let directory = fromDirectory; ;) {
    const candidate = path.join(directory, policyFileName);
    if (exists(candidate)) return candidate;
    const parent = path.dirname(directory);
    if (parent === directory) return undefined;
    directory = parent;
  }
}
