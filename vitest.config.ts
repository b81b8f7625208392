import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Vitest keeps a core for itself, which on a machine of two leaves half of it idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/*/src/**/*.test.ts',
            'examples/*/*.test.ts',
            'docs/*.test.ts',
            'bench/*.test.ts',
            'tools/*.test.ts',
          ],
          exclude: ['**/*.browser.test.ts', '**/*.imap.test.ts'],
          globalSetup: ['tools/temporary-folder.ts'],
          setupFiles: ['tools/fail-on-output.ts'],
          execArgv: ['--disable-warning=ExperimentalWarning'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
      {
        test: {
          // What a page looks like and prints as, in a real Chromium; what a mail server says, by Dovecot.
          name: 'pages',
          include: ['packages/*/src/**/*.browser.test.ts', 'packages/*/src/**/*.imap.test.ts'],
          globalSetup: ['tools/temporary-folder.ts', 'tools/chromium.ts', 'tools/dovecot.ts'],
          setupFiles: ['tools/fail-on-output.ts'],
          execArgv: ['--disable-warning=ExperimentalWarning'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
      {
        test: {
          name: 'types',
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            include: ['packages/*/src/**/*.test-d.ts'],
            tsconfig: 'tsconfig.json',
          },
        },
      },
    ],
  },
});
