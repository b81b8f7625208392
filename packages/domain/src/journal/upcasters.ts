import { type Upcaster, upcasting } from './upcast.ts';

/** For a schema that gained only fields which may be left out, or values that a field may have. */
const asItWas: Upcaster = (data) => data;

/**
 * The upcasters of every event whose schema has changed. A type that is not named here is still in
 * its first version.
 */
export const schemaVersions = upcasting({
  Corrected: { 1: asItWas },
  DeclaredAdmissible: { 1: asItWas },
  DeclaredInadmissible: { 1: asItWas },
  Delayed: { 1: asItWas },
  DocumentAdded: { 1: asItWas },
  EmployeeInformed: { 1: asItWas },
  EscalatedToKifid: { 1: asItWas },
  HoldLifted: { 1: asItWas },
  InfoProvided: { 1: asItWas },
  InfoRequested: { 1: asItWas, 2: asItWas },
  KifidRuled: { 1: asItWas },
  LetterDrafted: { 1: asItWas },
  Linked: { 1: asItWas },
  MeasureCarriedOut: { 1: asItWas },
  ProgressReported: { 1: asItWas },
  Received: { 1: asItWas, 2: asItWas, 3: asItWas },
  ReportIssued: { 1: asItWas },
  StatementInvited: { 1: asItWas },
  Unlinked: { 1: asItWas },
});
