import { TOPICS } from '../../packages/adapters/src/words/help/topics.ts';

const HEAD = `# Topics

What \`klacht help TOPIC\` says, in both languages. Generated from the words of the help by \`npm run reference\`; do
not edit.
`;

/** docs/reference/help-topics.md: what the help says of what several commands share. */
export const helpTopics = (): string =>
  [
    HEAD,
    ...Object.entries(TOPICS).flatMap(([name, { title, text }]) => [
      `## ${title[0]}: \`klacht help ${name}\`\n`,
      `\`\`\`text\n${text[0]}\n\`\`\`\n`,
      `### ${title[1]}\n`,
      `\`\`\`text\n${text[1]}\n\`\`\`\n`,
    ]),
  ].join('\n');
