import type { Instant, Language, LocalDate, Reader, Role } from '@klacht/domain';
import type { OpenJournal } from '../../use-cases/opening/open-journal.ts';
import type { LetterTemplates } from '../../letters/load-templates.ts';
import type { Html } from '../../pages/style/page.ts';
import type { DeskWords } from '../../words/desk-words.ts';

/** What the desk stands on, as its pages use it. */
export type Setting = {
  readonly journal: OpenJournal;
  readonly templates: LetterTemplates;
  /** The name of the firm, as every page says it. */
  readonly firm: string;
  /** The moment that is recorded with what is done. */
  readonly now: () => Instant;
  /** The moment that is judged by. */
  readonly judgedAt: () => Instant;
};

/** What a page is asked. */
export type Asked = Setting & {
  readonly reader: Reader;
  readonly language: Language;
  readonly words: DeskWords;
  /** The local day that is judged by. */
  readonly today: LocalDate;
  /** The parts of the address that its pattern names. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** What was sent; empty of what is only asked for. */
  readonly form: FormData;
  /** The address of a place of the desk, `c/2026-0042`, from this page. */
  readonly to: (place: string) => string;
  /** A token for a form of this page; its id is that of what is done by it. */
  readonly token: () => string;
  /** The id in the token that came with a form; null for one that was not asked for here, or long ago. */
  readonly tokenId: string | null;
  readonly request: Request;
  /** Whether who asked is still who they were, in the role that they had, for an answer that goes on. */
  readonly isStillKnown: () => Promise<boolean>;
};

/** A page within the frame that all have. */
export type Shown = {
  /** What it is: its first heading, and what a browser's tab says. */
  readonly title: string;
  /** Beneath the title: as of when, for whom. */
  readonly beneath?: Html | string;
  readonly body: Html;
  /** 200 unless told. */
  readonly status?: number;
  /** It takes the width of a wide screen, as a register does. */
  readonly isBroad?: boolean;
  /** Something went wrong, which the tab says first. */
  readonly isError?: boolean;
};

/** What a route answers with: a page, another place of the desk to go to, or a whole answer. */
export type Answer = Shown | { readonly goTo: string } | Response;

/** A place of the desk. */
export type Route = {
  readonly method: 'GET' | 'POST';
  /** Beneath where the desk is mounted, as hono writes it: `/c/:number`. */
  readonly path: string;
  /** Who may ask: the firm unless told. */
  readonly roles?: readonly Role[];
  /** Its name in the navigation, where it is there. */
  readonly nav?: keyof DeskWords['nav'];
  /**
   * Its reader's browser may keep the page, and asks each time whether it is still as it was. No page
   * with a form that is sent, for that is new each time, and none with what a complainant said.
   */
  readonly isKept?: boolean;
  /** Which other path's entry in the navigation it belongs to: `/register`. */
  readonly under?: string;
  readonly answer: (asked: Asked) => Promise<Answer>;
};

/** The firm's own roles, which the desk is for. */
export const FIRM: readonly Role[] = ['officer', 'compliance', 'auditor'];
