import { existsSync } from 'node:fs';
import path from 'node:path';
import { wireDir } from './paths.js';

/** The Node 22 of the nested workspace, where there is one for this platform. */
export function bundledNode(): string | undefined {
  const bundled = path.join(wireDir, `node_modules/node22-${process.platform}-${process.arch}/bin/node`);
  return existsSync(bundled) ? bundled : undefined;
}

/** The Node that can run a client: this one when it is new enough, else the Node 22 of the nested workspace. */
export function nodeBinary(major: number): string {
  if (Number(process.versions.node.split('.')[0]) >= major) return process.execPath;
  const bundled = bundledNode();
  if (bundled !== undefined) return bundled;
  throw new Error(
    `No Node ${major} for ${process.platform}-${process.arch} in the nested workspace; run the tests on Node ${major}.`,
  );
}
