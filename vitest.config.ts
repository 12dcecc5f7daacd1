import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/support/load-discord.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Loading the product anew takes longer than most files' tests, so files share a process; and since many tests wait
    // for processes of their own, there are as many as processors.
    isolate: false,
    maxWorkers: '100%',
  },
});
