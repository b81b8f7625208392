import type { Language } from '@klacht/domain';
import { toldWords } from './told-words.ts';

/** What is wrong with a journal, or with what stands beside it, in Dutch. */
export const FAULTS_NL = {
  changed: 'een gebeurtenis is niet zoals zij is vastgelegd',
  missing: 'er ontbreken gebeurtenissen die er waren',
  inserted: 'er staat een gebeurtenis die niet is vastgelegd',
  reordered: 'de gebeurtenissen staan niet in de volgorde van vastleggen',
  truncated: 'het journaal eindigt voor de getekende regel',
  'rolled-back': 'het journaal is sinds de getekende regel teruggezet of opnieuw gemaakt',
  'forged-head':
    'een getekende regel is niet met de sleutel van het journaal getekend, of sluit niet aan op de vorige',
  unchained:
    'geen gebeurtenis heeft een hash, dus er valt niets te zeggen; klacht copy --seal maakt een verzegelde en geketende kopie',
  damaged: 'de gebeurtenissen zijn gaaf, maar de opslag spreekt zichzelf over ze tegen',
  'key-back':
    'de klacht is gewist, en de sleutel is er toch nog, zoals na het terugzetten van de sleutels; klacht keys finish-erasures vernietigt hem',
  'key-gone':
    'de sleutel is vernietigd, en er is geen wissing vastgelegd: de persoonlijke teksten zijn niet te lezen',
  'register-differs':
    'het bijgehouden register vertelt iets anders dan het journaal; klacht rebuild maakt het opnieuw',
  'document-missing': 'een stuk dat klacht bewaart, is er niet',
  'document-changed': 'een bewaard stuk is niet meer zoals het was',
  'document-left':
    'er zijn nog stukken van wie is gewist; klacht keys finish-erasures verwijdert ze',
  'document-of-nobody': 'er is een stuk waarvan geen gebeurtenis vertelt',
} as const;

/** By what a fault is called. */
type FaultName = keyof typeof FAULTS_NL;

/**
 * What a fault is, in words.
 *
 * @param message what `verify` says of it in English
 */
const faultInWords = (kind: FaultName, message: string, language: Language): string =>
  language === 'nl' ? FAULTS_NL[kind] : `${kind}: ${message}`;

/** A fault, as far as it is told. */
type Told = {
  readonly stream: string | null;
  readonly revision: number | null;
  readonly position: string | null;
  readonly kind: FaultName;
  readonly message: string;
};

/**
 * Where a fault is, and what it is, on one line.
 *
 * @example
 * faultLine({ stream: null, revision: null, position: null, kind: 'unchained', message: '' }, 'nl');
 * // 'het journaal: geen gebeurtenis heeft een hash, …'
 */
export const faultLine = (fault: Told, language: Language): string => {
  const { stream, revision, position, kind, message } = fault;
  const words = toldWords(language);
  const isBeside = kind === 'register-differs' || kind.startsWith('document-');
  const beside = isBeside ? words.besideJournal : words.theJournal;
  const where = stream === null ? beside : `${stream} ${words.revision} ${revision}`;
  const at = position === null ? '' : ` (@${position})`;
  return `${where}${at}: ${faultInWords(kind, message, language)}`;
};
