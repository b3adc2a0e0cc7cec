import { testMistakes } from '../../testing/policy-mistakes.js';

testMistakes([
  [
    'an object for files',
    { files: { globs: ['a/**'], class: 'public' } },
    2,
    '"files" must be a list of entries with "globs" and "class", in brackets.',
  ],
  [
    'a text among files',
    { files: ['src/**'] },
    3,
    '"files[0]" must be an object in braces, with the keys of an entry of "files".',
  ],
  [
    'a list among files',
    { files: [['src/**']] },
    3,
    '"files[0]" must be an object in braces, not a list, with the keys of an entry of "files".',
  ],
  [
    'a text for globs',
    { files: [{ globs: 'src/**', class: 'public' }] },
    4,
    '"files[0].globs" must be a list of globs, in brackets, such as ["src/billing/**"].',
  ],
  [
    'glob for globs',
    {
      files: [{ glob: ['src/**'], class: 'public' }],
    },
    4,
    '"files[0].glob" is not a key of an entry of "files". The nearest key is "globs".',
  ],
  [
    'files without a class',
    {
      files: [{ globs: ['src/**'] }],
    },
    3,
    '"files[0].class" is missing from an entry of "files". Add it.',
  ],
  [
    'files of an unknown class',
    {
      files: [{ globs: ['src/**'], class: 'publik' }],
    },
    7,
    '"files[0].class" names a class that does not exist. The nearest class is "public".',
  ],
  [
    'no globs',
    { files: [{ globs: [], class: 'public' }] },
    4,
    '"files[0].globs" is empty. Name a glob or remove the entry.',
  ],
  [
    'a glob with a backslash',
    {
      files: [{ globs: ['lib/**', 'src\\**'], class: 'public' }],
    },
    6,
    '"files[0].globs[1]" has a backslash. Write / between folders on every system.',
  ],
  [
    'a glob that excludes',
    {
      files: [{ globs: ['lib/**', '!src/**'], class: 'public' }],
    },
    6,
    '"files[0].globs[1]" begins with !, which has no meaning here. Let a later entry of "files" say otherwise.',
  ],
  [
    'an absolute glob',
    {
      files: [{ globs: ['lib/**', '/src/**'], class: 'public' }],
    },
    6,
    '"files[0].globs[1]" is an absolute path. Write it relative to this file.',
  ],
  [
    'a glob of a drive',
    {
      files: [{ globs: ['lib/**', 'C:/src/**'], class: 'public' }],
    },
    6,
    '"files[0].globs[1]" is an absolute path. Write it relative to this file.',
  ],
  [
    'a glob that leaves',
    {
      files: [{ globs: ['lib/**', '../src/**'], class: 'public' }],
    },
    6,
    '"files[0].globs[1]" leaves the directory of this file. Put the policy file higher up.',
  ],
  [
    'a bracket that is not closed',
    {
      files: [{ globs: ['lib/**', 'src/[ab/**'], class: 'public' }],
    },
    6,
    '"files[0].globs[1]" has a bracket or brace that is not closed, or not opened. Complete the pair.',
  ],
  [
    'a brace that is not closed',
    {
      files: [{ globs: ['lib/**', 'src/{a,b/**'], class: 'public' }],
    },
    6,
    '"files[0].globs[1]" has a bracket or brace that is not closed, or not opened. Complete the pair.',
  ],
  [
    'a folder with a slash',
    {
      files: [{ globs: ['lib/**', 'src/'], class: 'public' }],
    },
    6,
    '"files[0].globs[1]" ends with / and so matches no file. Add ** for everything in the folder.',
  ],
  [
    'a folder alone',
    {
      files: [{ globs: ['lib/**', 'src/billing'], class: 'public' }],
    },
    6,
    '"files[0].globs[1]" ends with the name of a folder and so matches no file. Add /** for everything in it.',
  ],
  [
    'two slashes',
    {
      files: [{ globs: ['lib/**', 'src//**'], class: 'public' }],
    },
    6,
    '"files[0].globs[1]" has // and so matches no file. Write one / between folders.',
  ],
  [
    'a space around a glob',
    {
      files: [{ globs: ['lib/**', ' src/**'], class: 'public' }],
    },
    6,
    '"files[0].globs[1]" begins or ends with a space. Remove it.',
  ],
  [
    'a list for tests',
    { tests: ['**/*.test.ts'] },
    2,
    '"tests" must be an object in braces, not a list, with the keys of "tests" or "scripts".',
  ],
  [
    'an unknown key of tests',
    { tests: { glob: [] } },
    3,
    '"tests.glob" is not a key of "tests" or "scripts". The nearest key is "globs".',
  ],
  [
    'a wrong word for judge',
    { scripts: { judge: 'nothing' } },
    3,
    '"scripts.judge" must be "keys" or "everything".',
  ],
  [
    'a misspelt word for judge',
    { scripts: { judge: 'key' } },
    3,
    '"scripts.judge" must be "keys" or "everything". The nearest is "keys".',
  ],
  [
    'an exclusion among tests',
    { tests: { globs: ['!e2e/**'] } },
    4,
    '"tests.globs[0]" begins with !, which has no meaning here. Let a later entry of "files" say otherwise.',
  ],
  [
    'a glob without end',
    { files: [{ globs: ['a'.repeat(1001)], class: 'public' }] },
    5,
    '"files[0].globs[0]" is longer than 1000 characters. Write several globs.',
  ],
  [
    'a glob that takes minutes',
    { files: [{ globs: ['src/*a*a*a*a*a*a.ts'], class: 'public' }] },
    5,
    '"files[0].globs[0]" has more than 4 times * between two slashes, which takes too long to match. Write several globs.',
  ],
]);
