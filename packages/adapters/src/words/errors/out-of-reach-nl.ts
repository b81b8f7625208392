import type { SentencesOf } from './error-sentences.ts';

/** Who was first, in Dutch. */
export const CONFLICT_NL: SentencesOf<'conflict'> = {
  conflict: 'een ander was telkens eerder; er is niets vastgelegd. Geef dezelfde opdracht nog eens',
  'changed-meanwhile': [
    'er is meer vastgelegd sinds u keek: u zag revisie {expected}, en het is nu {actual}. Kijk opnieuw (klacht show), en beslis dan',
    'er is meer vastgelegd sinds u keek. Kijk opnieuw (klacht show), en beslis dan',
  ],
};

/** What cannot be reached, in Dutch. */
export const UNAVAILABLE_NL: SentencesOf<'unavailable'> = {
  'store-closed': 'de opslag is al gesloten',
  'store-busy': [
    '{path} is in gebruik bij een ander proces; probeer het later nog eens',
    'een ander proces houdt het bestand bezet; probeer het later nog eens',
  ],
  'store-failed': [
    "er is geen ruimte of recht om in '{value}' te schrijven ({why}); er is niets vastgelegd",
    "er is geen ruimte of recht om in '{value}' te schrijven; er is niets vastgelegd",
    'de opslag of de schijf faalde; kijk naar ruimte, rechten en schijf',
  ],
  'store-unusable': [
    '{path} is geen journaal dat klacht heeft gemaakt, of het is gewijzigd',
    'dit is geen journaal dat klacht heeft gemaakt, of het is gewijzigd',
  ],
  'store-unreachable': 'de opslag antwoordde niet op tijd; er is niets vastgelegd',
  'outcome-unknown':
    'de opslag antwoordde niet op tijd, en het kan toch zijn vastgelegd; geef dezelfde opdracht nog eens',
  'store-behind':
    'de opslag toont nog niet alles wat zij telt; er is niets vastgelegd. Probeer het zo nog eens',
  interrupted: 'de server brak het af',
  'access-denied': 'deze gebruiker mag dit niet op EventStoreDB',
  'server-too-old': 'deze EventStoreDB is te oud; versie 22.10 of later is nodig',
  'client-not-installed':
    'de client van EventStoreDB ontbreekt: npm install @eventstore/db-client@6.2.1',
  'no-such-store': [
    "er is geen journaal '{value}': {reason:reasons}",
    "er is geen journaal '{value}'",
    'daar is geen journaal',
  ],
  'output-failed': [
    "er is geen ruimte of recht om '{value}' te schrijven",
    'er is geen ruimte of recht om daar te schrijven',
  ],
  'no-chromium': [
    "{field}: '{value}' is geen Chromium; --format html heeft er geen nodig",
    'er is geen Chromium om mee af te drukken: installeer die (Debian: apt install chromium), of noem hem in KLACHT_CHROMIUM; --format html heeft er geen nodig',
  ],
  'printing-failed': [
    'Chromium maakte geen PDF ({why}); --format html heeft geen Chromium nodig',
    'Chromium maakte geen PDF; --format html heeft geen Chromium nodig',
  ],
  'no-keys': [
    'het bestand met de sleutels ontbreekt: {path}. Er is niets vastgelegd; zet het terug, of zeg waar het is (--keys)',
    'de sleutels waarmee deze teksten zijn verzegeld, ontbreken. Er is niets vastgelegd; zeg waar ze zijn (--keys)',
  ],
  'no-master-key': [
    '{origin}: de hoofdsleutel ontbreekt waar de sleutels in {path} onder liggen; er is niets veranderd',
    'de hoofdsleutel ontbreekt ({file}); er is niets veranderd',
    'de hoofdsleutel ontbreekt; er is niets veranderd',
  ],
  'wrong-master-key': [
    '{origin}: de sleutels in {path} liggen onder een andere hoofdsleutel; er is niets veranderd',
    'de sleutels liggen onder een andere hoofdsleutel; er is niets veranderd',
  ],
  'view-closed': 'het register is al gesloten',
  'view-damaged': 'het bijgehouden register is beschadigd; klacht rebuild maakt het opnieuw',
  'not-caught-up': 'het register kwam niet op tijd zover',
  'no-listener': [
    'op {host}:{port:plain} kan niet worden geluisterd: {reason:reasons}',
    'op {host}:{port:plain} kan niet worden geluisterd; het systeem weigert het',
    'daar kan niet worden geluisterd; het systeem weigert het',
  ],
  'no-mailbox': [
    "de mailserver {host}:{port:plain} is niet te bereiken, weigert de gebruiker, of heeft geen map '{folder}'",
    'de mailserver is niet te bereiken, weigert de gebruiker, of heeft zo geen map',
  ],
  'post-unreachable': [
    'de mailserver {host} neemt nu niets aan; de brieven wachten, en worden opnieuw geprobeerd',
    "de map '{value}' neemt nu niets aan; de brieven wachten, en worden opnieuw geprobeerd",
    'waar brieven heen gaan, wordt nu niets aangenomen; de brieven wachten, en worden opnieuw geprobeerd',
  ],
  'outbox-in-use': 'een ander proces verstuurt de brieven van dit journaal al; stop dat eerst',
  'bad-time-stamp': 'de tijdstempeldienst antwoordde met een stempel voor iets anders',
};

/** What of the journal cannot be read, in Dutch. */
export const UNREADABLE_NL: SentencesOf<'unreadable'> = {
  'unknown-event-type': [
    "'{type}' is geen gebeurtenis die deze versie van klacht kent ({stream}, revisie {revision})",
    'het journaal heeft een gebeurtenis die deze versie van klacht niet kent',
  ],
  'unreadable-event': [
    'een vastgelegde gebeurtenis is niet van haar vorm ({stream}, revisie {revision}); voer klacht verify uit',
    'een vastgelegde gebeurtenis is niet van haar vorm; voer klacht verify uit',
  ],
  'newer-schema': 'een nieuwere klacht heeft dit vastgelegd; gebruik die versie',
  'unknown-schema':
    'de versie van een vastgelegde gebeurtenis is geen getal; voer klacht verify uit',
  'unreadable-row': [
    'een rij van het journaal is niet te lezen ({stream}, revisie {revision}); voer klacht verify uit',
    'een rij van het journaal is niet te lezen; voer klacht verify uit',
  ],
  'poison-event': [
    'het register kan een gebeurtenis niet lezen: {type} ({stream}, revisie {revision}); klacht rebuild --set-aside laat haar weg en noemt haar',
    'het register kan een gebeurtenis niet lezen; klacht rebuild --set-aside laat haar weg en noemt haar',
  ],
  'stream-truncated':
    'EventStoreDB verbergt eerdere gebeurtenissen; haal de beperkingen uit de metadata weg',
  'seal-broken': [
    'een verzegelde tekst is gewijzigd of verplaatst ({stream}, revisie {revision}); voer klacht verify uit',
    'een verzegelde tekst is gewijzigd of verplaatst; voer klacht verify uit',
  ],
  'damaged-key':
    'een sleutel is beschadigd of verplaatst; zet de sleutels uit een reservekopie terug',
  'journal-damaged': [
    'het journaal klopt niet ({stream}, revisie {revision}): {kind:faults}. Er is niets gemaakt',
    'het journaal klopt niet: {kind:faults}. Er is niets gemaakt',
  ],
  unchained:
    'een gebeurtenis heeft geen hash, dus er valt niets van te bewijzen; klacht copy --seal maakt een geketende kopie. Er is niets vastgelegd',
  'copy-differs':
    'wat uit de kopie is teruggelezen, is anders dan wat is geschreven; gooi de kopie weg',
  'cipher-broken': 'versleutelde bytes zijn gewijzigd, of de sleutel is een andere',
  'document-changed':
    'een bewaard stuk is niet meer zoals het was; zet een reservekopie terug, of voeg hetzelfde bestand opnieuw toe',
};
