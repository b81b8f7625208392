import type { FormFile } from '../../use-cases/mail/receive-form.ts';

/** What a file is called, without the folders that some senders put before it. */
const fileName = (name: string): string =>
  name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).trim();

/** The files of a field; a browser sends one of nothing where none was chosen. */
export const filesOf = async (data: FormData, field: string): Promise<readonly FormFile[]> =>
  Promise.all(
    data
      .getAll(field)
      .filter((one) => typeof one !== 'string')
      .filter(({ size, name }) => size > 0 || name !== '')
      .map(async (file, index) => ({
        name: fileName(file.name) || `part-${index + 1}`,
        mediaType: file.type === '' ? null : file.type,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
  );
