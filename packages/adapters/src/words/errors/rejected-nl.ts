import type { SentencesOf } from './error-sentences.ts';
import { REJECTED_ELSEWHERE_NL } from './rejected-elsewhere-nl.ts';

/** Why a complaint, a review or what stands around them does not allow what was asked, in Dutch. */
export const REJECTED_NL: SentencesOf<'rejected'> = {
  'already-received': ['de klacht is al ontvangen op {receivedOn}', 'deze klacht is al ontvangen'],
  'not-received': 'er is geen klacht met deze id ontvangen',
  'in-the-future': [
    '{value} ligt in de toekomst; het is nu {now}',
    'de dag of het moment ligt in de toekomst',
  ],
  'outside-calendar': [
    '{value} valt buiten de jaren van kalender {calendar}',
    'de dag valt buiten de jaren van de kalender',
  ],
  'before-receipt': [
    '{value} ligt voor de ontvangst van de klacht, {receivedOn}',
    'de dag ligt voor de ontvangst van de klacht',
  ],
  'before-reopening': [
    '{value} ligt voor de heropening van de klacht, {reopenedOn}',
    'de dag ligt voor de heropening van de klacht',
  ],
  'after-close': [
    '{value} ligt na de afsluiting van de klacht, {closedOn}; heropen haar eerst (klacht reopen)',
    'de dag ligt na de afsluiting van de klacht; heropen haar eerst (klacht reopen)',
  ],
  erased: [
    "'{person}' is gewist op {erasedOn}",
    'de persoonlijke teksten zijn gewist op {erasedOn}; er kan niets persoonlijks meer bij',
    'het stuk {digest} is met zijn sleutel gewist',
    'de persoonlijke teksten zijn gewist; er kan niets persoonlijks meer bij',
  ],
  'actor-concerned': [
    "de klacht gaat over '{value}', die alleen als gehoorde mag meedoen; laat een ander dit vastleggen (artikel 2.2)",
    'de klacht gaat over wie dit vastlegt; laat een ander dit doen (artikel 2.2)',
  ],
  'not-written':
    'een klacht is schriftelijk (artikel 1); vraag de klager haar per e-mail, formulier of brief te sturen',
  'unknown-subject': [
    "de procedure kent het onderwerp '{value}' niet; mogelijk zijn {expected}",
    'de procedure kent dit onderwerp niet',
  ],
  'unknown-cause': [
    "de procedure kent de oorzaak '{value}' niet; mogelijk zijn {expected}",
    'de procedure kent deze oorzaak niet',
  ],
  'not-late-yet':
    'de uiterste dag ligt niet tussen de ontvangst en de dag waarop dit wordt vastgelegd; laat --due weg, of zie klacht explain',
  'already-forwarded': [
    'de klacht is al op {forwardedOn} doorgeleid naar de klachtenfunctionaris',
    'de klacht is al doorgeleid naar de klachtenfunctionaris',
  ],
  'officer-concerned': [
    "'{value}' behandelt de klacht en is ook iemand over wie zij gaat; wijs een ander aan (klacht assign)",
    'wie de klacht behandelt, is ook iemand over wie zij gaat; wijs een ander aan (klacht assign)',
  ],
  'deputy-is-officer': 'de vervanger kan niet de klachtenfunctionaris zelf zijn',
  'already-acknowledged': [
    'de ontvangst is al bevestigd op {acknowledgedOn}',
    'de ontvangst is al bevestigd',
  ],
  'no-information-requested': [
    "er is geen verzoek om informatie '{value}' gedaan; mogelijk zijn {expected}",
    'er is niet om zulke informatie gevraagd',
  ],
  'before-request': [
    '{value} ligt voor de dag van het verzoek, {askedOn}',
    'de dag ligt voor die van het verzoek',
  ],
  'which-request':
    'informatie waar niet om is gevraagd, beantwoordt geen verzoek; laat --unasked of --request weg',
  'already-declared': [
    '{value} ligt voor de dag waarop de klacht ontvankelijk is verklaard, {declaredOn}',
    'de klacht is al {declared:statuses} verklaard',
    'over de ontvankelijkheid van de klacht is al beslist',
  ],
  'no-explanation':
    'wie een klacht niet-ontvankelijk verklaart, geeft minstens één grond, elk met uitleg aan de klager (artikel 4.7)',
  'anonymous-named': 'de klacht is anoniem en noemt toch een klager; laat een van beide weg',
  'already-named': [
    "'{value}' is al partij bij de klacht",
    'die persoon is al partij bij de klacht',
  ],
  'unknown-party': [
    "'{value}' is geen partij bij de klacht; mogelijk zijn {expected}",
    "'{value}' is geen partij bij de klacht; noem die persoon eerst",
    'de klacht kent deze partij niet; noem haar eerst',
  ],
  'already-informed': [
    "medewerker '{employee}' is al ingelicht op {informedOn}",
    "medewerker '{value}' is al ingelicht op {informedOn}",
    'de medewerker is al ingelicht',
  ],
  'already-left': [
    "'{value}' ging al weg op {leftOn}",
    'de medewerker of vertegenwoordiger ging al weg',
  ],
  'already-invited': [
    "'{value}' is al om een reactie gevraagd op {invitedOn}",
    'de partij is al om een reactie gevraagd',
  ],
  'already-heard': [
    "'{value}' heeft al een reactie gegeven of daarvan afgezien op {on}",
    'de partij heeft al een reactie gegeven of daarvan afgezien',
  ],
  'no-solution-proposed':
    'er ligt geen oplossing op tafel; leg eerst het voorstel vast (klacht propose)',
  'before-proposal': [
    '{value} ligt voor de dag waarop de oplossing is voorgesteld, {proposedOn}',
    'de dag ligt voor die van het voorstel',
  ],
  'already-listed': [
    "'{value}' is al een kenmerk van een ander punt of deel; elk heeft een eigen kenmerk",
    'dit kenmerk is al in gebruik; elk punt heeft een eigen kenmerk',
  ],
  'unknown-point': [
    "de klacht heeft geen punt '{value}'; mogelijk zijn {expected}",
    "de klacht heeft geen punten, en dus geen punt '{value}'; leg ze eerst vast (klacht points)",
    'de klacht heeft dit punt niet',
  ],
  'already-judged': [
    "punt '{value}' is al beoordeeld op {judgedOn}",
    'dit punt is al in een eerder deel beoordeeld',
  ],
  'until-before-announcement': [
    '{value} ligt voor de dag van de mededeling zelf, {announcedOn}',
    'de aangekondigde dag ligt voor de dag van de mededeling',
  ],
  'already-closed': [
    'de klacht is sinds {closedOn} {status:statuses} en eindigt eenmaal; heropen haar eerst (klacht reopen)',
    'de klacht is al afgesloten; heropen haar eerst (klacht reopen)',
  ],
  'nothing-to-notify': [
    'die beslissing is op {decidedOn} genomen, na deze dag',
    'er is geen zulke beslissing om mee te delen; leg haar eerst vast',
  ],
  'already-notified': [
    "'{party}' heeft al op {notifiedOn} bericht gekregen van deze beslissing",
    'de partij heeft al bericht gekregen van deze beslissing',
  ],
  'not-closed': [
    'de klacht is {status:statuses}, niet afgesloten; er valt niets te heropenen',
    'de klacht is niet afgesloten; er valt niets te heropenen',
  ],
  'before-close': [
    '{value} ligt voor de afsluiting van de klacht, {closedOn}',
    'de dag ligt voor de afsluiting van de klacht',
  ],
  'already-escalated': [
    'de klacht is al op {on} aan Kifid voorgelegd; een tweede keer heeft een andere dag of een ander kenmerk',
    'de klacht is al aan Kifid voorgelegd',
  ],
  'not-escalated': [
    "de klacht is niet onder kenmerk '{value}' aan Kifid voorgelegd; mogelijk zijn {expected}",
    'de klacht is niet aan Kifid voorgelegd; leg dat eerst vast (klacht kifid)',
  ],
  'before-escalation': [
    '{value} ligt voor de dag waarop de klacht aan Kifid is voorgelegd, {on}',
    'de dag ligt voor die waarop de klacht aan Kifid is voorgelegd',
  ],
  'already-ruled': [
    'de uitspraak kwam al op {ruledOn}; leg eerst vast dat de klacht opnieuw is voorgelegd',
    'er is al uitspraak gedaan',
  ],
  'nothing-to-appeal': 'beroep is tegen een uitspraak, en die is er op die dag niet',
  'already-in-court': [
    'de klacht is al op {on} aan de rechter voorgelegd; een tweede zaak heeft een andere dag of een ander kenmerk',
    'de klacht is al aan de rechter voorgelegd',
  ],
  'not-in-court': [
    "de klacht is niet onder kenmerk '{value}' aan de rechter voorgelegd; mogelijk zijn {expected}",
    'de klacht is niet aan de rechter voorgelegd; leg dat eerst vast (klacht court)',
  ],
  'before-court-case': [
    '{value} ligt voor de dag waarop de klacht aan de rechter is voorgelegd, {on}',
    'de dag ligt voor die waarop de klacht aan de rechter is voorgelegd',
  ],
  'nothing-told': 'er is niets over de klacht verteld; geef minstens één gegeven',
  'already-linked': [
    'de klacht is al zo met die andere verbonden op {linkedOn}',
    'de klacht is al zo met die andere verbonden',
  ],
  'not-linked': 'de klacht is niet zo met die andere verbonden',
  'already-added': 'het stuk zit al in het dossier',
  'unknown-draft': [
    "er is geen concept van een brief '{value}'; mogelijk zijn {expected}",
    'er is geen concept van zo een brief; maak er een (klacht letter … --draft)',
  ],
  'own-draft': 'wie een brief opstelt, keurt hem niet goed; vraag dat een ander',
  'not-approved':
    'de procedure vraagt dat een ander zo een brief goedkeurt, en van deze is dat niet vastgelegd (klacht letter … --draft, --approve)',
  'already-queued': 'er is al een brief met deze id te versturen',
  'unknown-letter': [
    "er is geen brief '{value}' te versturen; mogelijk zijn {expected}",
    'er is geen brief met deze id te versturen',
  ],
  'already-sent': 'de brief is al verstuurd',
  'already-failed': 'het is al bekend dat de brief niet is aangekomen',
  'not-failed':
    'niets zegt dat de brief niet is aangekomen; leg dat eerst vast (klacht fail-letter), of schrijf een andere',
  'nothing-corrected': 'de rechtzetting verandert niets',
  'correction-mismatch': [
    "wat volgens de rechtzetting is vastgelegd, staat er niet: er staat '{expected}', niet '{value}'",
    'wat volgens de rechtzetting is vastgelegd, staat er niet; lees de klacht opnieuw (klacht log)',
  ],
  'correction-out-of-order': [
    '{value} zou de gebeurtenissen in een onmogelijke volgorde zetten; mogelijk is een dag van {from} tot en met {to}',
    '{value} zou de gebeurtenissen in een onmogelijke volgorde zetten; mogelijk is {to} of eerder',
    'de nieuwe dag zou de gebeurtenissen in een onmogelijke volgorde zetten',
  ],
  'no-such-event': [
    'de klacht heeft geen gebeurtenis met revisie {value}, of die is teruggenomen (klacht log)',
    'de klacht heeft geen gebeurtenis met deze revisie, of die is teruggenomen (klacht log)',
  ],
  'not-amendable':
    'dit wordt niet rechtgezet, maar teruggenomen (klacht retract) en opnieuw vastgelegd',
  'impossible-history': [
    'zo rechtgezet had de gebeurtenis met revisie {revision} niet kunnen plaatsvinden; zet die eerst recht',
    'zo rechtgezet had een andere vastgelegde gebeurtenis niet kunnen plaatsvinden; zet die eerst recht',
  ],
  retracted: 'de klacht is bij vergissing geregistreerd, zoals al is vastgelegd',
  'no-erasure-requested': [
    'het dossier wordt bewaard ({ground:keeping}); vertel de dag en het kanaal van het verzoek (--requested, --channel). Er is niets vastgelegd',
    'er wacht geen verzoek om gewist te worden; leg het eerst vast',
  ],
  'already-requested': [
    'het verzoek om gewist te worden is er al sinds {on}',
    'het verzoek om gewist te worden is er al',
  ],
  'under-retention': [
    'het dossier wordt bewaard tot en met {until}',
    'de klacht is nog open; het dossier is nodig om haar te behandelen',
  ],
  'under-hold': 'het dossier wordt bewaard wegens een geschil; beëindig die bewaring eerst',
  'already-held': [
    "het dossier wordt op grond van '{value}' al sinds {placedOn} bewaard wegens een geschil",
    'het dossier wordt op deze grond al bewaard wegens een geschil',
  ],
  'not-held': [
    "er is geen bewaring wegens een geschil op grond van '{value}'; mogelijk zijn {expected}",
    'er is geen bewaring wegens een geschil op die dag, of het is niet duidelijk welke eindigt',
  ],
  ...REJECTED_ELSEWHERE_NL,
};
