import type { WordsOf } from './words.ts';

const CORRECT = 'Correct what the message names.';
const DEFECT = 'It is a defect of the program that called: correct it.';

export const invalid: WordsOf<'invalid'> = {
  'invalid-input': [
    'A field is missing, unknown, or not of its form; `details.issues` has each of them whole.',
    CORRECT,
  ],
  'invalid-json': ['The text is no JSON.', CORRECT],
  'not-utf8': [
    'The text is not UTF-8; the message says on which line, and at which byte.',
    'Save it as UTF-8. Nothing of it was recorded.',
  ],
  'line-too-long': [
    'A line of a file of commands has more bytes than a line may have.',
    'Shorten its texts, or look whether a line feed is missing. The other lines are recorded.',
  ],
  'outside-years': ['The day or moment is outside the years 0000 or 0001 to 9999.', CORRECT],
  'outside-calendar': [
    'The day is outside the years of the calendar.',
    'Correct the day, or take a calendar that has it.',
  ],
  'unknown-time-zone': ['There is no such time zone.', 'Give an IANA name: Europe/Amsterdam.'],
  'unknown-complaint': ['The register has no such complaint.', 'Correct the number or the id.'],
  'ambiguous-number': [
    'Two registers of origin have given out the same number.',
    'Ask by the number or the id that the complaint has here.',
  ],
  'several-subjects': [
    'Requests that are recorded together are for one complaint or one review.',
    'Give those of each in a call of its own.',
  ],
  'no-procedure': ['No version of the procedure was given.', 'Give at least one.'],
  'unknown-procedure': [
    'The version under which the complaint was received was not given.',
    'Give every version that a complaint in the journal was received under.',
  ],
  'procedure-changed': [
    'A version holds something else than when complaints were received under it.',
    'Give that version as it was, and the changed rules a version of their own.',
  ],
  'clashing-procedures': [
    'Two versions have the same name, or are valid from the same day.',
    'Give each a name and a day of its own.',
  ],
  'upcaster-gap': [
    "A version of an event's schema has no upcaster to the next.",
    'Add it; [Change an event](../how-to/change-an-event.md).',
  ],
  'bad-event': ['An event lacks a field that the store needs.', DEFECT],
  'bad-stream': ['The name of the stream is empty or no text.', DEFECT],
  'bad-revision': ['The expected revision is no whole number from -1.', DEFECT],
  'empty-batch': ['Nothing was given to append.', 'Leave the append out.'],
  'not-serialisable': ['A value is not JSON, and would come back as another.', DEFECT],
  'too-large': [
    'What is to be recorded is larger than the store takes in one append.',
    'Record less at once; keep files elsewhere, and record their digest.',
  ],
  'document-too-large': [
    'A document has more bytes than are taken in.',
    'Make it smaller, or take in parts; a program can set another limit.',
  ],
  'bad-template': [
    'A template of a letter uses a field that there is none of, or lacks what the letter must hold; or a language of your own is not there whole.',
    'Put right the line or the file that the message names; `klacht letters check FOLDER` tries again.',
  ],
  'letter-lacks': [
    'There is nothing to say of what the law or the procedure asks of the letter.',
    'Give `details.field` with the letter, or record what it is taken from.',
  ],
  'bad-document-name': ['A name in a document store is not 64 hexadecimal digits.', DEFECT],
  'no-such-mail': [
    'No mail that was put aside is called so, or several begin so.',
    'List them with `klacht inbox --all`, and give more of the id. One that went to a complaint is there no more.',
  ],
  'unknown-position': [
    'The position is not one that this journal gave out.',
    'Take one of this journal. After a backup was put back, a view builds itself anew.',
  ],
  'not-in-view': [
    'The register is made of complaints; another stream never shows in it.',
    'Wait for the stream of a complaint.',
  ],
  'unknown-event-type': [
    'An event is to be sealed whose schema is not known, so its personal texts are not either.',
    'Give `sealed` the schemas of all events, or correct the type.',
  ],
  'not-of-its-schema': [
    'An event is to be sealed that is not of its schema.',
    'Record by `execute`, which makes none of these.',
  ],
  'already-sealed': [
    'A text is to be sealed that is sealed already, and would never open again.',
    'Copy a journal as it is stored, below the seal.',
  ],
  'bad-master-key': [
    'The master key is not 32 bytes in base64 or hex.',
    'Give it whole; `openssl rand -base64 32` makes one.',
  ],
  'no-new-master-key': [
    'The present master key comes from a variable, and no new one was given.',
    'Put the new one into the variable that the message names.',
  ],
  'seals-below': [
    'The chain was put above the seal, so its hashes would never verify.',
    'Turn them round: `sealed(chained(store), keys)`.',
  ],
  'head-beyond-journal': [
    'The head covers more events than the journal has.',
    'Take a head of this journal. If it is one, events are gone: run `klacht verify`.',
  ],
  'clock-behind': [
    "The present that was given is before the last signed head, or more than a minute before the journal's last event.",
    'Set the clock right; what is recorded never goes back in time.',
  ],
  'real-clock': [
    'An invented clock was asked for in a journal that is recorded by the clock.',
    'Try in a journal of its own.',
  ],
  'bad-key': ['The file holds no Ed25519 private key in PEM.', 'Name the file with the key.'],
  'no-signing-key': [
    "The key that the journal's heads are signed with is not there.",
    'Name its file by `--key`; a head by another key would not follow the earlier ones.',
  ],
  'not-signed': [
    'The journal has no signed head, so nothing in it can be proved.',
    'Run `klacht seal` first.',
  ],
  'bad-address': [
    'The address of EventStoreDB cannot be read; the message never shows the password.',
    CORRECT,
  ],
  'no-credentials': [
    'With TLS, EventStoreDB wants a user and a password.',
    'Put them into the address: `esdb://user:password@host:2113`.',
  ],
  'bad-time-limit': ['The time limit is no whole number of milliseconds.', CORRECT],
  'reserved-name': [
    'A stream or type begins with `$`, which is for the server itself.',
    'Take another name.',
  ],
  'reserved-metadata': [
    'The metadata of an event has a field that the store uses itself.',
    'Take another name for the field.',
  ],
  'stream-deleted': [
    'The stream was deleted in EventStoreDB.',
    'Put back a backup: klacht deletes no stream.',
  ],
  'refused-by-server': ['EventStoreDB refused the call for good.', CORRECT],
  'not-csv': ['A row is no CSV; the message says which and why.', CORRECT],
  'missing-header': ['The file has no first row with names of columns.', 'Add it.'],
  'missing-column': [
    'The mapping names a column that the file does not have.',
    'Correct the mapping; the message has the columns of the file.',
  ],
  'duplicate-column': [
    'The mapping names a column that the file has twice.',
    'Rename one of them in the file.',
  ],
  'unknown-store': [
    'The address of the journal is of no kind that is known.',
    'Give `sqlite:PATH`, `esdb://HOST` or `memory:`.',
  ],
  'same-store': ['A journal cannot be copied into itself.', 'Name another by `--to`.'],
  'journal-in-memory': [
    'A journal in memory is gone at the end, so it has no keys to keep.',
    'Name a journal in a file by `--store`.',
  ],
  'unreadable-file': ['A file cannot be read; the message says why.', CORRECT],
  'no-secret': [
    'An environment variable that the configuration names is not set.',
    'Set it where the service is started, or name another.',
  ],
  'no-place': ['The folder of a file is not there, or the name is that of a folder.', CORRECT],
  'output-refused': ['The output cannot be written there; nothing was.', CORRECT],
  'folder-in-use': [
    'The folder to write to holds files already.',
    'Name one that is empty, or is not there yet.',
  ],
  'not-the-views': [
    'The file that is named as the live register is something else, and was left alone.',
    'Correct `--views`.',
  ],
};
