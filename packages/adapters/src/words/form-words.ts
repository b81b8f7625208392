import type { Language } from '@klacht/domain';

type Pair = readonly [en: string, nl: string];

/** The label of each field, by the last part of its name or by the whole of it. */
const LABELS: Readonly<Record<string, Pair>> = {
  name: ['Last name, or name of the organisation', 'Achternaam, of naam van de organisatie'],
  firstName: ['First name', 'Voornaam'],
  identification: [
    'Registration number (EUID) or national identification number, if you have one',
    'Registratienummer (EUID) of nationaal identificatienummer, als u dat hebt',
  ],
  lei: [
    'Legal entity identifier (LEI), if you have one',
    'Identificatiecode (LEI), als u die hebt',
  ],
  clientReference: ['Client reference, if you have one', 'Klantnummer, als u dat hebt'],
  address: ['Street and number', 'Straat en huisnummer'],
  postcode: ['Postcode', 'Postcode'],
  city: ['City', 'Plaats'],
  country: ['Country', 'Land'],
  phone: ['Telephone', 'Telefoon'],
  email: ['E-mail address', 'E-mailadres'],
  'contact.name': ['Name', 'Naam'],
  service: [
    'The service or agreement that it is about, with its reference',
    'De dienst of overeenkomst waarover het gaat, met het kenmerk',
  ],
  description: ['What is your complaint?', 'Wat is uw klacht?'],
  factsOn: ['A day on which it happened', 'Een dag waarop het gebeurde'],
  'factsOn.1': ['Another day', 'Nog een dag'],
  'factsOn.2': ['Another day still', 'En nog een dag'],
  'damage.amount': ['Damage or loss, in euros', 'Schade of verlies, in euro’s'],
  'damage.what': [
    'What the damage, loss or detriment is',
    'Waaruit de schade, het verlies of het nadeel bestaat',
  ],
  comments: ['Other comments, or what you ask for', 'Andere opmerkingen, of wat u vraagt'],
  place: ['Place', 'Plaats'],
  signature: ['Your name, as a signature', 'Uw naam, als handtekening'],
};

type GroupName = 'complainant' | 'contact' | 'representative' | 'complaint' | 'signed';
type Problem = 'required' | 'email' | 'reachable' | 'day' | 'future' | 'amount' | 'too-long';

type Words = {
  readonly title: string;
  readonly lead: (firm: string, acknowledged: string, judged: string) => readonly string[];
  readonly required: string;
  readonly groups: Readonly<Record<GroupName, string>>;
  readonly groupHints: Readonly<Partial<Record<GroupName, string>>>;
  readonly hints: Readonly<Record<string, string>>;
  readonly attachments: string;
  readonly attachmentsHint: (most: number, megabytes: number) => string;
  readonly mandate: string;
  readonly send: string;
  readonly errorTitle: string;
  readonly errorPrefix: string;
  readonly filesAgain: string;
  readonly problems: Readonly<Record<Problem, string>>;
  readonly received: string;
  readonly receivedTitle: (number: string) => string;
  readonly next: (acknowledged: string, judged: string) => readonly string[];
  readonly yourNumber: string;
  readonly receivedAt: string;
  readonly copy: string;
  readonly files: string;
  readonly otherLanguage: string;
  readonly again: string;
  readonly refused: Readonly<
    Record<
      'too-large' | 'too-many' | 'not-a-form' | 'expired' | 'unavailable' | 'no-such-page',
      string
    >
  >;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Make a complaint',
    lead: (firm, acknowledged, judged) => [
      `You can use this form to complain to ${firm}. It costs nothing, and only what is marked as required has to be filled in.`,
      `Within ${acknowledged} we confirm that we received your complaint. Within ${judged} you will have our decision.`,
    ],
    required: 'required',
    groups: {
      complainant: 'Who you are',
      contact: 'Where we can reach you, if not at the details above',
      representative: 'If you complain on behalf of somebody else: who you are',
      complaint: 'Your complaint',
      signed: 'Signature',
    },
    groupHints: {
      representative:
        'Fill in above on whose behalf you complain, and your own details here. Attach the power of attorney.',
    },
    hints: {
      'complainant.email':
        'We will reply to this address. If you have none, fill in your postal address.',
      'damage.amount': 'For example 1250.50',
      description: 'What happened, when, and what you think of it.',
    },
    attachments: 'Attachments',
    attachmentsHint: (most, megabytes) => `At most ${most} files, ${megabytes} MB together.`,
    mandate: 'The power of attorney',
    send: 'Send the complaint',
    errorTitle: 'The complaint has not been sent yet',
    errorPrefix: 'Error',
    filesAgain: 'Choose your files again: a browser does not keep them.',
    problems: {
      required: 'Fill this in.',
      email: 'Fill in an e-mail address such as name@example.com.',
      reachable: 'Fill in an e-mail address, or a street and a city, so that we can answer you.',
      day: 'Fill in a day that exists.',
      future: 'Fill in a day that has come.',
      amount: 'Fill in an amount such as 1250.50.',
      'too-long': 'Make this shorter, or attach it as a file.',
    },
    received: 'Your complaint has been received',
    receivedTitle: (number) => `Complaint ${number} has been received`,
    next: (acknowledged, judged) => [
      `You will get a written confirmation within ${acknowledged}, and our decision within ${judged}.`,
      'Keep this page, or print it: it is your copy.',
    ],
    yourNumber: 'Number',
    receivedAt: 'Received',
    copy: 'What you sent',
    files: 'Attached',
    otherLanguage: 'Nederlands',
    again: 'Back to the form',
    refused: {
      'too-large': 'What you sent is too large. Send fewer or smaller files.',
      'too-many': 'Too many complaints are coming in from your connection. Try again in a while.',
      'not-a-form': 'This is not the form. Open it again and send it from there.',
      expired: 'The form had been open for too long. Check it and send it again.',
      unavailable: 'Your complaint could not be recorded. Send it again in a moment.',
      'no-such-page': 'There is no such page.',
    },
  },
  nl: {
    title: 'Een klacht indienen',
    lead: (firm, acknowledged, judged) => [
      `Met dit formulier dient u een klacht in bij ${firm}. Het kost niets, en alleen wat als verplicht is gemerkt moet worden ingevuld.`,
      `Binnen ${acknowledged} bevestigen wij dat wij uw klacht hebben ontvangen. Binnen ${judged} krijgt u ons oordeel.`,
    ],
    required: 'verplicht',
    groups: {
      complainant: 'Wie u bent',
      contact: 'Waar wij u kunnen bereiken, als dat elders is',
      representative: 'Als u namens iemand anders klaagt: wie u bent',
      complaint: 'Uw klacht',
      signed: 'Ondertekening',
    },
    groupHints: {
      representative:
        'Vul hierboven in namens wie u klaagt, en hier uw eigen gegevens. Voeg de machtiging bij.',
    },
    hints: {
      'complainant.email':
        'Naar dit adres sturen wij ons antwoord. Hebt u er geen, vul dan uw postadres in.',
      'damage.amount': 'Bijvoorbeeld 1250,50',
      description: 'Wat er is gebeurd, wanneer, en wat u ervan vindt.',
    },
    attachments: 'Bijlagen',
    attachmentsHint: (most, megabytes) => `Hoogstens ${most} bestanden, samen ${megabytes} MB.`,
    mandate: 'De machtiging',
    send: 'Klacht versturen',
    errorTitle: 'De klacht is nog niet verstuurd',
    errorPrefix: 'Fout',
    filesAgain: 'Kies uw bestanden opnieuw, want een browser bewaart ze niet.',
    problems: {
      required: 'Vul dit in.',
      email: 'Vul een e-mailadres in zoals naam@voorbeeld.nl.',
      reachable:
        'Vul een e-mailadres in, of een straat en een plaats, zodat wij u kunnen antwoorden.',
      day: 'Vul een dag in die bestaat.',
      future: 'Vul een dag in die er al is geweest.',
      amount: 'Vul een bedrag in zoals 1250,50.',
      'too-long': 'Maak dit korter, of voeg het als bestand bij.',
    },
    received: 'Uw klacht is ontvangen',
    receivedTitle: (number) => `Klacht ${number} is ontvangen`,
    next: (acknowledged, judged) => [
      `Binnen ${acknowledged} krijgt u een schriftelijke bevestiging. Ons oordeel krijgt u binnen ${judged}.`,
      'Bewaar deze pagina of druk die af: dit is uw kopie.',
    ],
    yourNumber: 'Nummer',
    receivedAt: 'Ontvangen',
    copy: 'Wat u hebt gestuurd',
    files: 'Bijgevoegd',
    otherLanguage: 'English',
    again: 'Terug naar het formulier',
    refused: {
      'too-large': 'Wat u hebt gestuurd, is te groot. Stuur minder of kleinere bestanden.',
      'too-many':
        'Er komen te veel klachten van uw verbinding. Probeer het over een tijdje opnieuw.',
      'not-a-form': 'Dit is niet het formulier. Open het opnieuw en verstuur het daar.',
      expired: 'Het formulier stond te lang open. Kijk het na en verstuur het opnieuw.',
      unavailable: 'Uw klacht kon niet worden vastgelegd. Verstuur de klacht zo meteen opnieuw.',
      'no-such-page': 'Die pagina is er niet.',
    },
  },
};

/** What the form for a complaint says. */
export const formWords = (language: Language): Words => WORDS[language];

/**
 * The label of a field of the form.
 *
 * @param name such as `complainant.email` or `factsOn.0`
 * @example
 * fieldLabel('complainant.email', 'nl'); // 'E-mailadres'
 */
export const fieldLabel = (name: string, language: Language): string => {
  const bare = name.replace(/\.\d$/, '');
  const last = bare.slice(bare.lastIndexOf('.') + 1);
  const [en, nl] = LABELS[name] ?? LABELS[bare] ?? LABELS[last] ?? [name, name];
  return language === 'nl' ? nl : en;
};
