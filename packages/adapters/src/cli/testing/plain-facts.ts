/** A row of the journal's file. */
export type Row = {
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly data: Data;
  readonly recordedAt: string;
};

type Data = { readonly at: string } & Readonly<Record<string, unknown>>;

export type Complaint = {
  readonly id: string;
  readonly number: string;
  /** As put right, by day. */
  readonly facts: readonly Row[];
  readonly corrections: readonly {
    readonly at: string;
    readonly by: string;
    readonly of: string;
  }[];
};

export const CLOSES = new Set(['Judged', 'DeclaredInadmissible', 'Withdrawn']);
const CORRECTIONS = new Set(['Corrected', 'Amended', 'Retracted']);

/** The facts whose day a correction of the receipt's fields puts right. */
const OF_DAY: Readonly<Record<string, ReadonlySet<string>>> = {
  receivedOn: new Set(['Received']),
  acknowledgedOn: new Set(['Acknowledged']),
  closedOn: CLOSES,
};

export const text = (value: unknown): string => String(value);
export const list = (value: unknown): readonly Record<string, unknown>[] =>
  (value ?? []) as readonly Record<string, unknown>[];

export const putRight = (rows: readonly Row[]): Pick<Complaint, 'facts' | 'corrections'> => {
  const gone = new Set(
    rows.filter(({ type }) => type === 'Retracted').map(({ data }) => data['revision']),
  );
  let facts = rows.filter(({ type, revision }) => !CORRECTIONS.has(type) && !gone.has(revision));
  const corrections: Complaint['corrections'][number][] = [];
  for (const { type, data, revision } of rows.filter((row) => CORRECTIONS.has(row.type))) {
    let of = data['of'];
    if (type === 'Corrected') {
      const { at: _at, why: _why, procedure: _p, procedureDigest: _d, ...fields } = data;
      const [[field, change] = [], ...others] = Object.entries(fields);
      const { from, to } = change as { from: string; to: string };
      const put = facts.findLast(
        (row) =>
          OF_DAY[field ?? '']?.has(row.type) && row.revision < revision && row.data.at === from,
      );
      if (put === undefined || others.length > 0) throw new Error('a correction of its own');
      facts = facts.map((row) => (row === put ? { ...row, data: { ...row.data, at: to } } : row));
      of = put.type;
    }
    if (type === 'Amended') {
      for (const { field, to } of list(data['changes'])) {
        facts = facts.map((row) =>
          row.revision === data['revision']
            ? { ...row, data: { ...row.data, [text(field)]: to } }
            : row,
        );
      }
    }
    corrections.push({ at: data.at, by: type, of: text(of) });
  }
  const sorted = facts.toSorted((a, b) =>
    a.type === 'Received'
      ? -1
      : b.type === 'Received'
        ? 1
        : a.data.at < b.data.at
          ? -1
          : a.data.at > b.data.at
            ? 1
            : a.revision - b.revision,
  );
  return { facts: sorted, corrections };
};
