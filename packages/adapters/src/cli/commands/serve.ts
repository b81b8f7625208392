import { Command } from 'commander';
import { KlachtError, type Language } from '@klacht/domain';
import { stopSignal } from '../../ground/stop-signal.ts';
import {
  checkService,
  parseServiceConfig,
  serve,
  serviceConfigSchema,
} from '../../web/service/serve.ts';
import { errorInWords } from '../../words/errors/error-in-words.ts';
import { readJson } from '../../ground/input-file.ts';
import type { GlobalOptions } from '../context.ts';
import { exitCodeOf } from '../exit-codes.ts';
import { withOutput } from '../output.ts';
import { tell } from '../tell.ts';
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

/** A fault by the field of the configuration, which a sentence in Dutch does not name by itself. */
const tellFault = (field: string, error: KlachtError, language: Language): void => {
  const said = errorInWords(error, language);
  const about = `config: ${field}: `;
  // One that was thrown below names the last part of it: `views: expected …`.
  const own = `${field.slice(field.lastIndexOf('.') + 1)}: `;
  const rest = [about, own].find((one) => said.startsWith(one)) ?? '';
  tell(`${about}${said.slice(rest.length)}`);
};

export const serveCommand: CliCommand = (done) =>
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
      const faults = await checkService(config);
      for (const { field, error } of faults) tellFault(field, error, options.lang);
      if (faults.length > 0) return done(Math.max(...faults.map(({ error }) => exitCodeOf(error))));
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
