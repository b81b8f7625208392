import { defineConfig } from 'vitest/config';

/** The rules and the read models alone, without properties, servers and processes. */
export default defineConfig({
  test: {
    include: ['packages/{domain,projections}/src/**/*.test.ts'],
    // The schema of the report is made by a compiler, which takes longer than any rule.
    exclude: ['**/*.properties.test.ts', '**/report-schema.test.ts'],
    globalSetup: ['tools/temporary-folder.ts'],
    setupFiles: ['tools/fail-on-output.ts'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
    // No test of these changes what a module holds, so each is loaded once.
    isolate: false,
    testTimeout: 120_000,
  },
});
