import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { getMimeType } from 'hono/utils/mime';
import { KlachtError, localDate, parseInput } from '@klacht/domain';
import { harmlessJson } from '../../ground/harmless.ts';
import { MAX_DOCUMENT_BYTES } from '../../sealing/sealed-documents.ts';
import { attachDocument } from '../../use-cases/attach-document.ts';
import { dayOf } from '../../use-cases/today.ts';
import { documentWords } from '../../words/document-words.ts';
import { dayFrom } from '../by-hand/day-in-words.ts';
import { expectActor } from '../by-hand/expect-actor.ts';
import { clockFor, complaintFor, type GlobalOptions, withJournal } from '../context.ts';
import { fromVariable } from '../from-variable.ts';
import { expectFile } from '../input-file.ts';
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
    { field: '--name' },
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
    .argument('<id>', "the complaint's number or id")
    .argument('<file>', 'the document; - for standard input')
    .option('--name <name>', 'what it is called; the name of the file unless told', actorName)
    .option(
      '--media-type <type>',
      'its media type; by the name of the file unless told',
      mediaTypeFrom,
    )
    .option(
      '--from <party>',
      "who sent it: complainant, an employee's reference, or the id of who was added",
    )
    .option('--at <day>', 'when it was added; a day, today, yesterday or a weekday', 'today')
    .addOption(
      fromVariable(
        'KLACHT_ACTOR',
        new Option('--actor <name>', 'who adds it').argParser(actorName),
      ),
    )
    .addHelpText(
      'after',
      `
Keeps the document beside the journal, encrypted under the key of whose it is, and records that it was
added, with its SHA-256, which this prints. The same document twice is once. It is erased with the key.

Examples:
  $ klacht attach 2026-0042 order.pdf --from complainant --actor anna
  $ klacht attach 2026-0042 - --name mail.eml --actor anna < mail.eml`,
    )
    .action(async (id: string, file: string, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      const name = nameOf(file, options);
      const actor = expectActor(options.actor);
      const bytes = bytesOf(file);
      await withJournal(options, 'existing', async (journal) => {
        const entry = await complaintFor(journal, id);
        const now = (await clockFor(options, journal))();
        const at = parseInput(
          localDate,
          dayFrom(options.at ?? 'today', dayOf(journal, now)),
          '--at',
        );
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
