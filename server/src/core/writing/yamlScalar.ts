/**
 * A person's words as a YAML value: in the quotes that stand there, or with some where YAML needs them (YAML 1.2,
 * section 7.3).
 * @param before the character in front of the value's place
 */
export function yamlScalar(value: string, before: string): string {
  if (before === '"') return JSON.stringify(value).slice(1, -1);
  if (before === "'") return value.replaceAll("'", "''");
  const isPlain =
    /^[\p{L}][\p{L}\p{N} ._/()-]*$/u.test(value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value);
  return isPlain ? value : JSON.stringify(value);
}
