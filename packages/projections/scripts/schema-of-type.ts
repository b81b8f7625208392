import ts from 'typescript-5';

/** A JSON Schema, or a part of one. */
export type Schema = { readonly [keyword: string]: unknown };

/** Texts of a form, by what stands between their parts. */
const FORMS: Readonly<Record<string, readonly [name: string, form: Schema]>> = {
  '…-…-…': ['LocalDate', { description: 'A local day.', type: 'string', format: 'date' }],
  '…Z': ['Instant', { description: 'A moment, in UTC.', type: 'string', format: 'date-time' }],
};

const nameOf = (type: ts.Type): string | null => {
  const symbol = type.aliasSymbol ?? type.getSymbol();
  const name = symbol?.getName() ?? '__type';
  const isGeneric = (type.aliasTypeArguments ?? []).length > 0;
  return name.startsWith('__') || isGeneric ? null : name;
};

const literal = (type: ts.Type): string | number | undefined =>
  type.isStringLiteral() || type.isNumberLiteral() ? type.value : undefined;

const isUndefined = (type: ts.Type): boolean => (type.flags & ts.TypeFlags.Undefined) !== 0;

/** What may be undefined is left out of the JSON. */
const isMaybe = (type: ts.Type): boolean => type.isUnion() && type.types.some(isUndefined);

/**
 * The JSON Schema of what `JSON.stringify` makes of a value of an exported type, with what its
 * comments say. Every field is named, and no other may be there.
 *
 * The compiler of TypeScript 7 answers no questions about types; this asks the one before it.
 *
 * @param file that exports the type
 * @throws Error for a type of which there is no value in JSON, such as a function
 */
export const schemaOfType = (file: string, typeName: string): Schema => {
  const program = ts.createProgram([file], {
    strict: true,
    exactOptionalPropertyTypes: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    resolveJsonModule: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ESNext,
    lib: ['lib.esnext.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  const exported =
    module === undefined
      ? undefined
      : checker.getExportsOfModule(module).find((one) => one.getName() === typeName);
  if (exported === undefined) throw new Error(`expected ${file} to export ${typeName}`);
  const definitions = new Map<string, Schema>();

  const described = (symbol: ts.Symbol, schema: Schema): Schema => {
    const text = ts.displayPartsToString(symbol.getDocumentationComment(checker));
    return text === '' ? schema : { description: text.replaceAll(/\s+/g, ' '), ...schema };
  };

  const objectSchema = (type: ts.Type, path: string): Schema => {
    const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
    const fields = checker.getPropertiesOfType(type).map((field) => {
      const fieldType = checker.getTypeOfSymbol(field);
      const name = field.getName();
      return [field, described(field, schemaOf(fieldType, `${path}.${name}`))] as const;
    });
    const isRequired = (field: ts.Symbol) =>
      (field.flags & ts.SymbolFlags.Optional) === 0 && !isMaybe(checker.getTypeOfSymbol(field));
    const required = fields.flatMap(([field]) => (isRequired(field) ? [field.getName()] : []));
    return {
      type: 'object',
      ...(fields.length === 0
        ? {}
        : { properties: Object.fromEntries(fields.map(([field, of]) => [field.getName(), of])) }),
      ...(required.length === 0 ? {} : { required }),
      additionalProperties: index === undefined ? false : schemaOf(index.type, `${path}.*`),
    };
  };

  const unionSchema = (types: readonly ts.Type[], path: string): Schema => {
    const isNull = (type: ts.Type) => (type.flags & ts.TypeFlags.Null) !== 0;
    const isBoolean = (type: ts.Type) => (type.flags & ts.TypeFlags.BooleanLiteral) !== 0;
    const others = types.filter((one) => !isNull(one) && !isBoolean(one) && !isUndefined(one));
    const literals = [...new Set(others.flatMap((one) => literal(one) ?? []))];
    const rest = others.filter((one) => literal(one) === undefined);
    const all = [
      ...(literals.length === 0 ? [] : [{ enum: literals.toSorted((a, b) => (a < b ? -1 : 1)) }]),
      ...(types.some(isBoolean) ? [{ type: 'boolean' }] : []),
      ...rest.map((one) => schemaOf(one, path)),
      ...(types.some(isNull) ? [{ type: 'null' }] : []),
    ];
    return all.length === 1 ? (all[0] ?? {}) : { anyOf: all };
  };

  const byName = (name: string, make: () => Schema): Schema => {
    if (!definitions.has(name)) {
      definitions.set(name, {});
      definitions.set(name, make());
    }
    return { $ref: `#/$defs/${name}` };
  };

  const schemaOf = (type: ts.Type, path: string): Schema => {
    const name = nameOf(type);
    if ((type.flags & ts.TypeFlags.TemplateLiteral) !== 0) {
      const form = FORMS[(type as ts.TemplateLiteralType).texts.join('…')];
      return form === undefined ? { type: 'string' } : byName(form[0], () => form[1]);
    }
    if ((type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0) return {};
    if ((type.flags & ts.TypeFlags.Null) !== 0) return { type: 'null' };
    const value = literal(type);
    if (value !== undefined) return { const: value };
    if ((type.flags & ts.TypeFlags.StringLike) !== 0) return { type: 'string' };
    if ((type.flags & ts.TypeFlags.NumberLike) !== 0) return { type: 'number' };
    if ((type.flags & ts.TypeFlags.BooleanLike) !== 0) return { type: 'boolean' };
    if (type.isUnion()) {
      const { types } = type;
      const make = () => unionSchema(types, path);
      return name === null ? make() : byName(name, make);
    }
    if (checker.isArrayType(type)) {
      const [item] = checker.getTypeArguments(type as ts.TypeReference);
      return { type: 'array', items: item === undefined ? {} : schemaOf(item, `${path}[]`) };
    }
    if ((type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0) {
      throw new Error(`${path}: expected a type of JSON, got ${checker.typeToString(type)}`);
    }
    if (type.getCallSignatures().length > 0) {
      throw new Error(`${path}: expected a type of JSON, got a function`);
    }
    if (name === null || name === typeName) return objectSchema(type, path);
    const symbol = type.aliasSymbol ?? type.getSymbol();
    const make = () => {
      const schema = objectSchema(type, path);
      return symbol === undefined ? schema : described(symbol, schema);
    };
    return byName(name, make);
  };

  const root = schemaOf(checker.getDeclaredTypeOfSymbol(exported), typeName);
  const names = [...definitions.keys()].toSorted();
  return {
    ...described(exported, root),
    $defs: Object.fromEntries(names.map((name) => [name, definitions.get(name)])),
  };
};
