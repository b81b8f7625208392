/** How a field is asked: a line, a text of several lines, a day, or an amount in euros. */
type FieldKind = 'line' | 'letter' | 'day' | 'amount';

/** A field of the form as a page asks it. */
export type FormField = {
  /** As the page names it: `complainant.email`. One that may be told several times has a number behind it. */
  readonly name: string;
  /** The name of its words, which several fields share. */
  readonly label: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  /** What a browser may fill in. */
  readonly autocomplete: string | null;
};

/** A part of the form, with the point of the annex that asks it. */
export type FormGroup = {
  readonly name: 'complainant' | 'contact' | 'representative' | 'complaint' | 'signed';
  readonly point: string;
  readonly fields: readonly FormField[];
};

type Asked = readonly [label: string, kind?: FieldKind, autocomplete?: string];

const REACH: readonly Asked[] = [
  ['address', 'line', 'street-address'],
  ['postcode', 'line', 'postal-code'],
  ['city', 'line', 'address-level2'],
  ['country', 'line', 'country-name'],
  ['phone', 'line', 'tel'],
  ['email', 'line', 'email'],
];

const PERSON: readonly Asked[] = [
  ['name', 'line', 'family-name'],
  ['firstName', 'line', 'given-name'],
  ['identification'],
  ['lei'],
  ['clientReference'],
  ...REACH,
];

const REQUIRED = new Set(['complainant.name', 'description']);

/** Only what is the reader's own may be filled in by their browser. */
const fieldsOf = (prefix: string, asked: readonly Asked[], own: boolean): readonly FormField[] =>
  asked.map(([label, kind = 'line', autocomplete]) => {
    const name = `${prefix}${label}`;
    return {
      name,
      label: label.replace(/\.\d$/, ''),
      kind,
      required: REQUIRED.has(name),
      autocomplete: own ? (autocomplete ?? null) : null,
    };
  });

/** The fields of the form in the order of the annex. */
export const formGroups: readonly FormGroup[] = [
  { name: 'complainant', point: '1.a', fields: fieldsOf('complainant.', PERSON, true) },
  { name: 'contact', point: '1.b', fields: fieldsOf('contact.', [['name'], ...REACH], false) },
  { name: 'representative', point: '2', fields: fieldsOf('representative.', PERSON, false) },
  {
    name: 'complaint',
    point: '3',
    fields: fieldsOf(
      '',
      [
        ['service'],
        ['description', 'letter'],
        ['factsOn.0', 'day'],
        ['factsOn.1', 'day'],
        ['factsOn.2', 'day'],
        ['damage.amount', 'amount'],
        ['damage.what', 'letter'],
        ['comments', 'letter'],
      ],
      false,
    ),
  },
  { name: 'signed', point: '4', fields: fieldsOf('', [['place'], ['signature']], false) },
];

/** Every field of the form, in order. */
export const formFields: readonly FormField[] = formGroups.flatMap(({ fields }) => fields);
