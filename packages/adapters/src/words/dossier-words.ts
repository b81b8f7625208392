import type { Language } from '@klacht/domain';
import { countInWords } from '@klacht/projections';

type Words = {
  readonly title: string;
  readonly estimated: string;
  readonly left: (count: number) => string;
  readonly due: (due: string, target: string) => string;
  readonly proof: string;
  readonly recorded: string;
  readonly by: string;
  readonly noFindings: string;
  readonly closed: string;
  readonly opened: (name: string, role: string) => string;
  readonly asOf: (day: string) => string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Complaint',
    estimated: 'estimated',
    left: (count) =>
      `${countInWords(count, { one: 'event is', other: 'events are' }, 'en')} left out: not for this reader.`,
    due: (due, target) => `Due ${due}, target ${target}.`,
    proof: 'How this date came about',
    recorded: 'Recorded',
    by: 'by',
    noFindings: 'None.',
    closed: 'Personal texts are sealed: none was opened for this dossier.',
    opened: (name, role) => `Opened for ${name}, as ${role}; this reading is recorded.`,
    asOf: (day) => `As it stands on ${day}.`,
  },
  nl: {
    title: 'Klacht',
    estimated: 'geschat',
    left: (count) =>
      `${countInWords(count, { one: 'gebeurtenis is', other: 'gebeurtenissen zijn' }, 'nl')} weggelaten: niet voor deze lezer.`,
    due: (due, target) => `Uiterlijk ${due}, streefdatum ${target}.`,
    proof: 'Hoe deze datum tot stand komt',
    recorded: 'Vastgelegd',
    by: 'door',
    noFindings: 'Geen.',
    closed: 'Persoonlijke teksten zijn verzegeld: voor dit dossier is er geen geopend.',
    opened: (name, role) => `Geopend voor ${name}, als ${role}; deze inzage is vastgelegd.`,
    asOf: (day) => `Stand per ${day}.`,
  },
};

/** The words of a dossier beside the recorded ones. */
export const dossierWords = (language: Language): Words => WORDS[language];
