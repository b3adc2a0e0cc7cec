import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/wire/test/**/*.test.ts',
      'examples/*.test.ts',
      'docs/*.test.ts',
    ],
    globalSetup: ['packages/codemod/src/testing/journal-folder-setup.ts'],
    // Most tests wait for processes that they start: with the default, one worker less than cores, half a small machine idles.
    maxWorkers: '100%',
    // Against a test that hangs; a busy machine takes many times as long as a quiet one.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
