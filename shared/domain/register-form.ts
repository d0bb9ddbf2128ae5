import type { Field } from './fields/field.ts';
import { tableOf } from './fields/index.ts';

/** One value of the household or member form: its key in calls, and the table and column it is stored in. */
export interface FormField {
  key: string;
  table: 'household' | 'household_year' | 'person' | 'person_number' | 'person_year';
  column: string;
  field: Field;
}

const YEAR_ADMIN = ['year', 'isCarried', 'confirmedOn', 'confirmedBy', 'note'];

function fieldsOf(table: FormField['table'], without: readonly string[]): FormField[] {
  return tableOf(table)
    .fields.filter((field) => !without.includes(field.key))
    .map((field) => ({ key: field.key, table, column: field.key, field }));
}

const number = (key: string, column: string): FormField => ({
  key,
  table: 'person_number',
  column,
  field: tableOf('person_number').fields.find((field) => field.key === column)!,
});

/** Household and its form of a year by key; place is given as the village, opening and closing by their own calls. */
export const HOUSEHOLD_FORM: readonly FormField[] = [
  ...fieldsOf('household', ['areaId', 'openedOn', 'closedOn', 'closeReason']),
  ...fieldsOf('household_year', [...YEAR_ADMIN, 'householdId', 'areaId', 'groupName']),
];

/** Person, certificate number and form of a year by key: `number`, `numberType` and `numberReason` are the certificate's. */
export const MEMBER_FORM: readonly FormField[] = [
  ...fieldsOf('person', ['workUnit', 'qualification', 'expertise']),
  number('number', 'number'),
  number('numberType', 'type'),
  number('numberReason', 'reason'),
  ...fieldsOf('person_year', [...YEAR_ADMIN, 'personId', 'householdId', 'memberStatus']),
];

/** The form's fields by key. */
export const byKey = (form: readonly FormField[]): ReadonlyMap<string, FormField> =>
  new Map(form.map((entry) => [entry.key, entry]));
