import {
  type Instant,
  type Journal,
  type LocalDate,
  procedureInForce,
  toLocalDate,
} from '@klacht/domain';

type Rules = Pick<Journal, 'procedures'>;

/** The time zone in which the firm's days end: that of its latest version. */
export const timeZoneOf = ({ procedures }: Rules): string =>
  procedureInForce(procedures, '9999-12-31').timeZone;

/** The firm's local day at a moment. */
export const dayOf = (rules: Rules, now: Instant): LocalDate => toLocalDate(now, timeZoneOf(rules));
