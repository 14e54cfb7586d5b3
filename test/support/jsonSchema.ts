type Schema = Readonly<Record<string, unknown>>;

/**
 * What of a value is not as a JSON Schema says, each with its place. Knows the keywords that our schemas use and refuses all
 * others, so that none is passed over.
 */
export function schemaErrors(schema: Schema, value: unknown, root: Schema = schema, place = '$'): string[] {
  const errors: string[] = [];
  const expect = (isMet: boolean, what: string) => {
    if (!isMet) errors.push(`${place}: expected ${what}, found ${JSON.stringify(value)}`);
  };
  const record = isRecord(value) ? value : {};
  for (const [keyword, wanted] of Object.entries(schema)) {
    switch (keyword) {
      case '$ref':
        errors.push(...schemaErrors(resolve(root, String(wanted)), value, root, place));
        break;
      case 'type':
        expect(
          [wanted].flat().some((type) => hasType(String(type), value)),
          `type ${wanted}`,
        );
        break;
      case 'const':
        expect(value === wanted, `${wanted}`);
        break;
      case 'enum':
        expect((wanted as unknown[]).includes(value), `one of ${wanted}`);
        break;
      case 'minimum':
        if (typeof value === 'number') expect(value >= Number(wanted), `at least ${wanted}`);
        break;
      case 'maximum':
        if (typeof value === 'number') expect(value <= Number(wanted), `at most ${wanted}`);
        break;
      case 'minLength':
        if (typeof value === 'string') expect(value.length >= Number(wanted), `at least ${wanted} characters`);
        break;
      case 'pattern':
        if (typeof value === 'string') expect(new RegExp(String(wanted), 'u').test(value), `${wanted}`);
        break;
      case 'format':
        if (wanted !== 'date') throw new Error(`Unknown format ${wanted}`);
        if (typeof value === 'string') expect(/^\d{4}-\d{2}-\d{2}$/.test(value), 'a date');
        break;
      case 'items':
        for (const [i, item] of Array.isArray(value) ? value.entries() : [])
          errors.push(...schemaErrors(wanted as Schema, item, root, `${place}[${i}]`));
        break;
      case 'anyOf':
        expect(
          (wanted as Schema[]).some((option) => schemaErrors(option, value, root, place).length === 0),
          'any of the options',
        );
        break;
      case 'properties':
        for (const [key, property] of Object.entries(wanted as Record<string, Schema>))
          if (key in record) errors.push(...schemaErrors(property, record[key], root, `${place}.${key}`));
        break;
      case 'required':
        for (const key of wanted as string[]) if (isRecord(value)) expect(key in value, `a key ${key}`);
        break;
      case 'additionalProperties': {
        const known = Object.keys((schema['properties'] ?? {}) as object);
        if (wanted === false) for (const key of Object.keys(record)) expect(known.includes(key), `no key ${key}`);
        break;
      }
      case '$schema':
      case '$id':
      case '$defs':
      case 'title':
      case 'description':
      case 'examples':
        break;
      default:
        throw new Error(`Unknown keyword ${keyword} at ${place}`);
    }
  }
  return errors;
}

/** The places of a schema's properties that have no description. */
export function undescribed(schema: unknown, place = '$'): string[] {
  if (!isRecord(schema)) return [];
  const properties = isRecord(schema['properties']) ? Object.entries(schema['properties']) : [];
  const missing = properties
    .filter(([, property]) => isRecord(property) && typeof property['description'] !== 'string')
    .map(([key]) => `${place}.${key}`);
  return [...missing, ...Object.entries(schema).flatMap(([key, part]) => undescribed(part, `${place}.${key}`))];
}

function resolve(root: Schema, reference: string): Schema {
  const parts = reference.replace(/^#\//, '').split('/');
  return parts.reduce<unknown>((at, part) => (at as Schema)[part], root) as Schema;
}

function hasType(type: string, value: unknown): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isRecord(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
