import {
  type Instant,
  type Journal,
  type LocalDate,
  procedureInForce,
  toLocalDate,
} from '@klacht/domain';

type Rules = Pick<Journal, 'procedures'>;

/** Where the firm's days end: in the zone of its latest version, whatever the present. */
export const timeZoneOf = ({ procedures }: Rules): string =>
  procedureInForce(procedures, '9999-12-31').timeZone;

/** The firm's local day at a moment. */
export const dayOf = (rules: Rules, now: Instant): LocalDate => toLocalDate(now, timeZoneOf(rules));
