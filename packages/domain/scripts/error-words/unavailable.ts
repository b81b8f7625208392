import type { WordsOf } from './words.ts';

const KEYS = 'Put the right file with keys in its place, or name it; without it texts stay sealed.';

export const unavailable: WordsOf<'unavailable'> = {
  'store-closed': [
    'The store was closed while something was asked of it.',
    'Stop what asks before closing the store.',
  ],
  'store-busy': [
    'Another process holds the file.',
    'Try again later; if it lasts, find that process.',
  ],
  'store-failed': [
    'SQLite, or the disk, failed; the message has its words.',
    'Look at room, rights and disk, and try again with the same command id.',
  ],
  'store-unusable': [
    'The file is not one that klacht laid out, or it was changed.',
    'Name the right file, or put back a backup.',
  ],
  'store-unreachable': [
    'No answer in time, and nothing was recorded.',
    'Try later; if it never worked, check hosts, ports and TLS.',
  ],
  'outcome-unknown': [
    'No answer in time, and it may have been recorded.',
    'Give the same command again, with the same command id.',
  ],
  'store-behind': [
    'EventStoreDB counts an event that it shows to nobody: a leader is cut off from the others. Nothing was recorded.',
    'Give the same command again, with the same command id, in some seconds.',
  ],
  interrupted: [
    'The server ended what was followed.',
    'Nothing: `follow` goes on by itself from where it was.',
  ],
  'access-denied': [
    'The user may not do this on EventStoreDB.',
    'Give it the rights; [Run on EventStoreDB](../how-to/run-on-eventstoredb.md).',
  ],
  'server-too-old': ['The EventStoreDB gives no positions.', 'Run version 22.10 or later.'],
  'client-not-installed': [
    'The client of EventStoreDB is not installed.',
    'npm install @eventstore/db-client@6.2.1',
  ],
  'no-such-store': [
    'There is no journal there, and who reads makes none.',
    'Correct `--store`, or record a first complaint.',
  ],
  'output-failed': [
    'The file that was to be written could not be: the disk is full or read-only.',
    'Make room, or name another place with `-o`, and ask again. What was recorded stays recorded.',
  ],
  'post-unreachable': [
    'The mail server, or the folder, that letters go to takes nothing now. Nothing was begun.',
    'Look at the server and its address; the letters wait, and are tried again.',
  ],
  'outbox-in-use': [
    'Another process sends the letters of this journal.',
    'One sender is enough: stop the other one first, such as a service.',
  ],
  'no-chromium': [
    'There is no Chromium on the machine, which prints pages as PDF.',
    'Install it (Debian: `apt install chromium`; Chrome and Edge serve as well), or name it in `KLACHT_CHROMIUM`. The page itself is `--format html`.',
  ],
  'no-listener': [
    'The address or the port cannot be listened on; the message says why: another program has it, this user may not open it (mostly below 1024), this machine has no such address.',
    'Name another port, stop what has it, or give the service the right to it.',
  ],
  'no-mailbox': [
    'The mail server is out of reach, refuses the user, or has no such folder; the message has its words.',
    'Look at host, port, user, password and folder.',
  ],
  'printing-failed': [
    'Chromium was started, and made no PDF.',
    'Read the message: it has what Chromium said. The page itself is `--format html`, which any browser prints.',
  ],
  'no-keys': ['Texts of the journal are sealed by keys that are not in this key store.', KEYS],
  'no-master-key': [
    'The keys are under a master key, and none was given.',
    'Give the one that they are under.',
  ],
  'wrong-master-key': [
    'The keys are under another master key than the one given.',
    'Give the one that they are under.',
  ],
  'view-closed': [
    "The live register, or a projection of one's own, was closed while something was asked of it.",
    'Stop what asks before closing it.',
  ],
  'view-damaged': [
    'The file of the live register holds something else than was written: damage, or an edit by hand.',
    'Nothing: the next command, `catchUp` or `klacht rebuild` builds it anew, for the journal has everything. `OpenJournal.ask` does so by itself. Of a projection of your own, remove the file.',
  ],
  'not-caught-up': [
    'The live register did not come that far in time.',
    'Follow the journal (`follow`), or give it more time.',
  ],
  'bad-time-stamp': [
    'The time-stamping authority answered with a token for something else.',
    'Try again, or take another authority; no head was recorded.',
  ],
};
