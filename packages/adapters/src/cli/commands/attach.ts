import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { getMimeType } from 'hono/utils/mime';
import { KlachtError } from '@klacht/domain';
import { harmlessJson } from '../../ground/harmless.ts';
import { MAX_DOCUMENT_BYTES } from '../../sealing/sealed-documents.ts';
import { attachDocument } from '../../use-cases/dossier/attach-document.ts';
import { dayOf } from '../../use-cases/opening/today.ts';
import { documentWords } from '../../words/document-words.ts';
import { parseDay } from '../by-hand/day-in-words.ts';
import { expectActor } from '../by-hand/expect-actor.ts';
import { clockFor, complaintFor, type GlobalOptions, withJournal } from '../context.ts';
import { fromVariable } from '../from-variable.ts';
import { expectFile } from '../../ground/input-file.ts';
import { withOutput } from '../output.ts';
import { actorName } from './actor.ts';
import type { CliCommand } from './command.ts';

type Options = {
  readonly name?: string;
  readonly mediaType?: string;
  readonly from?: string;
  readonly at?: string;
  readonly actor?: string;
};

const FROM_STDIN = '-';

const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:\s*;[ -~]*)?$/;

const mediaTypeFrom = (text: string): string => {
  if (MEDIA_TYPE.test(text)) return text;
  throw new InvalidArgumentError('expected a media type, such as application/pdf');
};

const nameOf = (file: string, { name }: Options): string => {
  if (name !== undefined || file !== FROM_STDIN) return name ?? path.basename(file);
  throw new KlachtError(
    'invalid',
    'invalid-input',
    '--name: expected what the document is called, for it comes from standard input; got none',
    { field: '--name', reason: 'no-name' },
  );
};

/** Refuses a file that is too large before a byte of it is read. */
const refuseTooLarge = (file: string): void => {
  const size = statSync(file).size;
  if (size <= MAX_DOCUMENT_BYTES) return;
  throw new KlachtError(
    'invalid',
    'document-too-large',
    `FILE: expected a document of at most ${MAX_DOCUMENT_BYTES} bytes, got '${file}' of ${size}; nothing was recorded`,
    { field: 'FILE', value: file, limit: MAX_DOCUMENT_BYTES, size },
  );
};

const bytesOf = (file: string): AsyncIterable<Uint8Array> => {
  if (file === FROM_STDIN) return process.stdin;
  expectFile('FILE', file);
  refuseTooLarge(file);
  return createReadStream(file);
};

export const attachCommand: CliCommand = () =>
  new Command('attach')
    .argument('<id>')
    .argument('<file>')
    .addOption(new Option('--name <name>').argParser(actorName))
    .addOption(new Option('--media-type <type>').argParser(mediaTypeFrom))
    .option('--from <party>')
    .addOption(new Option('--at <day>').default('today'))
    .addOption(fromVariable('KLACHT_ACTOR', new Option('--actor <name>').argParser(actorName)))
    .action(async (id: string, file: string, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      const name = nameOf(file, options);
      const actor = expectActor(options.actor);
      const bytes = bytesOf(file);
      await withJournal(options, 'existing', async (journal) => {
        const entry = await complaintFor(journal, id);
        const now = (await clockFor(options, journal))();
        const at = parseDay(options.at ?? 'today', dayOf(journal, now), '--at');
        const mediaType = options.mediaType ?? getMimeType(name);
        const { from } = options;
        const document = {
          bytes,
          name,
          at,
          ...(mediaType === undefined ? {} : { mediaType }),
          ...(from === undefined ? {} : { from }),
        };
        const attached = await attachDocument(journal, entry, document, {
          actor,
          now,
          field: 'FILE',
        });
        const words = documentWords(options.lang);
        const { outcome, digest, size } = attached;
        const said =
          outcome === 'recorded' ? words.attached(entry.number, size) : words.there(entry.number);
        await withOutput(options.output, (write) =>
          write(
            options.json
              ? `${harmlessJson({ number: entry.number, ...attached })}\n`
              : `${said}\n${digest}\n`,
          ),
        );
      });
    });
