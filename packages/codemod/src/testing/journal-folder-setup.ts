import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Runs of `fix` keep a journal; those of the tests must not fill the developer's own data folder. */
export default function setup(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-journals-'));
  process.env['OPENROUTER_COMPLIANCE_JOURNALS'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
