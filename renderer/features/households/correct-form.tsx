import { App, type FormInstance } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ChangeKind, FieldValues } from '../../../shared/contract/shapes.ts';
import { ChangeDialog } from '../../ui/change-dialog.tsx';
import { FieldForm, type FieldSection } from '../../ui/field-form.tsx';
import { changedValues, fieldText } from '../../ui/field-value.ts';
import { ErrorPanel } from '../../ui/loaded.tsx';
import { FORM } from '../../ui/text.ts';

interface Given {
  sections: readonly FieldSection[];
  form: FormInstance<FieldValues>;
  values: FieldValues;
  year: number;
  isBusy: boolean;
  error: unknown;
  onCorrect: (correction: { values: FieldValues; change: ChangeKind }) => void;
  onCancel: () => void;
  children?: ReactNode;
}

/** Corrects stored values: what differs is listed, and kind and reason of the change are asked. */
export function CorrectForm({ sections, form, values, year, isBusy, error, onCorrect, onCancel, children }: Given) {
  const { message } = App.useApp();
  const [changed, setChanged] = useState<FieldValues>();
  const fields = sections.flatMap((section) => section.fields);
  const submit = (entered: FieldValues) => {
    const next = changedValues(values, entered);
    if (Object.keys(next).length === 0) void message.info(FORM.nothingChanged);
    else setChanged(next);
  };
  const shown = fields
    .filter((field) => changed && field.key in changed)
    .map((field) => ({
      label: field.label,
      before: fieldText(field, values[field.key]),
      after: fieldText(field, changed?.[field.key]),
    }));
  return (
    <>
      {error ? <ErrorPanel error={error} /> : null}
      <FieldForm {...{ sections, form, values, year, onCancel }} onSubmit={submit} isBusy={isBusy ? 'busy' : undefined}>
        {children}
      </FieldForm>
      {changed && (
        <ChangeDialog
          changes={shown}
          isBusy={isBusy ? 'busy' : undefined}
          onCancel={() => setChanged(undefined)}
          onConfirm={(change) => {
            setChanged(undefined);
            onCorrect({ values: changed, change });
          }}
        />
      )}
    </>
  );
}
