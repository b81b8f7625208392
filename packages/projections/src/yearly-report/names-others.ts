import { closeOf, factsOf, type KnownComplaint } from '@klacht/domain';

/** What is found in one that says something of another depends on that one too. */
export const namesOthers = (complaint: KnownComplaint): boolean =>
  complaint.links.length > 0 ||
  complaint.splitFrom !== null ||
  [...complaint.reopenings, closeOf(complaint)].some(
    (close) => close?.status === 'judged' && close.judgement.deviates,
  );

/** Whether it names others, or did on an earlier day. */
export const hangsOnOthers = (complaint: KnownComplaint): boolean =>
  namesOthers(complaint) ||
  factsOf(complaint).some(
    ({ type, data }) => type === 'Linked' || (type === 'Judged' && data.deviation !== undefined),
  );
