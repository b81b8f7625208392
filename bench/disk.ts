import { closeSync, fdatasyncSync, fsyncSync, openSync, writeSync } from 'node:fs';

const ROOM = 64 * 1_024 * 1_024;

/**
 * A file that is synced after each write. It is filled beforehand and written over, as a
 * write-ahead log is: a file that grows would also sync its new size.
 */
export const openSyncedFile = (file: string) => {
  const handle = openSync(file, 'w');
  writeSync(handle, Buffer.alloc(ROOM));
  fsyncSync(handle);
  let place = 0;
  return {
    write: (text: string): void => {
      if (place + text.length > ROOM) place = 0;
      place += writeSync(handle, text, place);
      fdatasyncSync(handle);
    },
    close: () => closeSync(handle),
  };
};
