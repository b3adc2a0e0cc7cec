import { suggestion } from '../closed-object.js';
import { knownClassNames } from './class-names.js';
import type { Check } from './check.js';

/** Examples that ask nothing, or two things at once, and samples that could not be tested. */
export const checkExamples: Check = (file, report) => {
  const names = knownClassNames(file);
  for (const [index, example] of (file.examples ?? []).entries()) {
    const keyPath = ['examples', index];
    const asksClass = [example.model, example.provider, example.host, example.plugin].some(
      (asked) => asked !== undefined,
    );
    if (!names.includes(example.class.toLowerCase()))
      report(
        [...keyPath, 'class'],
        `names a class that does not exist. ${suggestion(example.class, names, 'class', 'classes')}`,
      );
    if (example.file !== undefined && (asksClass || example.allowed !== undefined))
      report(keyPath, 'asks for a file and for a model, provider, host or plugin. Make it two examples.');
    else if (example.file === undefined && !asksClass)
      report(keyPath, 'asks nothing. Add "model", "provider", "host", "plugin" or "file".');
    else if (asksClass && example.allowed === undefined)
      report(keyPath, 'has no answer. Add "allowed": true or "allowed": false.');
  }
  for (const [index, { samples }] of (file.redactors ?? []).entries()) {
    for (const [at, { text, hidden }] of (samples ?? []).entries()) {
      const keyPath = ['redactors', index, 'samples', at, 'hidden'];
      if (hidden.length === 0) report(keyPath, 'is empty. Name a part of the text that must be gone.');
      for (const [part, each] of hidden.entries()) {
        if (!text.includes(each))
          report([...keyPath, part], 'is no part of the text. Write it as it stands there.');
      }
    }
  }
};
