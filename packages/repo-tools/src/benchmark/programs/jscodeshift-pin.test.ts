import jscodeshift from 'jscodeshift';
import { expect, test } from 'vitest';
import { pinnableFile } from '../repository/client-files.js';
import pin, { parser } from './jscodeshift-pin.js';

test('the transform that is measured does what fix does, and leaves other files alone', () => {
  const j = jscodeshift.withParser(parser);
  const api = { j, jscodeshift: j, stats: () => {}, report: () => {} };
  const source = pinnableFile('invoice');
  expect(pin({ path: 'a.ts', source }, api)).toMatch(/provider: \{\s+only: \["anthropic"\]/);
  expect(pin({ path: 'a.ts', source: 'chat.create({});' }, api)).toBeUndefined();
});
