import type { Language } from '@klacht/domain';

/** What stands in the register for a supervisor, in both languages. */
type SupervisorWords = {
  readonly title: string;
  readonly heading: string;
  readonly heads: {
    readonly [
      Head in
        | 'number'
        | 'name'
        | 'address'
        | 'email'
        | 'representative'
        | 'receivedOn'
        | 'description'
        | 'subjects'
        | 'outcome'
        | 'closedOn'
        | 'handling'
    ]: string;
  };
  readonly cover: {
    readonly [Line in 'period' | 'complaints' | 'openedFor' | 'on' | 'contact']: string;
  };
  readonly everything: string;
  readonly nobody: string;
  readonly byMistake: string;
  /** A person with what they are, when their texts are opened for them. */
  readonly reader: (name: string, role: string) => string;
  readonly notes: readonly string[];
};

export const SUPERVISOR_WORDS: Readonly<Record<Language, SupervisorWords>> = {
  en: {
    title: 'Complaints register for the supervisor',
    heading: 'Complaints',
    heads: {
      number: 'Number',
      name: 'Complainant',
      address: 'Address',
      email: 'E-mail',
      representative: 'Represented by',
      receivedOn: 'Received on',
      description: 'Complaint',
      subjects: 'Subjects',
      outcome: 'Outcome',
      closedOn: 'Closed on',
      handling: 'How it was handled',
    },
    cover: {
      period: 'Received in',
      complaints: 'Complaints',
      openedFor: 'Opened for',
      on: 'On',
      contact: 'Complaints to',
    },
    everything: 'the whole register',
    nobody: 'nobody: names read [sealed]',
    byMistake: 'registered by mistake',
    reader: (name, role) => `${name} (${role})`,
    notes: [
      'That it was read is recorded of each complaint in it.',
      'Every complaint has its row: what is a duplicate of another, and what was registered by mistake, too.',
      '[erased] stands for what was forgotten at the request of whom it was about, or when it had been kept long enough.',
    ],
  },
  nl: {
    title: 'Klachtenregister voor de toezichthouder',
    heading: 'Klachten',
    heads: {
      number: 'Nummer',
      name: 'Klager',
      address: 'Adres',
      email: 'E-mail',
      representative: 'Vertegenwoordigd door',
      receivedOn: 'Ontvangen op',
      description: 'Klacht',
      subjects: 'Onderwerpen',
      outcome: 'Resultaat',
      closedOn: 'Afgesloten op',
      handling: 'Hoe de klacht is behandeld',
    },
    cover: {
      period: 'Ontvangen in',
      complaints: 'Klachten',
      openedFor: 'Geopend voor',
      on: 'Op',
      contact: 'Klachten aan',
    },
    everything: 'het hele register',
    nobody: 'niemand: in plaats van namen staat er [verzegeld]',
    byMistake: 'bij vergissing geregistreerd',
    reader: (name, role) => `${name} (${role})`,
    notes: [
      'Van elke klacht erin is vastgelegd dat zij is gelezen.',
      'Elke klacht heeft een eigen regel: ook wat een dubbele van een andere is, en wat bij vergissing is geregistreerd.',
      '[gewist] staat voor wat is gewist op verzoek van de betrokkene, of omdat de bewaartermijn was verstreken.',
    ],
  },
};
