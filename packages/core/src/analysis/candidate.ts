import { reachesClient } from '../binding/import-closure.js';
import type { ClientModel } from '../catalog/client-model.js';
import { clients } from '../catalog/clients/index.js';
import { namesKeyVariable } from '../catalog/key-names.js';
import { keyBeginnings, mayHoldKey } from '../facts/key-matches.js';
import { markerWord } from '../facts/undecided-marker.js';
import { hopLimit } from '../flow/modules.js';
import type { Policy } from '../policy/policy.js';
import type { ModuleHost } from '../syntax/module-host.js';

/** What a file must hold to be worth parsing, beside what its imports may bring in. */
const needles = new RegExp(
  [
    'openai',
    'openrouter',
    'fetch',
    '@dataClassification',
    markerWord,
    'generateText',
    'streamText',
    'generateObject',
    'streamObject',
  ]
    .map((needle) => needle.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|'),
  'i',
);
/** Names of packages are short words: only as specifiers do they say anything. Files with node:https speak of what they send. */
const specifiers = new RegExp(
  `['"\`](?:${clients
    .flatMap((client: ClientModel) => client.modules)
    .filter((name) => !/^(?:node:)?https?$/.test(name))
    .map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|')})(?:/|['"\`])`,
);
const imports = /\bimport\b|\brequire\s*\(/;
const requestWords = /prompt|messages|completions|model|provider|\bllm\b|\bchat\b|\bai\b/i;

/**
 * Whether a file is worth parsing for one who judges many: it holds something that is judged where it is written, or it reaches
 * a client through its imports, without which nothing in it is run either. Only texts are read.
 */
export function isWorthJudging(filename: string, text: string, host: ModuleHost, policy: Policy): boolean {
  return isWrittenOut(text) || reachesClient({ filename, text }, host, policy, hopLimit);
}

/** Keys, whole or in pieces beside their vendor's name, classes, markers, and variables that hold keys. */
function isWrittenOut(text: string): boolean {
  return (
    mayHoldKey(text) ||
    namesKeyVariable.test(text) ||
    text.includes('@dataClassification') ||
    text.includes(markerWord) ||
    (needles.test(text) && keyBeginnings.test(text))
  );
}

/**
 * Whether a text can hold anything to judge; false means that parsing it is a waste.
 * A file that names no client can still hand data to an own module that does: it is a candidate when it imports anything
 * and speaks of what requests are made of.
 */
export function isCandidate(text: string, policy: Policy): boolean {
  if (needles.test(text) || specifiers.test(text) || mayHoldKey(text) || namesKeyVariable.test(text))
    return true;
  if (policy.clients.some(({ module }) => text.includes(module))) return true;
  return imports.test(text) && requestWords.test(text);
}
