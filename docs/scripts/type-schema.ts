// JSON Schema of a TypeScript type, as JSON.stringify writes a value of it. TypeScript 7 has no interface
// for programs yet, so the types are read by the version before it.
import ts from 'typescript-api';

export type Schema = Readonly<Record<string, unknown>>;

const DAY = { type: 'string', format: 'date' };
const INSTANT = { type: 'string', format: 'date-time' };

const isObject = (type: ts.Type): boolean => (type.flags & ts.TypeFlags.Object) !== 0;

/** `2026-04-02`, and `2026-04-02T09:00:00Z`, as the template types that say so. */
const templateOf = (type: ts.TemplateLiteralType): Schema => {
  if (type.texts.join('') === '--') return DAY;
  return type.texts.at(-1) === 'Z' ? INSTANT : { type: 'string' };
};

/** The compiler has the members of a union in the order in which it met them, which is no order. */
const sorted = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts)].toSorted((a, b) => (a < b ? -1 : 1));

const union = (schemas: readonly Schema[]): Schema => {
  const constants = schemas.filter((one) => 'const' in one);
  const values = sorted(constants.map((one) => JSON.stringify(one['const']))).map(
    (text) => JSON.parse(text) as unknown,
  );
  const texts = sorted(schemas.map((one) => JSON.stringify(one)));
  const rest = texts.map((text) => JSON.parse(text) as Schema).filter((one) => !('const' in one));
  const all = [...(values.length === 0 ? [] : [{ enum: values }]), ...rest];
  return all.length === 1 ? (all[0] ?? {}) : { anyOf: all };
};

/** Makes schemas of types as one program knows them. */
export const typeSchemas = (checker: ts.TypeChecker) => {
  const isAbsent = (type: ts.Type): boolean => (type.flags & ts.TypeFlags.Undefined) !== 0;

  const ofObject = (type: ts.Type): Schema => {
    const index = checker.getIndexTypeOfType(type, ts.IndexKind.String);
    const properties: Record<string, Schema> = {};
    const required: string[] = [];
    const all = checker.getPropertiesOfType(type);
    for (const property of all.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const whole = checker.getTypeOfSymbol(property);
      const parts = whole.isUnion() ? whole.types : [whole];
      const mayBeLeftOut = (property.flags & ts.SymbolFlags.Optional) !== 0 || parts.some(isAbsent);
      properties[property.name] = union(parts.filter((part) => !isAbsent(part)).map(of));
      if (!mayBeLeftOut) required.push(property.name);
    }
    return {
      type: 'object',
      properties,
      ...(required.length === 0 ? {} : { required }),
      additionalProperties: index === undefined ? false : of(index),
    };
  };

  const ofList = (type: ts.Type): Schema => {
    const [item] = checker.getTypeArguments(type as ts.TypeReference);
    if (!checker.isTupleType(type)) return { type: 'array', items: item ? of(item) : {} };
    const items = checker.getTypeArguments(type as ts.TypeReference).map(of);
    return { type: 'array', items: union(items) };
  };

  const of = (type: ts.Type): Schema => {
    const { flags } = type;
    if (type.isUnion()) return union(type.types.map(of));
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (flags & ts.TypeFlags.BooleanLiteral)
      return { const: checker.typeToString(type) === 'true' };
    if (flags & ts.TypeFlags.Null) return { type: 'null' };
    if (flags & ts.TypeFlags.TemplateLiteral) return templateOf(type as ts.TemplateLiteralType);
    if (flags & ts.TypeFlags.StringLike) return { type: 'string' };
    if (flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (checker.isArrayType(type) || checker.isTupleType(type)) return ofList(type);
    if (type.isIntersection() || isObject(type)) return ofObject(type);
    return {};
  };

  return of;
};
