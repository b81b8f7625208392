import { z } from 'zod';
import { instant } from '../calendar/instant.ts';
import { localDate } from '../calendar/local-date.ts';
import { complaintEvents } from './events.ts';

/** When it happened: a local day, or a moment, which becomes a day in the procedure's time zone. */
const at = z.union([localDate, instant], {
  error: 'expected a day (YYYY-MM-DD) or a moment (YYYY-MM-DDTHH:MM:SSZ)',
});

const asCommand = <Shape extends z.ZodRawShape>(event: z.ZodObject<Shape, z.core.$strict>) =>
  event.omit({ instant: true } as never).extend({ at }) as unknown as z.ZodObject<
    Omit<Shape, 'instant' | 'at'> & { at: typeof at },
    z.core.$strict
  >;

/** The data of each command, by type. A command asks for one event; {@link eventOf} says which. */
export const complaintCommands = {
  Receive: asCommand(complaintEvents.Received.omit({ procedure: true })),
  Acknowledge: asCommand(complaintEvents.Acknowledged),
  RequestInformation: asCommand(complaintEvents.InfoRequested),
  ProvideInformation: asCommand(complaintEvents.InfoProvided),
  DeclareAdmissible: asCommand(complaintEvents.DeclaredAdmissible),
  DeclareInadmissible: asCommand(complaintEvents.DeclaredInadmissible),
  Delay: asCommand(complaintEvents.Delayed),
  Judge: asCommand(complaintEvents.Judged),
  Withdraw: asCommand(complaintEvents.Withdrawn),
  EscalateToKifid: asCommand(complaintEvents.EscalatedToKifid),
} as const;

export type ComplaintCommandType = keyof typeof complaintCommands;

/** What somebody asks to have recorded about a complaint, as `{ type, data }`. */
export type ComplaintCommand = {
  [Type in ComplaintCommandType]: {
    readonly type: Type;
    readonly data: z.infer<(typeof complaintCommands)[Type]>;
  };
}[ComplaintCommandType];

/** The event that each command leads to when it is accepted. */
export const eventOf = {
  Receive: 'Received',
  Acknowledge: 'Acknowledged',
  RequestInformation: 'InfoRequested',
  ProvideInformation: 'InfoProvided',
  DeclareAdmissible: 'DeclaredAdmissible',
  DeclareInadmissible: 'DeclaredInadmissible',
  Delay: 'Delayed',
  Judge: 'Judged',
  Withdraw: 'Withdrawn',
  EscalateToKifid: 'EscalatedToKifid',
} as const satisfies Record<ComplaintCommandType, keyof typeof complaintEvents>;
