import { Button, Form, type FormInstance } from 'antd';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { FieldValues } from '../../shared/contract/shapes.ts';
import type { Field } from '../../shared/domain/fields/field.ts';
import { FieldControl } from './field-control.tsx';
import { fieldProblem } from './field-problem.ts';
import { Panel } from './page.tsx';
import { FORM, UI } from './text.ts';

/** A titled group of fields of the field list; `required` are asked for here though the table takes null. */
export interface FieldSection {
  title: string;
  fields: readonly Field[];
  required?: readonly string[];
}

interface Given {
  sections: readonly FieldSection[];
  form: FormInstance<FieldValues>;
  /** Stored values; masked ones are shown beside an empty box. */
  values?: FieldValues;
  year?: number;
  onSubmit: (values: FieldValues) => void;
  submitLabel?: string;
  isBusy?: 'busy' | undefined;
  onCancel?: () => void;
  /** Controls of the form that are no fields, before the sections. */
  children?: ReactNode;
}

/** A form built from the field list: sections of labelled controls; Enter goes on, Ctrl+S saves. */
export function FieldForm(given: Given) {
  const { sections, form, values = {}, year, onSubmit, children } = given;
  const frame = useRef<HTMLDivElement>(null);
  const fields = sections.flatMap((section) => section.fields);
  const initial = Object.fromEntries(
    fields.map((field) => [
      field.key,
      field.masking && isMasked(values[field.key]) ? null : (values[field.key] ?? null),
    ]),
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole form
    <div ref={frame} onKeyDown={(event) => onFormKey(event, frame.current, () => form.submit())}>
      <Form<FieldValues>
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={(entered) => onSubmit(withoutUntouchedMasks(fields, values, entered))}
        scrollToFirstError
        requiredMark
      >
        {children}
        {sections.map((section) => (
          <Panel key={section.title} title={section.title} className="form-section">
            <div className="form-grid">
              {section.fields.map((field) => (
                <FieldItem
                  key={field.key}
                  {...{ field, year }}
                  isRequired={section.required?.includes(field.key) || field.required === true}
                  stored={values[field.key]}
                />
              ))}
            </div>
          </Panel>
        ))}
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={given.isBusy === 'busy'}>
            {given.submitLabel ?? UI.save}
          </Button>
          {given.onCancel && <Button onClick={given.onCancel}>{UI.cancel}</Button>}
          <span className="hint">{FORM.keys}</span>
        </div>
      </Form>
    </div>
  );
}

/** Masked values hold stars in place of digits. */
export function isMasked(value: unknown): value is string {
  return typeof value === 'string' && value.includes('*');
}

function FieldItem({
  field,
  year,
  isRequired,
  stored,
}: {
  field: Field;
  year: number | undefined;
  isRequired: boolean;
  stored: unknown;
}) {
  const maskedNow = field.masking && isMasked(stored) ? stored : undefined;
  const rule = {
    validator: async (_rule: unknown, value: FieldValues[string] | undefined) => {
      const isEmpty = value === null || value === undefined || value === '';
      if (isEmpty && isRequired && !maskedNow) throw new Error(FORM.required(field.label));
      const problem = isEmpty ? undefined : fieldProblem(field, value);
      if (problem) throw new Error(problem);
    },
  };
  return (
    <Form.Item name={field.key} label={field.label} required={isRequired} rules={[rule]} validateTrigger="onBlur">
      <FieldControl field={field} year={year} maskedNow={maskedNow} />
    </Form.Item>
  );
}

/** An empty box over a masked value means: as it was. */
function withoutUntouchedMasks(fields: readonly Field[], stored: FieldValues, entered: FieldValues): FieldValues {
  const isKept = (field: Field) => isMasked(stored[field.key]) && (entered[field.key] ?? null) === null;
  return Object.fromEntries(
    fields.filter((field) => !isKept(field)).map((field) => [field.key, entered[field.key] ?? null]),
  );
}

const NEXT = 'input:not([type=hidden]):not([disabled]), textarea, button[type=submit]';

/** Enter in a box goes to the next one (open lists and text areas keep it); Ctrl+S submits. */
export function onFormKey(event: KeyboardEvent, frame: HTMLElement | null, submit: () => void): void {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
    event.preventDefault();
    submit();
    return;
  }
  const target = event.target;
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(target instanceof HTMLInputElement) || !frame) return;
  if (target.getAttribute('aria-expanded') === 'true') return;
  event.preventDefault();
  const boxes = [...frame.querySelectorAll<HTMLElement>(NEXT)].filter((box) => box.offsetParent !== null);
  boxes[boxes.indexOf(target) + 1]?.focus();
}
