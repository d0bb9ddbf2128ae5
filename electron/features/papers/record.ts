import type { PaperField, PaperRecord, PaperValue } from '../../documents/paper.ts';

/** A value of a letter by the source its field names in the manifest. */
export type LetterValue = string | number | boolean | undefined | readonly LetterData[];
/** The data of a letter, keyed by source (`household.head.name`); rows of a list likewise. */
export interface LetterData {
  readonly [source: string]: LetterValue;
}

/** The data without the sources that have no value: they print as blanks. */
export function defined(data: LetterData): LetterData {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined && value !== ''));
}

/** The record a template takes: every field from its source. Throws RangeError for a source that no field names. */
export function recordOf(fields: readonly PaperField[], data: LetterData): PaperRecord {
  const sources = new Set(fields.map(({ source }) => source));
  for (const source of Object.keys(data)) if (!sources.has(source)) throw new RangeError(`no field takes ${source}`);
  return Object.fromEntries(
    fields
      .filter(({ source }) => Object.hasOwn(data, source))
      .map((field) => [field.name, fieldValue(field, data[field.source])]),
  );
}

function fieldValue(field: PaperField, value: LetterValue): PaperValue {
  if (field.type === 'list' && Array.isArray(value))
    return (value as readonly LetterData[]).map((row) => recordOf(field.fields ?? [], row));
  if (field.type === 'qr' && typeof value === 'string') return value.replaceAll('-', '');
  return value as PaperValue;
}

/** The data as canonical JSON (RFC 8785: sorted keys, no blanks): what its hash is taken of. */
export function canonicalJson(data: LetterData): string {
  const sorted = Object.keys(data).sort();
  const members = sorted.flatMap((key) => {
    const value = data[key];
    if (value === undefined) return [];
    const text = Array.isArray(value)
      ? `[${(value as readonly LetterData[]).map(canonicalJson).join(',')}]`
      : JSON.stringify(value);
    return [`${JSON.stringify(key)}:${text}`];
  });
  return `{${members.join(',')}}`;
}
