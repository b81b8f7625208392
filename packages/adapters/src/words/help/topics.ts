import type { Language } from '@klacht/domain';
import type { Topic } from './help-shape.ts';
import { KEEPING_TOPICS } from './topics-on-keeping.ts';
import { RECORD_TOPICS } from './topics-on-records.ts';

/** Every topic of `klacht help TOPIC`, by the word that is typed; none is the name of a command. */
export const TOPICS = { ...RECORD_TOPICS, ...KEEPING_TOPICS } as const;

export type TopicName = keyof typeof TOPICS;

export const TOPIC_NAMES = Object.keys(TOPICS) as readonly TopicName[];

export const isTopic = (word: string | undefined): word is TopicName =>
  word !== undefined && Object.hasOwn(TOPICS, word);

/** A topic as the help shows it: its title, and its text. */
export const topicInWords = (name: TopicName, language: Language): string => {
  const { title, text }: Topic = TOPICS[name];
  const place = language === 'nl' ? 1 : 0;
  return `${title[place]}\n\n${text[place]}\n`;
};

/** Each topic by its name, and what it is about. */
export const topicTitles = (
  language: Language,
): readonly { readonly name: TopicName; readonly title: string }[] =>
  TOPIC_NAMES.map((name) => ({ name, title: TOPICS[name].title[language === 'nl' ? 1 : 0] }));
