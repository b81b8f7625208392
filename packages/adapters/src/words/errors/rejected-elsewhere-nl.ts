import type { SentencesOf } from './error-sentences.ts';

/** Why a review, or what stands around complaints and reviews, does not allow what was asked, in Dutch. */
export const REJECTED_ELSEWHERE_NL = {
  'before-review': [
    '{value} ligt voor het jaar dat wordt geëvalueerd, {year:plain}',
    'de dag ligt voor het jaar dat wordt geëvalueerd',
  ],
  'period-outside-year': [
    '{value} tot en met {to} eindigt niet in {year:plain}',
    '{value} valt niet in {year:plain}',
    'de periode eindigt niet in het jaar dat wordt geëvalueerd',
  ],
  'no-report': [
    'er is geen verslag uitgebracht over {from} tot en met {to}',
    'op {value} was er nog geen verslag uitgebracht',
    'er is geen verslag uitgebracht, of het journaal is leeg',
  ],
  'already-made': [
    "er is al een aanbeveling '{value}'; noem deze anders",
    'er is al een aanbeveling met die naam; noem deze anders',
  ],
  'unknown-recommendation': [
    "de evaluatie heeft geen aanbeveling '{value}'; mogelijk zijn {expected}",
    'de evaluatie heeft deze aanbeveling niet; doe haar eerst (klacht recommend)',
  ],
  'before-recommendation': [
    '{value} ligt voor de dag van de aanbeveling, {madeOn}',
    'de dag ligt voor die van de aanbeveling',
  ],
  'already-decided': [
    "aanbeveling '{value}' is al {decided:decisions} op {on}",
    'over de aanbeveling is al besloten',
  ],
  'no-measure': 'er is nog niets uitgevoerd waarvan het effect kan worden vastgesteld',
  'balance-to-come': [
    '{value} was op {at} nog niet voorbij; niemand kan toen hebben geteld',
    'de dag van de telling ligt na die waarop zij is gedaan',
  ],
  'command-id-reused': [
    'de id {value} is al gebruikt voor een andere opdracht, op revisie {revision}',
    'de id is al gebruikt voor een andere opdracht',
  ],
  'report-differs': [
    'het verslag dat hierbij hoort, heeft digest {expected}, niet {value}: het journaal, een versie van de procedure of deze klacht is een andere',
    'het verslag is een ander dan is uitgebracht',
  ],
  'linked-to-itself': 'een klacht kan niet met zichzelf worden verbonden; geef de id van de andere',
  'not-concerned': [
    "'{value}' is geen medewerker over wie de klacht gaat; er is niets geopend",
    'de lezer is niet iemand over wie de klacht gaat; er is niets geopend',
  ],
  'letter-outdated':
    'wat de brief zou zeggen, is veranderd sinds hij is opgesteld en goedgekeurd (een termijn, een sjabloon of de klacht), of dat is meer dan {days} dagen geleden; stel hem opnieuw op en laat hem goedkeuren',
  'no-such-document': [
    "er is geen bewaard stuk '{value}' dat deze lezer mag openen; klacht documents noemt ze",
    'dit stuk is hier niet bewaard',
  ],
  'not-for-role': [
    "de rol '{role}' krijgt geen map voor een auditor; geef het dossier alleen: klacht export dossier",
    "de rol '{value}' mag niet zien wie klaagde; alleen officer (klachtenfunctionaris) en compliance mogen dat. Er is niets geopend",
    'dit is niet voor deze rol',
  ],
  'erasure-not-recorded':
    'het wissen is niet in de geschiedenis van de klacht vastgelegd; er is niets gewist',
  'sealed-together': [
    "een tekst van '{person}' is verzegeld met de sleutel van de hele klacht, en gaat alleen met haar weg. Er is niets gewist",
    'een tekst is verzegeld met de sleutel van de hele klacht, en gaat alleen met haar weg. Er is niets gewist',
  ],
  'not-sealed': [
    'een persoonlijke tekst staat open in het journaal (revisie {revision}), dus het vernietigen van een sleutel wist hem niet; klacht copy --seal maakt een verzegelde kopie. Er is niets gewist',
    'een persoonlijke tekst staat open in het journaal, dus het vernietigen van een sleutel wist hem niet; klacht copy --seal maakt een verzegelde kopie. Er is niets gewist',
  ],
  'other-journal':
    'het doel bevat gebeurtenissen die de bron niet heeft; kopieer naar een leeg journaal of naar een eerdere kopie. Er is niets gekopieerd',
  'mail-waits': 'over deze mail is nog niet beslist; weiger hem eerst (klacht inbox refuse)',
} as const satisfies Partial<SentencesOf<'rejected'>>;
