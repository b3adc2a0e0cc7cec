import { secrets, type SecretModel } from '@openrouter-compliance/core';
import { toTable } from './table.js';

/** The keys that are found, a vendor a line. */
export function toSecretTable(): string {
  return toTable(
    ['Vendor', 'Known by', 'Read instead'],
    secrets.map((row) => [row.vendor, knownBy(row), `\`process.env.${row.variable}\``]),
  );
}

function knownBy({ needles, infixes = [], nearby }: SecretModel): string {
  const shapes = [...infixes, ...needles].map((needle) => `\`${needle}\``).join(', ');
  if (!nearby) return shapes;
  return `${shapes === '' ? 'its length' : `${shapes} and its length`}, where the code beside it names the vendor and says that it is a key`;
}
