// What the service takes and answers, in OpenAPI: made of the schemas that klacht exports, so that it
// cannot say anything else than klacht does.
import { createRequire } from 'node:module';
import { complaintEvents, role } from '@klacht/domain';

type Schema = Readonly<Record<string, unknown>>;
type Schemas = Readonly<Record<string, Schema>>;

const requireHere = createRequire(import.meta.url);
const exported = (name: string): Schemas =>
  (requireHere(name) as { readonly $defs: Schemas }).$defs;

const commands = exported('@klacht/domain/schemas/commands.json');
const events = exported('@klacht/domain/schemas/events.json');
const answers = exported('@klacht/adapters/schemas/answers.json');

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** One of these, told apart by its type: the schemas are named after it. */
const oneOf = (all: Schemas): Schema => ({
  oneOf: Object.keys(all).map(ref),
  discriminator: { propertyName: 'type' },
});

/** A command as it is sent: by the complaint's id, and without an actor, for the proxy says who asks. */
const asSent = (command: Schema): Schema => {
  const { oneOf: _, ...line } = command;
  const { actor: __, number: ___, ...properties } = line['properties'] as Schemas;
  const whose = properties['complaintId'] === undefined ? 'year' : 'complaintId';
  return { ...line, properties, required: ['commandId', whose, 'type', 'data'] };
};

/** An event as a dossier shows it: what happened, with the texts that its reader may see. */
const asShown = ({ properties }: Schema): Schema => {
  const { type, data } = properties as Schemas;
  return { type: 'object', properties: { type, data }, required: ['type', 'data'] };
};

const mapped = (all: Schemas, change: (one: Schema) => Schema): Schemas =>
  Object.fromEntries(Object.entries(all).map(([name, one]) => [name, change(one)]));

const sent = mapped(commands, asSent);
const shown = mapped(
  Object.fromEntries(Object.keys(complaintEvents).map((name) => [name, events[name] ?? {}])),
  asShown,
);

const TEXT = { type: 'string' };
const closed = (properties: Schemas): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const schemas: Schemas = {
  ...sent,
  ...shown,
  Command: oneOf(sent),
  Event: oneOf(shown),
  Given: closed({
    outcome: { enum: ['recorded', 'repeated'] },
    type: { enum: Object.keys(events) },
    revision: { type: 'integer', minimum: 0 },
  }),
  Forgotten: answers['erase'] ?? {},
  Register: answers['register'] ?? {},
  Overdue: answers['overdue'] ?? {},
  Report: answers['report'] ?? {},
  Refusal: {
    ...closed({ code: TEXT, message: TEXT }),
    required: ['code'],
    description: 'Why it was refused: a code for programs, and a message for who asked.',
  },
};

const json = (schema: Schema): Schema => ({ 'application/json': { schema } });

const parameter = (name: string, description: string, schema: Schema, required: boolean) => ({
  name,
  in: 'query',
  description,
  required,
  schema,
});

const COMPLAINT = parameter('complaint', 'The id of the complaint.', TEXT, true);

type Operation = {
  readonly summary: string;
  readonly answer: Schema;
  readonly body?: Schema;
  readonly parameters?: readonly ReturnType<typeof parameter>[];
};

/** Every route: the service has no other, and none that is not here, or it does not compile. */
const OPERATIONS = {
  'POST /commands': {
    summary: 'Gives a command, and answers once the register has what came of it.',
    body: ref('Command'),
    answer: ref('Given'),
  },
  'POST /erasure': {
    summary: 'Answers a request to be forgotten: carries it out, puts it off, or refuses it.',
    parameters: [COMPLAINT, parameter('person', 'Who is meant; all unless told.', TEXT, false)],
    body: { type: 'object', maxProperties: 0 },
    answer: ref('Forgotten'),
  },
  'GET /dossier': {
    summary: 'The history of a complaint as its reader may see it. That it is read is recorded.',
    parameters: [COMPLAINT],
    answer: { type: 'array', items: ref('Event') },
  },
  'GET /register': {
    summary: 'The register, a hundred rows a page.',
    parameters: [parameter('from', 'How many to pass over.', { type: 'integer' }, false)],
    answer: ref('Register'),
  },
  'GET /overdue': {
    summary: 'What is overdue, and what is due within five working days.',
    answer: ref('Overdue'),
  },
  'GET /report': {
    summary: 'The report of a year.',
    parameters: [parameter('year', 'Such as 2026.', { type: 'integer' }, true)],
    answer: ref('Report'),
  },
  'GET /openapi.json': { summary: 'This description.', answer: { type: 'object' } },
} as const satisfies Readonly<Record<string, Operation>>;

/** `POST /commands`, and so on. */
export type RouteName = keyof typeof OPERATIONS;

const REFUSALS = {
  400: 'It is not of its shape.',
  401: 'Nobody is logged in.',
  409: 'Others were first; ask again.',
  422: 'The complaint does not allow it.',
  500: 'The journal cannot be read.',
  503: 'The journal is out of reach; ask again.',
};

const described = ({ summary, answer, body, parameters = [] }: Operation): Schema => ({
  summary,
  parameters,
  ...(body === undefined ? {} : { requestBody: { required: true, content: json(body) } }),
  responses: {
    200: { description: 'Done.', content: json(answer) },
    ...Object.fromEntries(
      Object.entries(REFUSALS).map(([status, description]) => [
        status,
        { description, content: json(ref('Refusal')) },
      ]),
    ),
  },
});

const paths: Record<string, Schema> = {};
for (const [name, operation] of Object.entries<Operation>(OPERATIONS)) {
  const [method = '', path = ''] = name.split(' ');
  paths[path] = { ...paths[path], [method.toLowerCase()]: described(operation) };
}

/** The description, in OpenAPI 3.1. */
export const openapi = {
  openapi: '3.1.1',
  info: { title: 'Complaints', version: '1.0.0' },
  security: [{ user: [], role: [] }],
  paths,
  components: {
    schemas,
    securitySchemes: {
      user: { type: 'apiKey', in: 'header', name: 'x-user', description: 'Who asks.' },
      role: {
        type: 'apiKey',
        in: 'header',
        name: 'x-role',
        description: `As what, set by the proxy: ${role.exclude(['complainant']).options.join(', ')}.`,
      },
    },
  },
} as const;
