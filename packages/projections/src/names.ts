import type { Language } from '@klacht/domain';

const EN = {
  outcomes: {
    upheld: 'upheld',
    'partly-upheld': 'partly upheld',
    rejected: 'rejected',
    settled: 'settled',
    inadmissible: 'inadmissible',
  },
  grounds: {
    'outside-scope': 'outside the scope',
    'too-late': 'too late',
    'too-little-detail': 'too little detail',
    'not-a-user': 'not from a user',
  },
  channels: { email: 'e-mail', form: 'form', letter: 'letter', other: 'other' },
} as const;

const NL = {
  outcomes: {
    upheld: 'gegrond',
    'partly-upheld': 'deels gegrond',
    rejected: 'ongegrond',
    settled: 'schikking',
    inadmissible: 'niet-ontvankelijk',
  },
  grounds: {
    'outside-scope': 'buiten het toepassingsbereik',
    'too-late': 'te laat ingediend',
    'too-little-detail': 'te weinig details',
    'not-a-user': 'niet van een gebruiker',
  },
  channels: { email: 'e-mail', form: 'formulier', letter: 'brief', other: 'anders' },
} as const;

/** What is recorded by a name that programs rely on, as people call it. */
type Names = {
  readonly [Kind in keyof typeof EN]: Readonly<Record<keyof (typeof EN)[Kind], string>>;
};

/**
 * What people call outcomes (of the firm and of Kifid), grounds of inadmissibility and channels.
 *
 * @example
 * namesOf('nl').outcomes['partly-upheld']; // 'deels gegrond'
 */
export const namesOf = (language: Language): Names => ({ en: EN, nl: NL })[language];
