import type { Said } from './help-shape.ts';

/** Options that several commands have, in the same words. */
export const SHARED_OPTIONS = {
  csv: [
    'CSV for a program, the same in every language',
    'CSV voor een programma, in elke taal gelijk',
  ],
  spreadsheet: [
    'CSV for a spreadsheet: a byte-order mark, and with --lang nl semicolons and decimal commas',
    'CSV voor een rekenblad: met een byte-ordemarkering, en met --lang nl puntkomma’s en decimale komma’s',
  ],
  asOf: [
    'as it stood at the end of a day (2025-12-31, yesterday, a weekday), or at @POSITION',
    'zoals het aan het eind van een dag stond (2025-12-31, gisteren, een weekdag), of op @POSITIE',
  ],
  by: [
    'what counts for --as-of a day: when it was recorded, or happened',
    'wat telt bij --as-of een dag: wanneer het is vastgelegd ("recorded"), of gebeurd ("happened")',
  ],
  due: [
    'only with something due on a day, or from one to another',
    'alleen met een termijn die op een dag eindigt, of van de ene dag tot en met de andere',
  ],
  text: [
    'only with this text in a column of the table',
    'alleen met deze tekst in een kolom van de tabel',
  ],
  limit: ['at most so many', 'hoogstens zoveel'],
  wide: [
    'every column whole, however narrow the window is',
    'elke kolom geheel, hoe smal het venster ook is',
  ],
  role: ['as what --open is read', 'in welke rol --open wordt ingezien'],
  actor: [
    'who reads what --open opens; recorded before it is shown',
    'wie inziet wat --open opent; wordt vastgelegd voordat het wordt getoond',
  ],
  open: [
    'with personal texts opened, as far as the role may see them',
    'met persoonlijke teksten geopend, voor zover de rol ze mag zien',
  ],
} as const satisfies Readonly<Record<string, Said>>;
