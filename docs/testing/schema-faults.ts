import { createRequire } from 'node:module';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { inRoot } from './markdown.ts';

type Schemas = { readonly $defs: Readonly<Record<string, object>> };

const requireHere = createRequire(inRoot('packages/adapters/package.json'));

/** A file of schemas as somebody imports it. */
export const exported = (name: string): Schemas => requireHere(name) as Schemas;

/** Asks whether a value is what a schema says. */
export const validator = (schema: object): ValidateFunction => {
  const ajv = new Ajv2020({ allErrors: true, strict: false, discriminator: true });
  formats.default(ajv);
  return ajv.compile(schema);
};

/** Where a value is not what its schema says; empty where it is. */
export const faultsOf = (validate: ValidateFunction, value: unknown): string => {
  if (validate(value)) return '';
  const faults = validate.errors ?? [];
  return JSON.stringify(faults.map(({ instancePath, message }) => `${instancePath} ${message}`));
};
