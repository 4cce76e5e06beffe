/** A value of unknown type as a person wrote it: text as it is, anything else as JSON. */
export function written(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
