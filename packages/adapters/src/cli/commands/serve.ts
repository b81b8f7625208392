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
      { field: '--config', reason: 'no-config' },
    );
  }
  return parseServiceConfig(readJson('--config', file), '--config');
};

export const serveCommand: CliCommand = () =>
  new Command('serve')
    .option('--config <file>')
    .option('--check')
    .option('--schema')
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
