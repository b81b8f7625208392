import type { RejectionCode } from '../../complaint/rejection.ts';
import { ofAnyCommand } from './refused/any-command.ts';
import { ofIntake } from './refused/intake.ts';
import { ofAdmissibility } from './refused/admissibility.ts';
import { ofHearing } from './refused/hearing.ts';
import { ofJudgement } from './refused/judgement.ts';
import { ofKifid } from './refused/kifid.ts';
import { ofCourt } from './refused/court.ts';
import { ofLinks } from './refused/links.ts';
import { ofLetters } from './refused/letters.ts';
import { ofDossier } from './refused/dossier.ts';
import { ofAmendment } from './refused/amendment.ts';
import { ofPrivacy } from './refused/privacy.ts';
import type { Refused } from './refused/refused-example.ts';

/**
 * An example of every code: the compiler holds that none is left out. Only `unknown-cause` asks for
 * a procedure that lists causes; root-causes.test.ts has it. `own-draft` and `not-approved` ask for who
 * recorded what, and a procedure with a four-eyes step; four-eyes.test.ts has them.
 */
export const refused: Readonly<
  Record<Exclude<RejectionCode, 'unknown-cause' | 'own-draft' | 'not-approved'>, Refused>
> = {
  ...ofAnyCommand,
  ...ofIntake,
  ...ofAdmissibility,
  ...ofHearing,
  ...ofJudgement,
  ...ofKifid,
  ...ofCourt,
  ...ofLinks,
  ...ofDossier,
  ...ofLetters,
  ...ofAmendment,
  ...ofPrivacy,
};
