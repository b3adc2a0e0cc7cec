import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Runs of `fix` keep a journal, those over many files a cache; those of the tests must not fill the developer's own folders. */
export default function setup(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-journals-'));
  process.env['OPENROUTER_COMPLIANCE_JOURNALS'] = folder;
  process.env['OPENROUTER_COMPLIANCE_CACHE'] = 'off';
  return () => rmSync(folder, { recursive: true, force: true });
}
