/** What the fields of a mapping are called in Dutch. */
const NAMES: Readonly<Record<string, string>> = {
  number: 'nummer',
  Received: 'ontvangst',
  channel: 'kanaal',
  subjects: 'onderwerp',
  complainant: 'naam van de klager',
  email: 'e-mailadres',
  address: 'adres',
  concerns: 'waar het over gaat',
  text: 'tekst van de klacht',
  employees: 'medewerkers over wie het gaat',
  officer: 'wie behandelt',
  Acknowledged: 'ontvangstbevestiging',
  InfoRequested: 'vraag om informatie',
  InfoProvided: 'informatie ontvangen',
  DeclaredAdmissible: 'ontvankelijk verklaard',
  DeclaredInadmissible: 'niet-ontvankelijk verklaard',
  ProgressReported: 'voortgang gemeld',
  Judged: 'oordeel gegeven',
  outcome: 'oordeel',
  reasons: 'motivering',
  redress: 'wat is gegeven',
  Withdrawn: 'ingetrokken',
  Reopened: 'heropend',
  EscalatedToKifid: 'voorgelegd aan Kifid',
  RootCauseFound: 'oorzaak gevonden',
  cause: 'oorzaak',
};

/**
 * A field of a mapping as a Dutch reader is told of it, with the name that it has in the file.
 *
 * @example
 * mappingFieldInDutch('outcome'); // 'oordeel ("outcome")'
 */
export const mappingFieldInDutch = (field: string): string => {
  const name = NAMES[field];
  return name === undefined ? JSON.stringify(field) : `${name} (${JSON.stringify(field)})`;
};
