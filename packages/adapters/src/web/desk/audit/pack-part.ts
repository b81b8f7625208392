import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isKlachtError, type KlachtError, listPacks, type MadePack } from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { html } from 'hono/html';
import { noteUnfinished, UNFINISHED } from '../../../exports/unfinished.ts';
import { zipFolder } from '../../../exports/zip-folder.ts';
import { harmlessLines } from '../../../ground/harmless.ts';
import { version } from '../../../ground/version.ts';
import { hashOf } from '../../../pages/style/hash.ts';
import type { Html } from '../../../pages/style/page.ts';
import { exportPack } from '../../../use-cases/dossier/export-pack.ts';
import { packAgain } from '../../../use-cases/dossier/pack-again.ts';
import { auditWords } from '../../../words/audit-words.ts';
import { errorInWords } from '../../../words/errors/error-in-words.ts';
import { namesIn } from '../../../words/names.ts';
import type { Answer, Asked } from '../asked.ts';
import { dayOf, tableOf } from './table.ts';
import { yielding } from '../yielding.ts';
import { complaintBy } from '../register/is-there.ts';

/** The numbers of complaints, by their ids; the id where it is not in the register. */
const numbersOf = ({ journal }: Asked, ids: readonly string[]): Promise<readonly string[]> =>
  journal.ask((register) => ids.map((id) => register.find(id)?.number ?? id));

const rowOf = async ({ at, actor, of, openedFor, manifest }: MadePack, asked: Asked) => {
  const { language } = asked;
  const words = auditWords(language);
  return [
    dayOf(at, asked),
    html`<bdi>${harmlessLines(actor)}</bdi>`,
    of === 'all' ? words.wholeJournal : (await numbersOf(asked, of)).join(', '),
    openedFor === undefined
      ? words.sealed
      : html`<bdi>${harmlessLines(openedFor.reader)}</bdi>,
          ${namesIn(language).roles[openedFor.role]}`,
    hashOf(manifest),
  ];
};

/** What was asked for, and why it cannot be had. */
export type WrongPack = {
  readonly number: string;
  readonly text: string;
  /** 422 unless told. */
  readonly status?: number;
};

/** The packs that were made, and a form for one more. */
export const packPart = async (asked: Asked, wrong: WrongPack | null = null): Promise<Html> => {
  const { form, journal, language, to, token, query } = asked;
  const words = auditWords(language);
  const packs = (await listPacks(journal.store)).toReversed();
  const rows = await Promise.all(packs.map((pack) => rowOf(pack, asked)));
  const number = wrong?.number ?? query.get('pack') ?? '';
  return html`<section aria-labelledby="packs">
    <h2 id="packs">${words.packs}</h2>
    <p>${words.packsLead}</p>
    <form class="do" method="post" action="${to('audit/pack')}" data-download>
      <input type="hidden" name="token" value="${token()}" />
      <div class="field ${wrong === null ? '' : 'wrong'}">
        <label for="pack-number">${words.number}</label>
        <span class="hint" id="pack-hint">${words.packAll}</span>
        ${wrong === null ? '' : html`<span class="error" id="pack-error">${harmlessLines(wrong.text)}</span>`}
        <input
          id="pack-number"
          class="short"
          name="number"
          value="${number}"
          autocomplete="off"
          aria-describedby="pack-hint${wrong === null ? '' : ' pack-error'}"
          ${wrong === null ? '' : html`aria-invalid="true" autofocus`}
        />
      </div>
      <label class="box"
        ><input
          type="checkbox"
          name="open"
          value="1"
          aria-describedby="pack-open"
          ${form.get('open') === '1' ? html`checked` : ''}
        />${words.opened}</label
      >
      <p class="hint" id="pack-open">${words.openedHint}</p>
      <p class="buttons"><button type="submit">${words.makePack}</button></p>
    </form>
    ${
      rows.length === 0
        ? html`<p>${words.noPacks}</p>`
        : tableOf(
            words.packs,
            [words.made, words.madeBy, words.packOf, words.openFor, words.manifest],
            rows,
          )
    }
  </section>`;
};

const packOf = async (entry: RegisterEntry | null, asked: Asked): Promise<Response> => {
  const { form, journal, reader, now, judgedAt, language } = asked;
  const openFor = form.get('open') === '1' ? reader : null;
  const name = `klacht-pack-${entry?.number ?? 'all'}-${judgedAt().slice(0, 10)}`;
  const place = mkdtempSync(path.join(tmpdir(), `klacht-pack${UNFINISHED}`));
  const takeBack = journal.name === null ? () => {} : noteUnfinished(journal.name, place);
  const remove = (): void => {
    rmSync(place, { recursive: true, force: true });
    takeBack();
  };
  try {
    const folder = path.join(place, name);
    const { manifest } = await exportPack(yielding(journal), folder, {
      of: entry ?? 'all',
      now: judgedAt(),
      recordedAt: now(),
      language,
      reader: openFor,
      actor: reader.name,
      tool: `klacht ${version}`,
      command: packAgain({
        store: journal.place.store,
        now: judgedAt(),
        language,
        id: entry?.number ?? null,
        reader: openFor,
        folder: name,
      }),
    });
    const files = [
      ...manifest.files.map((file) => file.path),
      'manifest.json',
      'manifest.json.sha256',
    ];
    const { size, bytes } = zipFolder(folder, files, name, remove);
    return new Response(bytes, {
      headers: {
        'content-type': 'application/zip',
        'content-length': String(size),
        'content-disposition': `attachment; filename="${name}.zip"`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    remove();
    throw error;
  }
};

/** Why there is no pack, for a person to read: nothing was signed, or the journal is not whole. */
const isTold = (error: unknown): error is KlachtError =>
  isKlachtError(error) && error.kind !== 'conflict' && error.kind !== 'unavailable';

/** Makes a pack as `klacht export pack` does, and gives it as one file; or why there is none. */
export const packAnswer = async (asked: Asked): Promise<Answer | { readonly wrong: WrongPack }> => {
  const { form, language, tokenId, words } = asked;
  const typed = form.get('number');
  const number = typeof typed === 'string' ? typed.trim() : '';
  if (tokenId === null) return { wrong: { number, text: words.doing.expired, status: 409 } };
  const entry = number === '' ? null : await complaintBy(asked, number);
  if (number !== '' && entry === null) {
    return { wrong: { number, text: auditWords(language).noComplaint } };
  }
  try {
    return await packOf(entry, asked);
  } catch (error) {
    if (!isTold(error)) throw error;
    return { wrong: { number, text: errorInWords(error, language) } };
  }
};
