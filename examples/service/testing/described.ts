import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { openapi } from '../openapi.ts';

const ajv = new Ajv2020({ allErrors: true, strict: false, discriminator: true });
formats.default(ajv);
ajv.addSchema(openapi, 'openapi');

/** The schema at a place in the description, as its words or as one that can be asked. */
const at = (...place: readonly string[]): ValidateFunction => {
  const pointer = place.map((part) => part.replaceAll('/', '~1')).join('/');
  const validate = ajv.getSchema(`openapi#/${encodeURI(pointer)}`);
  if (validate === undefined) throw new Error(`expected the description to have ${pointer}`);
  return validate;
};

const CONTENT = ['content', 'application/json', 'schema'] as const;

const faultsOf = (validate: ValidateFunction, value: unknown): readonly string[] =>
  validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

/** Where an answer is not what the description says of the route and the status. */
export const faultsInAnswer = (
  method: string,
  where: string,
  { status, body }: { readonly status: number; readonly body: unknown },
): readonly string[] => {
  const path = where.split('?')[0] ?? '';
  const place = ['paths', path, method.toLowerCase(), 'responses', String(status), ...CONTENT];
  return faultsOf(at(...place), body);
};

/** Where a body is not what the description says that a route takes. */
export const faultsInBody = (path: string, body: unknown): readonly string[] =>
  faultsOf(at('paths', path, 'post', 'requestBody', ...CONTENT), body);
