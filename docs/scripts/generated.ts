import { complaintFormSchema } from '../../packages/adapters/src/intake/form/complaint-form.ts';
import { commandsByHand } from './commands-by-hand.ts';
import { helpTopics } from './help-topics.ts';
import { libraryReference, PACKAGES } from './library-reference.ts';
import { lifeOfAComplaint } from './life-of-a-complaint.ts';
import { rooms } from './rooms.ts';

/** The pages of docs/reference that are made from all packages, by name. */
export const generated = (): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(PACKAGES.map((name) => [`library-${name}.md`, libraryReference(name)])),
  'commands-by-hand.md': commandsByHand(),
  'help-topics.md': helpTopics(),
  'complaint-form.schema.json': `${JSON.stringify(complaintFormSchema(), null, 2)}\n`,
  'rooms.md': rooms(),
  'life-of-a-complaint.md': lifeOfAComplaint(),
});
