import {
  builtInPolicy,
  findPolicyFile,
  loadPolicy,
  PolicyError,
  type Policy,
} from '@openrouter-compliance/core';
import { dirname, resolve } from 'node:path';
import { SourceError } from '../host/source-error.js';
import { readCatalogFile } from './catalog-file.js';
import { policiesAbove, policyStandsAt } from './policies-above.js';
import { layerReader } from './policy-layer.js';
import { readSource } from './read-source.js';

/**
 * The policy that governs a directory: the nearest policy file upwards, else the built-in policy. Reads the disk on every call.
 *
 * @param directory absolute.
 * @throws PolicyError when the file cannot be used.
 */
export function openPolicy(directory: string): Policy {
  const file = policyFileOf(directory);
  return file === undefined ? builtInPolicy() : readPolicyFile(file);
}

/** Where the policy file that governs a directory stands; undefined: there is none upwards. @param directory absolute. */
export function policyFileOf(directory: string): string | undefined {
  return findPolicyFile(directory, policyStandsAt);
}

/**
 * @param file absolute.
 * @throws PolicyError when the file cannot be read or its content cannot be used, or that of the catalog which it names.
 */
export function readPolicyFile(file: string): Policy {
  return loadPolicy(
    readPolicyText(file),
    file,
    (catalog) => readCatalogFile(resolve(dirname(file), catalog)),
    layerReader(file, readPolicyText),
    policiesAbove(file, readPolicyText),
  );
}

/** The same without the catalog that it names: for what writes that catalog. */
export function readPolicyFileAlone(file: string): Policy {
  return loadPolicy(readPolicyText(file), file, undefined, layerReader(file, readPolicyText));
}

/**
 * The text of a policy file, without byte order mark.
 *
 * @throws PolicyError when the file cannot be read or is not UTF-8 text.
 */
export function readPolicyText(file: string): string {
  try {
    return readSource(file).text;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const line = error.position?.line;
    const place = line === undefined ? file : `${file}:${line}`;
    throw new PolicyError(`The policy ${place} cannot be used. ${error.message}`, file, line, undefined);
  }
}
