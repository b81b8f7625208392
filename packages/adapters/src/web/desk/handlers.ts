import type { Reader, Role } from '@klacht/domain';

/** Who records what is done (articles 2.2 and 6.1), or answers for it. */
export const HANDLERS: readonly Role[] = ['officer', 'compliance'];

/** Whether somebody may record what is done; an auditor only reads. */
export const mayHandle = ({ role }: Reader): boolean => HANDLERS.includes(role);
