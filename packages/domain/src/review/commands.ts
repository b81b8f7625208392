import type { z } from 'zod';
import { asCommand } from '../journal/as-command.ts';
import { lazily } from '../input/lazily.ts';
import { reviewEvents } from './events.ts';

/** The event that each command leads to when it is accepted. */
export const reviewEventOf = {
  IssueReport: 'ReportIssued',
  MakeRecommendation: 'RecommendationMade',
  DiscussReport: 'ReportDiscussed',
  AdoptRecommendation: 'RecommendationAdopted',
  DeclineRecommendation: 'RecommendationDeclined',
  CarryOutMeasure: 'MeasureCarriedOut',
  NoteEffect: 'EffectNoted',
  AssertBalance: 'BalanceAsserted',
} as const;

/** A command for the review of a year, by name: `IssueReport`. */
export type ReviewCommandType = keyof typeof reviewEventOf;

/** The data of each command, by type. */
export const reviewCommands = lazily({
  IssueReport: () => asCommand(reviewEvents.ReportIssued),
  MakeRecommendation: () => asCommand(reviewEvents.RecommendationMade),
  DiscussReport: () => asCommand(reviewEvents.ReportDiscussed),
  AdoptRecommendation: () => asCommand(reviewEvents.RecommendationAdopted),
  DeclineRecommendation: () => asCommand(reviewEvents.RecommendationDeclined),
  CarryOutMeasure: () => asCommand(reviewEvents.MeasureCarriedOut),
  NoteEffect: () => asCommand(reviewEvents.EffectNoted),
  AssertBalance: () => asCommand(reviewEvents.BalanceAsserted),
});

/** What somebody asks to have recorded about a review, as `{ type, data }`. */
export type ReviewCommand = {
  [Type in ReviewCommandType]: {
    readonly type: Type;
    readonly data: z.infer<(typeof reviewCommands)[Type]>;
  };
}[ReviewCommandType];
