import { DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import type { FieldValue } from '../../shared/contract/shapes.ts';
import { joinLabels, splitLabels } from '../../shared/domain/code-lists.ts';
import type { Field } from '../../shared/domain/fields/field.ts';
import { choicesOf, digitsOf, shownNumber, storedNumber } from './field-value.ts';
import { FORM, UI } from './text.ts';

interface Given {
  field: Field;
  /** Stored value (antd's Form passes it). */
  value?: FieldValue;
  onChange?: (value: FieldValue) => void;
  id?: string;
  /** Year whose code lists are offered. */
  year?: number | undefined;
  /** What is stored now, masked: the box stays empty and empty means unchanged. */
  maskedNow?: string | undefined;
}

/** The control that fits a field's type; speaks in stored values (分, labels, dates as text). */
export function FieldControl({ field, value = null, onChange, id, year, maskedNow }: Given) {
  const common = { ...(id ? { id } : {}), className: 'control' };
  const change = (next: FieldValue) => onChange?.(next === '' ? null : next);
  switch (field.type) {
    case 'date':
      return <DateControl {...common} value={typeof value === 'string' ? value : null} onChange={change} />;
    case 'flag':
      return (
        <Select
          {...common}
          allowClear={{ label: UI.clear }}
          value={typeof value === 'number' ? value : null}
          onChange={(next: number | null | undefined) => change(next ?? null)}
          options={[
            { value: 1, label: UI.yes },
            { value: 0, label: UI.no },
          ]}
        />
      );
    case 'code':
      return (
        <Select
          {...common}
          allowClear={{ label: UI.clear }}
          showSearch
          value={typeof value === 'string' ? value : null}
          onChange={(next: string | null | undefined) => change(next ?? null)}
          options={choicesOf(field, year, value).map((label) => ({ value: label, label }))}
        />
      );
    case 'codes':
      return (
        <Select
          {...common}
          mode="multiple"
          allowClear={{ label: UI.clear }}
          value={splitLabels(typeof value === 'string' ? value : null)}
          onChange={(labels: string[]) => change(joinLabels(field.list ?? '', labels))}
          options={choicesOf(field, year).map((label) => ({ value: label, label }))}
        />
      );
    default:
      return digitsOf(field) === undefined ? (
        <Input
          {...common}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => change(event.target.value)}
          {...(maskedNow ? { placeholder: `${maskedNow}（${FORM.unchanged}）` } : {})}
        />
      ) : (
        <NumberControl {...common} field={field} value={value} onChange={change} />
      );
  }
}

function NumberControl({
  field,
  value,
  onChange,
  ...common
}: { id?: string; className: string } & Pick<Given, 'field'> & {
    value: FieldValue;
    onChange: (value: FieldValue) => void;
  }) {
  return (
    <InputNumber
      {...common}
      controls={false}
      precision={digitsOf(field) ?? 0}
      value={shownNumber(field, value)}
      onChange={(next) => onChange(storedNumber(field, next === null ? null : Number(next)))}
      {...(field.unit ? { suffix: field.unit } : {})}
    />
  );
}

/** A date as text 'YYYY-MM-DD'; typed or picked. */
export function DateControl(given: {
  id?: string;
  className?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
}) {
  const { value, onChange, ...common } = given;
  return (
    <DatePicker
      {...common}
      value={value ? dayjs(value) : null}
      format={['YYYY-MM-DD', 'YYYYMMDD', 'YYYY.M.D', 'YYYY/M/D']}
      onChange={(next) => onChange?.(next ? next.format('YYYY-MM-DD') : null)}
    />
  );
}
