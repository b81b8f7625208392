import type { Topic } from './help-shape.ts';

const dates: Topic = {
  title: ['Days and moments', 'Dagen en momenten'],
  text: [
    `Every fact has two dates: when it happened, and when it was recorded. A letter that came on Friday and
is typed in on Monday was received on Friday.

  --at        the day on which it happened: 2026-04-02, today, yesterday or a weekday, which is the last
              one up to today; or a moment in UTC, 2026-04-02T09:00:00Z
  --as-of     the end of such a day, or @1200, a position in the journal: as it stood then
  --by        what counts for --as-of a day: "recorded", unless told, or "happened"
  --due, --received
              a day, or the first and the last: 2026-01-01..2026-03-31, both included
  --now       the day that is judged by; what is recorded takes the clock all the same
  YEAR        of a report: 2025, a half 2025-H1, a quarter 2025-Q3, or two days

Days are those of the procedure's time zone, Europe/Amsterdam. A due date is the last day in time, by the
legal reading; a target is the day to steer by, on which nobody can say that it was missed. klacht explain
tells how both came about.`,
    `Elk feit heeft twee data: wanneer het gebeurde, en wanneer het is vastgelegd. Een brief die vrijdag kwam en
maandag wordt ingevoerd, is vrijdag ontvangen.

  --at        de dag waarop het gebeurde: 2026-04-02, vandaag, gisteren of een weekdag, en dat is dan de
              laatste tot en met vandaag; of een moment in UTC, 2026-04-02T09:00:00Z
  --as-of     het eind van zo’n dag, of @1200, een positie in het journaal: zoals het toen stond
  --by        wat telt bij --as-of een dag: "recorded" (vastgelegd), tenzij anders gezegd, of "happened"
              (gebeurd)
  --due, --received
              een dag, of de eerste en de laatste: 2026-01-01..2026-03-31, beide inbegrepen
  --now       de dag waarop wordt beoordeeld; wat wordt vastgelegd, neemt toch de klok
  JAAR        van een verslag: 2025, een half jaar 2025-H1, een kwartaal 2025-Q3, of twee dagen

Dagen zijn die van de tijdzone van de procedure, Europe/Amsterdam. De uiterste dag is de laatste die nog op
tijd is, naar de letter; de streefdatum is de dag om op te sturen, waarvan niemand kan zeggen dat hij te laat
is. klacht explain vertelt hoe beide zijn berekend.`,
  ],
};

const deadlines: Topic = {
  title: ['What is due, and by when', 'Termijnen'],
  text: [
    `Each step that the procedure asks for has two days, and a state that depends on the day that is judged by.

  due          the last day in time, by the legal reading
  target       the day to steer by, by the safe reading; never later than due
  open         still to be done, and its last day is not over
  overdue      its last day is over, and it was not done
  met, late    it was done: in time, or after its last day
  void         nobody is held to it: the complaint ended first, or nothing needed to be asked

klacht overdue lists what is overdue, and with --within 5 what has its target within five working days.
klacht show tells what is due of one complaint, klacht explain how each day came about: which days were
skipped, and by which article of which version of the rules. klacht delay announces a later judgement, klacht
why-late records why a step was late, and klacht remind tells officers by mail.`,
    `Elke stap die de procedure vraagt, heeft twee dagen, en een stand die afhangt van de dag waarop wordt
beoordeeld.

  uiterste dag         de laatste dag die nog op tijd is, naar de letter ("due" in JSON)
  streefdatum          de dag om op te sturen, bij een voorzichtige lezing; nooit na de uiterste dag ("target")
  open                 nog te doen, en de laatste dag is niet voorbij
  termijn verstreken   de laatste dag is voorbij, en het is niet gedaan ("overdue")
  op tijd, te laat     gedaan: op tijd ("met"), of na de laatste dag ("late")
  niet van toepassing  niemand wordt eraan gehouden: het eindigde eerder, of er hoefde niets te worden
                       gevraagd ("void")

klacht overdue toont welke termijnen verstreken zijn, en met --within 5 ook wat zijn streefdatum binnen vijf
werkdagen heeft.
klacht show vertelt wat er van een klacht moet gebeuren, klacht explain hoe elke dag is berekend: welke dagen
zijn overgeslagen, en naar welk artikel van welke versie van de regels. klacht delay kondigt een later oordeel
aan, klacht why-late legt vast waarom een stap te laat was, en klacht remind herinnert functionarissen per
mail.`,
  ],
};

const roles: Topic = {
  title: ['Who may see what', 'Wie wat mag zien'],
  text: [
    `Names, addresses and what people wrote are sealed. --open opens them for a role, and who reads must be
named by --actor: that it was read is recorded before anything is shown (klacht readers).

  officer      the complaints officer: everything
  compliance   everything
  auditor      everything but who complained
  employee     whom the complaint is about: what they need to answer it
  complainant  what was said to them or by them, each step, and the judgement

An employee and a complainant are given a dossier (klacht export dossier), an auditor a pack (klacht export
pack). Only officer and compliance may search by name (klacht find) or have the register for a supervisor.`,
    `Namen, adressen en wat mensen schreven, zijn verzegeld. --open opent ze voor een rol, en wie leest, moet met
--actor worden genoemd: de inzage wordt vastgelegd voordat er iets wordt getoond (klacht readers).

  officer      de klachtenfunctionaris: alles
  compliance   alles
  auditor      alles, behalve wie klaagde
  employee     de medewerker om wie het gaat: wat nodig is om te antwoorden
  complainant  de klager: wat tegen of door hem is gezegd, elke stap, en het oordeel

Een medewerker en een klager krijgen een dossier (klacht export dossier), een auditor een map (klacht export
pack). Alleen "officer" en "compliance" mogen op naam zoeken (klacht find) of het register voor een
toezichthouder krijgen.`,
  ],
};

export const RECORD_TOPICS = { dates, deadlines, roles } as const;
