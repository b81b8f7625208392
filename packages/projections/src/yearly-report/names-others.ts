import { closeOf, factsOf, type KnownComplaint } from '@klacht/domain';

/** What is found in one that says something of another depends on that one too. */
export const namesOthers = (complaint: KnownComplaint): boolean =>
  complaint.links.length > 0 ||
  complaint.splitFrom !== null ||
  [...complaint.reopenings, closeOf(complaint)].some(
    (close) => close?.status === 'judged' && close.judgement.deviates,
  );

type Said = { readonly type: string; readonly data: object };

const namesAnother = ({ type, data }: Said): boolean =>
  type === 'Linked' || (type === 'Judged' && 'deviation' in data);

/** Whether it names others, or did on an earlier day. */
export const hangsOnOthers = (complaint: KnownComplaint): boolean =>
  complaint.splitFrom !== null ||
  complaint.history.some(namesAnother) ||
  (complaint.corrections.length > 0 && factsOf(complaint).some(namesAnother));
