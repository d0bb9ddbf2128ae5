import { Drawer, Form, Input } from 'antd';
import { useMemo } from 'react';
import type { FieldValues } from '../../../shared/contract/shapes.ts';
import { fieldOf } from '../../../shared/domain/fields/index.ts';
import type { Output } from '../../client/client.ts';
import { useCommand } from '../../client/hooks.ts';
import { DateControl } from '../../ui/field-control.tsx';
import { FieldForm } from '../../ui/field-form.tsx';
import { changedValues } from '../../ui/field-value.ts';
import { ErrorPanel } from '../../ui/loaded.tsx';
import { todayHere } from '../../ui/time.ts';
import { DIRECTORY } from './text.ts';
import { UnitSelect } from './unit-select.tsx';

const FIELDS = ['name', 'sex', 'phone', 'politicalStatus', 'note'] as const;
const OWN = { unitId: '$unitId', postTitle: '$postTitle', fromOn: '$fromOn' } as const;

/** A new official with his post in a unit, or corrections of one; another unit or post ends the old tenure. */
export function OfficialDialog({ official, onDone }: { official?: Output<'county.official'>; onDone: () => void }) {
  const [form] = Form.useForm<FieldValues>();
  const save = useCommand('county.saveOfficial');
  const sections = useMemo(
    () => [
      {
        title: DIRECTORY.officialSection,
        fields: FIELDS.map((key) => fieldOf('person', key)).filter((field) => field !== undefined),
      },
    ],
    [],
  );
  const values = official?.values ?? {};
  const submit = (entered: FieldValues) => {
    const own = form.getFieldsValue(Object.values(OWN)) as Record<string, string>;
    const changed = changedValues(values, entered);
    save.mutate(
      {
        id: official?.row.id ?? null,
        values: official ? changed : Object.fromEntries(Object.entries(entered).filter(([, value]) => value !== null)),
        unitId: own[OWN.unitId] ?? '',
        postTitle: own[OWN.postTitle] ?? '',
        fromOn: own[OWN.fromOn] ?? '',
      },
      { onSuccess: onDone },
    );
  };
  return (
    <Drawer
      open
      title={official ? DIRECTORY.correctOfficial : DIRECTORY.newOfficial}
      size={820}
      onClose={onDone}
      destroyOnHidden
    >
      {save.error && <ErrorPanel error={save.error} />}
      <FieldForm
        {...{ sections, form, values }}
        onSubmit={submit}
        onCancel={onDone}
        isBusy={save.isPending ? 'busy' : undefined}
      >
        <div className="form-grid">
          <Form.Item
            name={OWN.unitId}
            label={DIRECTORY.unit}
            rules={[{ required: true }]}
            initialValue={official?.row.unitId ?? null}
          >
            <UnitSelect valueName={official?.row.unitName ?? null} />
          </Form.Item>
          <Form.Item
            name={OWN.postTitle}
            label={DIRECTORY.post}
            rules={[{ required: true }]}
            initialValue={official?.row.postTitle ?? ''}
          >
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name={OWN.fromOn} label={DIRECTORY.from} rules={[{ required: true }]} initialValue={todayHere()}>
            <DateControl />
          </Form.Item>
        </div>
      </FieldForm>
    </Drawer>
  );
}
