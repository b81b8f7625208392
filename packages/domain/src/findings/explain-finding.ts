import { z } from 'zod';
import type { LocalDate } from '../calendar/local-date.ts';
import { type KifidResult, kifidResult, remedy } from '../complaint/values.ts';
import { letterContent } from '../procedure/letter-content.ts';
import { capitalized, dayInWords, type Language } from '../obligations/phrases.ts';
import type { ComplaintFinding, FindingCode } from './findings.ts';
import { recordedSteps } from './recording-checks.ts';
import { letterNamesOf, partyInWords } from './letter-names.ts';

/** @param what as it is written here; `on` and `recorded` are days in words */
type Sentence = (what: string, on: string, recorded: string) => string;

type Words = {
  readonly codes: Readonly<Record<FindingCode, Sentence>>;
  readonly article: string;
  /** The act that meets each obligation, as a noun. */
  readonly done: Readonly<Record<(typeof recordedSteps)[number], string>>;
  readonly results: Readonly<Record<KifidResult, string>>;
  /** @param day in words */
  readonly putRight: (day: string) => string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    codes: {
      'no-complainant': () => 'the register does not say who complains',
      'no-description': () => 'the register does not say what it is about',
      'not-forwarded': () => 'nothing shows that it was forwarded to the complaints officer',
      'representative-without-mandate': (what, on) =>
        `${what} has complained for the user since ${on} without having shown a mandate`,
      'admissible-not-notified': (what, on) =>
        `${what} was not told that the complaint was declared admissible on ${on}`,
      'notice-without-letter': (what, on) =>
        `no letter is recorded for the notice of ${on} to ${what}`,
      'no-solution-sought': (_, on) =>
        `it is about an employee, and was judged on ${on} without a solution having been tried`,
      'outcome-against-points': (what, on) =>
        `the judgement of ${on} comes to ${what}, against what it finds on the points`,
      'kifid-decided-otherwise': (what, on) => `Kifid decided otherwise on ${on}: ${what}`,
      'officer-concerned': (what, on) => `${what}, whom it is about, handled it from ${on}`,
      'recorded-by-concerned': (what, on) =>
        `${what}, whom it is about, recorded steps of the handling, of which the first is of ${on}`,
      'erasure-unanswered': (what, on) =>
        `the request of ${on} to be forgotten was not answered by ${what}`,
      'delay-without-end': (what, on) =>
        `the delay announced on ${on}, until ${what}, has no end in sight`,
      'linked-to-unknown': (what, on) =>
        `on ${on} it was linked to complaint ${what}, which is not in the register`,
      'duplicate-of-later': (what, on) =>
        `on ${on} it was linked as a duplicate of ${what}, which came in later; the terms count from the first`,
      'split-received-later': (what, on) =>
        `it was split from ${what}, and has ${on} for its day of receipt, which is later than that of the whole`,
      'deviation-without-judgement': (what, on) =>
        `the judgement of ${on} says that it departs from that of ${what}, and there was none by then`,
      'deviation-not-similar': (what, on) =>
        `the judgement of ${on} says that it departs from that of ${what}, with which it has no subject in common`,
      'recorded-after-due': (what, on, recorded) =>
        `${what} of ${on} is in time by its own date, and was recorded on ${recorded}, after it was due`,
      'no-officer': () => 'nobody was assigned to handle it',
      'no-subject': () => 'it is registered without a subject',
      'acknowledgement-incomplete': (what, on) => `the acknowledgement of ${on} lacks ${what}`,
      'admissibility-not-stated': (what) => `it was not stated by ${what} whether it is admissible`,
      'admissibility-stated-late': (what, on) =>
        `whether it is admissible was stated on ${on}, after ${what}, the last day for that`,
      'admissible-without-grounds': (_, on) => `declared admissible on ${on} without a ground`,
      'inadmissible-not-notified': (what, on) =>
        `${what} was not told that the complaint was declared inadmissible on ${on}`,
      'employee-not-informed': (what, on) =>
        `${what} was not informed of it before the judgement of ${on}`,
      'party-not-invited': (what, on) =>
        `${what} was not invited to explain before the judgement of ${on}`,
      'statement-outstanding': (what, on) =>
        `${what} was invited to explain, and had neither done so nor waived it at the judgement of ${on}`,
      'settled-without-solution': (_, on) =>
        `judged as settled on ${on}, while no solution was accepted`,
      'solution-not-judged': (what) =>
        `a solution was accepted, but no judgement followed by ${what}`,
      'judged-without-admissibility': (_, on) =>
        `judged on ${on} without having been declared admissible`,
      'delay-announced-late': (what, on) =>
        `the delay was announced on ${on}, after ${what}, the last day to judge`,
      'delay-without-reason': (_, on) => `no reason is recorded for the delay announced on ${on}`,
      'judgement-without-reasons': (_, on) => `no reasons are recorded for the judgement of ${on}`,
      'point-not-addressed': (what, on) => `the judgement of ${on} does not address point ${what}`,
      'remedy-not-named': (what, on) => `the judgement of ${on} does not name ${what} as a remedy`,
      'judgement-not-notified': (what, on) => `${what} was not told of the judgement of ${on}`,
      'letter-not-arrived': (what, on) =>
        `a letter to ${what} did not arrive, as it turned out on ${on}`,
    },
    article: 'article',
    done: {
      acknowledge: 'the acknowledgement',
      'request-information': 'the request for information',
      judge: 'the decision',
      'judge-by-announced-date': 'the decision that was put off',
      'judge-reopened': 'the decision after reopening',
      progress: 'the word to the complainant',
      end: 'the end of the complaint',
      admissibility: 'the decision on admissibility',
      delay: 'the announcement of the delay',
    },
    results: {
      upheld: 'upheld',
      'partly-upheld': 'partly upheld',
      rejected: 'rejected',
      settled: 'settled',
      inadmissible: 'inadmissible',
    },
    putRight: (day) => ` Put right on ${day}.`,
  },
  nl: {
    codes: {
      'no-complainant': () => 'het register vermeldt niet wie er klaagt',
      'no-description': () => 'het register vermeldt niet waar de klacht over gaat',
      'not-forwarded': () =>
        'nergens blijkt dat de klacht is doorgeleid naar de klachtenfunctionaris',
      'representative-without-mandate': (what, on) =>
        `${what} treedt sinds ${on} namens de gebruiker op zonder een machtiging te hebben getoond`,
      'admissible-not-notified': (what, on) =>
        `${what} heeft geen bericht gekregen dat de klacht op ${on} ontvankelijk is verklaard`,
      'notice-without-letter': (what, on) =>
        `bij het bericht van ${on} aan ${what} is geen brief vastgelegd`,
      'no-solution-sought': (_, on) =>
        `de klacht gaat over een medewerker en is op ${on} beoordeeld zonder dat een oplossing is geprobeerd`,
      'outcome-against-points': (what, on) =>
        `het oordeel van ${on} luidt ${what}, in strijd met wat het over de punten zegt`,
      'kifid-decided-otherwise': (what, on) => `het Kifid oordeelde op ${on} anders: ${what}`,
      'officer-concerned': (what, on) =>
        `${what}, over wie de klacht gaat, behandelde haar vanaf ${on}`,
      'recorded-by-concerned': (what, on) =>
        `${what}, over wie de klacht gaat, heeft stappen van de behandeling vastgelegd, waarvan de eerste van ${on} is`,
      'erasure-unanswered': (what, on) =>
        `het verzoek van ${on} om te worden vergeten was op ${what} niet beantwoord`,
      'delay-without-end': (what, on) =>
        `van de vertraging die op ${on} is gemeld, tot ${what}, is het einde niet in zicht`,
      'linked-to-unknown': (what, on) =>
        `op ${on} is zij gekoppeld aan klacht ${what}, die niet in het register staat`,
      'duplicate-of-later': (what, on) =>
        `op ${on} is zij gekoppeld als dubbel van ${what}, die later binnenkwam; de termijnen lopen vanaf de eerste`,
      'split-received-later': (what, on) =>
        `zij is afgesplitst van ${what} en heeft als dag van ontvangst ${on}, later dan die van het geheel`,
      'deviation-without-judgement': (what, on) =>
        `het oordeel van ${on} zegt af te wijken van dat over ${what}, maar dat was er toen niet`,
      'deviation-not-similar': (what, on) =>
        `het oordeel van ${on} zegt af te wijken van dat over ${what}, waarmee zij geen onderwerp gemeen heeft`,
      'recorded-after-due': (what, on, recorded) =>
        `${what} van ${on} is volgens de eigen datum op tijd, maar is pas op ${recorded} vastgelegd, na de uiterste dag`,
      'no-officer': () => 'er is niemand aangewezen om de klacht te behandelen',
      'no-subject': () => 'de klacht is geregistreerd zonder onderwerp',
      'acknowledgement-incomplete': (what, on) =>
        `in de ontvangstbevestiging van ${on} ontbreekt ${what}`,
      'admissibility-not-stated': (what) =>
        `op de uiterste dag, ${what}, was niet meegedeeld of de klacht ontvankelijk is`,
      'admissibility-stated-late': (what, on) =>
        `pas op ${on} is meegedeeld of de klacht ontvankelijk is, na ${what}, de uiterste dag daarvoor`,
      'admissible-without-grounds': (_, on) =>
        `op ${on} ontvankelijk verklaard zonder vermelding van een grond`,
      'inadmissible-not-notified': (what, on) =>
        `${what} heeft geen bericht gekregen dat de klacht op ${on} niet-ontvankelijk is verklaard`,
      'employee-not-informed': (what, on) =>
        `${what} is vóór het oordeel van ${on} niet van de klacht op de hoogte gesteld`,
      'party-not-invited': (what, on) =>
        `${what} is vóór het oordeel van ${on} niet uitgenodigd om een toelichting te geven`,
      'statement-outstanding': (what, on) =>
        `${what} is uitgenodigd om een toelichting te geven, maar had dat bij het oordeel van ${on} niet gedaan en er ook niet van afgezien`,
      'settled-without-solution': (_, on) =>
        `op ${on} met een schikking afgesloten, zonder dat een oplossing is aanvaard`,
      'solution-not-judged': (what) =>
        `er is een oplossing aanvaard, maar op de uiterste dag, ${what}, was er nog geen oordeel`,
      'judged-without-admissibility': (_, on) =>
        `op ${on} beoordeeld zonder ontvankelijk te zijn verklaard`,
      'delay-announced-late': (what, on) =>
        `de vertraging is pas op ${on} gemeld, na ${what}, de uiterste dag voor het oordeel`,
      'delay-without-reason': (_, on) =>
        `voor de vertraging die op ${on} is gemeld, is geen reden vastgelegd`,
      'judgement-without-reasons': (_, on) =>
        `voor het oordeel van ${on} zijn geen redenen vastgelegd`,
      'point-not-addressed': (what, on) => `het oordeel van ${on} gaat niet in op punt ${what}`,
      'remedy-not-named': (what, on) => `het oordeel van ${on} wijst niet op de weg naar ${what}`,
      'judgement-not-notified': (what, on) =>
        `${what} heeft geen bericht gekregen over het oordeel van ${on}`,
      'letter-not-arrived': (what, on) =>
        `een brief aan ${what} is niet aangekomen, zo bleek op ${on}`,
    },
    article: 'artikel',
    done: {
      acknowledge: 'de ontvangstbevestiging',
      'request-information': 'het verzoek om informatie',
      judge: 'de beslissing',
      'judge-by-announced-date': 'de uitgestelde beslissing',
      'judge-reopened': 'de beslissing na heropening',
      progress: 'het bericht aan de klager',
      end: 'het einde van de klacht',
      admissibility: 'de beslissing over de ontvankelijkheid',
      delay: 'de mededeling van de vertraging',
    },
    results: {
      upheld: 'gegrond',
      'partly-upheld': 'deels gegrond',
      rejected: 'ongegrond',
      settled: 'geschikt',
      inadmissible: 'niet-ontvankelijk',
    },
    putRight: (day) => ` Rechtgezet op ${day}.`,
  },
};

const DATED: ReadonlySet<FindingCode> = new Set([
  'admissibility-not-stated',
  'admissibility-stated-late',
  'solution-not-judged',
  'delay-announced-late',
  'erasure-unanswered',
  'delay-without-end',
]);

const AS_IT_IS: ReadonlySet<FindingCode> = new Set([
  'point-not-addressed',
  'linked-to-unknown',
  'duplicate-of-later',
  'split-received-later',
  'deviation-without-judgement',
  'deviation-not-similar',
]);

const recordedStep = z.enum(recordedSteps);

const whatInWords = (
  { code, party }: ComplaintFinding,
  what: string,
  language: Language,
): string => {
  const { contents, remedies } = letterNamesOf(language);
  if (AS_IT_IS.has(code)) return what;
  if (DATED.has(code)) return dayInWords(what as LocalDate, 'date', language);
  if (code === 'acknowledgement-incomplete') return contents[letterContent.parse(what)];
  if (code === 'recorded-after-due') return WORDS[language].done[recordedStep.parse(what)];
  if (code === 'outcome-against-points' || code === 'kifid-decided-otherwise') {
    return WORDS[language].results[kifidResult.parse(what)];
  }
  if (code === 'remedy-not-named') return remedies[remedy.parse(what)];
  return partyInWords(what, party, language);
};

/**
 * A finding as a sentence.
 *
 * @example
 * explainFinding(finding, 'en'); // 'The judgement of 1 June 2026 does not name Kifid as a remedy (RTS 6(4)).'
 */
export const explainFinding = (finding: ComplaintFinding, language: Language): string => {
  const { code, article, on, recordedOn, putRightOn } = finding;
  const { codes, article: word, putRight } = WORDS[language];
  const what = finding.what === null ? '' : whatInWords(finding, finding.what, language);
  const [day, recorded, repaired] = [on, recordedOn, putRightOn].map((one) =>
    one === null ? '' : dayInWords(one, 'date', language),
  );
  const clause = /^\d/.test(article) ? `${word} ${article}` : article;
  const sentence = `${capitalized(codes[code](what, day ?? '', recorded ?? ''))} (${clause}).`;
  return putRightOn === null ? sentence : sentence + putRight(repaired ?? '');
};
