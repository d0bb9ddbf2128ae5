import type { ReactNode } from 'react';
import type { FieldValues } from '../../shared/contract/shapes.ts';
import type { FieldSection } from './field-form.tsx';
import { fieldText } from './field-value.ts';
import { Facts } from './page.tsx';

interface Given {
  sections: readonly FieldSection[];
  values: FieldValues;
  show: 'all' | 'filled';
  /** Puts a section's facts into their frame. */
  wrap: (title: string, facts: ReactNode) => ReactNode;
}

const isFilled = (value: FieldValues[string] | undefined) => value !== null && value !== undefined && value !== '';

/** Stored values of sections of fields, to be read; sections with nothing to show are left out. */
export function FieldFacts({ sections, values, show, wrap }: Given) {
  const shown = sections
    .map(({ title, fields }) => ({
      title,
      fields: fields.filter((field) => show === 'all' || isFilled(values[field.key])),
    }))
    .filter((section) => section.fields.length > 0);
  return shown.map(({ title, fields }) =>
    wrap(
      title,
      <Facts items={fields.map((field) => ({ label: field.label, value: fieldText(field, values[field.key]) }))} />,
    ),
  );
}
