import type { Field } from './field.ts';

type More = Omit<Partial<Field>, 'key' | 'label' | 'type'>;

/** Free text. */
export const text = (key: string, label: string, more: More = {}): Field => ({ key, label, type: 'text', ...more });
/** A civil date, 'YYYY-MM-DD'. */
export const date = (key: string, label: string, more: More = {}): Field => ({ key, label, type: 'date', ...more });
/** A moment in UTC, ISO with milliseconds. */
export const instant = (key: string, label: string, more: More = {}): Field => ({
  key,
  label,
  type: 'instant',
  ...more,
});
/** A calendar year. */
export const year = (key: string, label: string, more: More = {}): Field => ({ key, label, type: 'year', ...more });
/** A whole number in the given unit. */
export const count = (key: string, label: string, unit: string, more: More = {}): Field => ({
  key,
  label,
  type: 'integer',
  unit,
  check: '? >= 0',
  ...more,
});
/** A sum of money, stored in 分, shown in 元. */
export const money = (key: string, label: string, more: More = {}): Field => ({
  key,
  label,
  type: 'money',
  unit: '元',
  ...more,
});
/** An area of land, stored in 0.01 亩. */
export const land = (key: string, label: string, more: More = {}): Field => ({
  key,
  label,
  type: 'land',
  unit: '亩',
  ...more,
});
/** A floor area, stored in 0.01 ㎡. */
export const floor = (key: string, label: string, more: More = {}): Field => ({
  key,
  label,
  type: 'floor',
  unit: '平方米',
  ...more,
});
/** A distance, stored in 10 m, shown in 公里. */
export const distance = (key: string, label: string, more: More = {}): Field => ({
  key,
  label,
  type: 'distance',
  unit: '公里',
  ...more,
});
/** Longitude or latitude, stored in 0.000001°. */
export const degree = (key: string, label: string, more: More = {}): Field => ({
  key,
  label,
  type: 'degree',
  unit: '度',
  ...more,
});
/** 是/否: 1, 0, or null while unknown. */
export const flag = (key: string, label: string, more: More = {}): Field => ({ key, label, type: 'flag', ...more });
/** One label of a code list. */
export const code = (key: string, label: string, list: string, more: More = {}): Field => ({
  key,
  label,
  type: 'code',
  list,
  ...more,
});
/** Several labels of a code list. */
export const codes = (key: string, label: string, list: string, more: More = {}): Field => ({
  key,
  label,
  type: 'codes',
  list,
  ...more,
});
/** The id of a row of another table. */
export const row = (key: string, label: string, references: string, more: More = {}): Field => ({
  key,
  label,
  type: 'id',
  references,
  ...more,
});

/** An id without a foreign key: of the journal (batch, node) or of this PC. */
export const loose = (key: string, label: string, more: More = {}): Field => ({ key, label, type: 'id', ...more });

/** Marks the fields as asked anew each year. */
export const yearly = (...fields: Field[]): Field[] => fields.map((f) => ({ ...f, span: 'yearly' as const }));
/** Marks the fields as carried into the next year. */
export const lasting = (...fields: Field[]): Field[] => fields.map((f) => ({ ...f, span: 'lasting' as const }));
/** Makes the fields one merge unit: they travel and win together (ledger 6). */
export const together = (unitOfMerge: string, ...fields: Field[]): Field[] =>
  fields.map((f) => ({ ...f, unitOfMerge }));
/** Place of a column in the national person export (47 columns). */
export const column = (place: number): { place: string } => ({ place: `人口导出第${place}列` });

/** NOT NULL in the table. */
export const required = { required: true } as const;
