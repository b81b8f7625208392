import type { Language } from '@klacht/domain';

/** What a text is called. @param item the point, ground or kind that it belongs to, where it is of one */
type TextName = (item: string) => string;

const named =
  (name: string): TextName =>
  () =>
    name;

const EN = {
  'complainant.name': named('Name of the complainant'),
  'complainant.email': named('E-mail address of the complainant'),
  'complainant.address': named('Address of the complainant'),
  'representative.name': named('Name of the representative'),
  'representative.email': named('E-mail address of the representative'),
  'representative.address': named('Address of the representative'),
  concerns: named('Concerns'),
  text: named('Text'),
  'damage.what': named('Damage'),
  'remedySought.what': named('What is asked for'),
  agreements: named('Agreement'),
  'points.text': (id) => `Point ${id}`,
  'origin.reference': named('Number in the earlier register'),
  reasons: named('Reasons'),
  'grounds.explanation': (ground) => `Explanation (${ground})`,
  'points.reasons': (id) => `Reasons for point ${id}`,
  'redress.what': (kind) => `Redress (${kind})`,
  'deviation.why': named('Why otherwise than before'),
  summary: named('Summary'),
  explanation: named('Explanation'),
  request: named('Request'),
} as const satisfies Record<string, TextName>;

const NL: Readonly<Record<keyof typeof EN, TextName>> = {
  'complainant.name': named('Naam van de klager'),
  'complainant.email': named('E-mailadres van de klager'),
  'complainant.address': named('Adres van de klager'),
  'representative.name': named('Naam van de vertegenwoordiger'),
  'representative.email': named('E-mailadres van de vertegenwoordiger'),
  'representative.address': named('Adres van de vertegenwoordiger'),
  concerns: named('Betreft'),
  text: named('Tekst'),
  'damage.what': named('Schade'),
  'remedySought.what': named('Wat wordt gevraagd'),
  agreements: named('Overeenkomst'),
  'points.text': (id) => `Punt ${id}`,
  'origin.reference': named('Nummer in het eerdere register'),
  reasons: named('Redenen'),
  'grounds.explanation': (ground) => `Toelichting (${ground})`,
  'points.reasons': (id) => `Redenen bij punt ${id}`,
  'redress.what': (kind) => `Tegemoetkoming (${kind})`,
  'deviation.why': named('Waarom anders dan eerder'),
  summary: named('Samenvatting'),
  explanation: named('Toelichting'),
  request: named('Verzoek'),
};

/**
 * The names of personal texts that stand beside an event's sentence, by where they stand in the
 * event, without the numbers of a list.
 *
 * @example
 * textNamesOf('nl')['points.text']('2'); // 'Punt 2'
 */
export const textNamesOf = (language: Language): Readonly<Record<string, TextName>> =>
  ({ en: EN, nl: NL })[language];
