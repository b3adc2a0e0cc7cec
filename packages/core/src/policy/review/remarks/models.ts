import { providerModels } from '../../../catalog/providers/index.js';
import { nearestWord } from '../../../text/nearest-word.js';
import { coversModels } from '../class-changes.js';
import type { Suspicion } from './remark.js';

/** Authors of models that some provider of the table is known to serve. */
const authors = [
  ...new Set(
    providerModels.flatMap(({ serves }) => serves.map(authorOf)).filter((author) => !author.includes('*')),
  ),
];

/** Authors that nobody knows and that are near a known one, patterns that others cover, and "any" beyond `public`. */
export const suspectModels: Suspicion = ({ file }, _, remark) => {
  const declared = Object.values(file.providers ?? {}).flatMap(({ serves }) => (serves ?? []).map(authorOf));
  for (const [name, { models }] of Object.entries(file.classes ?? {})) {
    if (models === 'any' && name.toLowerCase() !== 'public')
      remark(
        ['classes', name, 'models'],
        'is "any", which includes routers that choose a model themselves. List the models that you have reviewed.',
      );
    if (!Array.isArray(models)) continue;
    for (const [index, pattern] of models.entries()) {
      const keyPath = ['classes', name, 'models', index];
      const author = authorOf(pattern);
      const isKnown = author.includes('*') || [...authors, ...declared, 'openrouter'].includes(author);
      const nearest = isKnown ? undefined : nearestWord(author, authors);
      if (nearest !== undefined)
        remark(keyPath, `has an author that is not known. The nearest is "${nearest}".`);
      const cover = models.find(
        (other, at) =>
          at !== index &&
          coversModels(other.toLowerCase(), pattern.toLowerCase()) &&
          (at < index || !coversModels(pattern.toLowerCase(), other.toLowerCase())),
      );
      if (cover !== undefined)
        remark(keyPath, `adds nothing, as "${cover}" allows it already. Remove one of the two.`);
    }
  }
};

function authorOf(pattern: string): string {
  return (pattern.toLowerCase().split('/', 1)[0] ?? '').replace(/^~/, '');
}
