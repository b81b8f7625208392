import { z } from 'zod';

/** The same value with one field of it changed or left out. */
type Variant = { readonly path: string; readonly value: unknown };

/** A value that has every field of a schema, and that value changed in each of its fields. */
type Sample = { readonly base: unknown; readonly variants: readonly Variant[] };

const LEAVES: readonly unknown[] = [
  '2026-04-01',
  '2027-05-06',
  '2026-04-01T08:00:00Z',
  'a'.repeat(64),
  'b'.repeat(64),
  '7835.23',
  '13.50',
  '550',
  '5.1.1',
  'EUR',
  'USD',
  'nl',
  'de',
  '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d10',
  '5a1e6d04-7d0f-4a55-8f1e-2f6b1f0c9d11',
  1,
  2,
  true,
  false,
];

const count = { texts: 0 };
const newText = (): string => {
  count.texts += 1;
  return `tekst-${count.texts}`;
};

const two = (schema: z.core.$ZodTypes): Sample => {
  const accepted = [newText(), newText(), ...LEAVES].filter(
    (value) => z.safeParse(schema, value).success,
  );
  const [base, other] = accepted;
  if (base === undefined) throw new Error(`expected a sample of a ${schema._zod.def.type}`);
  return { base, variants: other === undefined ? [] : [{ path: '', value: other }] };
};

const under = (key: string, { path, value }: Variant, rebuild: (inner: unknown) => unknown) => ({
  path: path === '' ? key : `${key}.${path}`,
  value: rebuild(value),
});

const ofList = (element: z.core.$ZodType): Sample => {
  const [first, second] = [sampleOf(element), sampleOf(element)];
  return {
    base: [first.base],
    variants: [
      ...first.variants.map((one) => under('0', one, (inner) => [inner])),
      { path: '1', value: [first.base, second.variants[0]?.value ?? second.base] },
    ],
  };
};

const ofFields = (shape: Readonly<Record<string, z.core.$ZodType>>): Sample => {
  const samples = Object.entries(shape).map(([key, inner]) => [key, sampleOf(inner)] as const);
  const base = Object.fromEntries(samples.map(([key, sample]) => [key, sample.base]));
  const variants = samples.flatMap(([key, sample]) =>
    sample.variants.map((one) =>
      under(key, one, (inner) => {
        const { [key]: _, ...rest } = base;
        return inner === undefined ? rest : { ...base, [key]: inner };
      }),
    ),
  );
  return { base, variants };
};

/** Walks a schema; a kind of schema in which it finds no sample is refused. */
export const sampleOf = (schema: z.core.$ZodType): Sample => {
  const known = schema as z.core.$ZodTypes;
  const { def } = known._zod;
  if (def.type === 'object') return ofFields(def.shape);
  if (def.type === 'array') return ofList(def.element);
  if (def.type === 'optional') {
    const inner = sampleOf(def.innerType);
    return { ...inner, variants: [...inner.variants, { path: '', value: undefined }] };
  }
  if (def.type === 'enum') {
    const [base, ...others] = Object.values(def.entries);
    return { base, variants: others.map((value) => ({ path: '', value })) };
  }
  return two(known);
};
