// The JSON Schema of what each command answers with --json, made of its type.
import path from 'node:path';
import ts from 'typescript-api';
import { type Schema, typeSchemas } from './type-schema.ts';

const root = path.resolve(import.meta.dirname, '../..');
const ANSWERS = path.join(root, 'packages/adapters/src/cli/answers.ts');

/** Where the schemas are written: `@klacht/adapters/schemas/answers.json`. */
export const ANSWER_SCHEMAS = path.join(root, 'packages/adapters/src/cli/schemas/answers.json');

const programOf = (file: string): ts.Program => {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (name) =>
    ts.sys.readFile(name),
  ) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, files: [file], include: [] },
    ts.sys,
    root,
  );
  return ts.createProgram([file], options);
};

/** The schema of each answer, by command. */
const answers = (): Readonly<Record<string, Schema>> => {
  const program = programOf(ANSWERS);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(ANSWERS);
  const module = source && checker.getSymbolAtLocation(source);
  const symbol =
    module && checker.getExportsOfModule(module).find(({ name }) => name === 'Answers');
  if (!symbol) throw new Error(`${ANSWERS}: expected a type Answers`);
  const schemaOf = typeSchemas(checker);
  return Object.fromEntries(
    checker
      .getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))
      .map((property) => [property.name, schemaOf(checker.getTypeOfSymbol(property))]),
  );
};

/** The text of the file of the schemas. */
export const answerSchemas = (): string =>
  `${JSON.stringify(
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'What each command of klacht answers with --json',
      $defs: answers(),
    },
    null,
    2,
  )}\n`;
