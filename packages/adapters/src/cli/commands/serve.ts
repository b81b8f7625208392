import { Command } from 'commander';
import { KlachtError } from '@klacht/domain';
import { stopSignal } from '../../ground/stop-signal.ts';
import { parseServiceConfig, serve, serviceConfigSchema } from '../../web/service/serve.ts';
import { readJson } from '../input-file.ts';
import type { GlobalOptions } from '../context.ts';
import { withOutput } from '../output.ts';
import type { CliCommand } from './command.ts';

type Options = { readonly config?: string; readonly check?: true; readonly schema?: true };

const configIn = (file: string | undefined) => {
  if (file === undefined) {
    throw new KlachtError(
      'invalid',
      'invalid-input',
      '--config: expected the file that says what runs, got none',
      { field: '--config' },
    );
  }
  return parseServiceConfig(readJson('--config', file), '--config');
};

export const serveCommand: CliCommand = () =>
  new Command('serve')
    .option('--config <file>', 'what runs, and where (JSON)')
    .option('--check', 'only checks the configuration')
    .option('--schema', 'only shows the JSON Schema of a configuration')
    .addHelpText(
      'after',
      `
Runs the form, the desk, listeners for mail, the outbox, reminders and the live register over one journal, as
the configuration says, until Ctrl-C or SIGTERM. Its log is one JSON object a line, on standard output, without
a name or a word of anybody. --store and the like are not looked at: the configuration names the journal.

Examples:
  $ klacht serve --schema
  $ klacht serve --config klacht.json --check
  $ klacht serve --config klacht.json`,
    )
    .action(async (_, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      if (options.schema) {
        return withOutput(options.output, (write) =>
          write(`${JSON.stringify(serviceConfigSchema(), null, 2)}\n`),
        );
      }
      const config = configIn(options.config);
      if (options.check) return undefined;
      return withOutput(options.output, async (write) => {
        const stop = stopSignal(); // before it says that it runs: who sees that may end it
        try {
          const service = await serve({
            config,
            log: (line) => void write(`${JSON.stringify(line)}\n`),
          });
          await Promise.race([service.ended, stop.asked]);
          await service.stop();
        } finally {
          stop.release();
        }
      });
    });
