// Records made larger or smaller than a paper's sample.
import type { PaperField, PaperRecord, PaperValue } from '../../../electron/documents/paper.ts';

const LONG_NAME = '阿卜杜热合曼·买买提依明江𠮷㙍䶮·托合';
const NAME = /姓名|户主$|主持人|记录人|责任人|经办人|受理人|联系人|打印人/;

/** The record with long names and rare characters everywhere, its lists as long as `rows` says. */
export function stretched(
  fields: readonly PaperField[],
  record: PaperRecord,
  rows: Readonly<Record<string, number>>,
): PaperRecord {
  const entries = fields.flatMap((field): [string, PaperValue][] => {
    const value = record[field.name];
    if (value === undefined) return [];
    if (field.type === 'list') {
      const list = value as readonly PaperRecord[];
      const length = list.length === 0 ? 0 : (rows[field.name] ?? list.length);
      const longer = Array.from({ length }, (_, i) => stretched(field.fields!, list[i % list.length]!, rows));
      return [[field.name, longer]];
    }
    return [[field.name, NAME.test(field.name) && field.type === 'text' ? LONG_NAME : value]];
  });
  return Object.fromEntries(entries);
}

/** The record with one row in each of its lists. */
export function shortened(fields: readonly PaperField[], record: PaperRecord): PaperRecord {
  const isList = new Map(fields.map((field) => [field.name, field.fields]));
  const entries = Object.entries(record).map(([name, value]): [string, PaperValue] => {
    const inner = isList.get(name);
    if (!inner || !Array.isArray(value)) return [name, value];
    return [name, value.slice(0, 1).map((row: PaperRecord) => shortened(inner, row))];
  });
  return Object.fromEntries(entries);
}
