import { defineConfig } from 'vitest/config';

/** The tests that a mutant of the domain must not survive. */
export default defineConfig({
  test: {
    // What executes a command is tried on a store, which another package has.
    include: [
      'packages/domain/src/**/*.test.ts',
      'packages/adapters/src/use-cases/execute-in-a-journal.test.ts',
    ],
    alias: { '@klacht/domain': `${import.meta.dirname}/packages/domain/src/index.ts` },
    // Stryker runs tests in threads, whose time zone cannot be set; and the histories made up take
    // too long to live through for each mutant.
    exclude: ['**/time-zone.test.ts', '**/complaint.properties.test.ts'],
    setupFiles: ['tools/fail-on-output.ts', 'tools/fewer-runs.ts'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
    testTimeout: 60_000,
  },
});
