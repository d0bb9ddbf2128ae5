import { Drawer, Form, Input, TreeSelect } from 'antd';
import { useMemo } from 'react';
import type { FieldValues } from '../../../shared/contract/shapes.ts';
import { BODY_KIND } from '../../../shared/domain/codes.ts';
import { fieldOf } from '../../../shared/domain/fields/index.ts';
import { useCommand, useQuery } from '../../client/hooks.ts';
import { areaTree } from '../../ui/area-select.tsx';
import { FormDialog } from '../../ui/confirm-dialog.tsx';
import { FieldForm } from '../../ui/field-form.tsx';
import { changedValues } from '../../ui/field-value.ts';
import { ErrorPanel } from '../../ui/loaded.tsx';
import { UI } from '../../ui/text.ts';
import { DIRECTORY } from './text.ts';
import type { Unit } from './unit-list.tsx';

const UNIT_FIELDS = ['name', 'kind', 'affiliation', 'phone'] as const;
const NEW_UNIT_FIELDS = [
  'name',
  'shortName',
  'kind',
  'affiliation',
  'level',
  'phone',
  'address',
  'helperLimit',
  'note',
] as const;
const VILLAGES = '$villages';

/** A new unit, or corrections of one: only what was changed is sent. */
export function UnitDialog({ unit, onDone }: { unit: Unit | undefined; onDone: () => void }) {
  const [form] = Form.useForm<FieldValues>();
  const areas = useQuery('county.areas', {});
  const save = useCommand('county.saveUnit');
  const isNew = unit === undefined;
  const keys = unit ? UNIT_FIELDS : NEW_UNIT_FIELDS;
  const sections = useMemo(
    () => [
      {
        title: DIRECTORY.unitSection,
        fields: keys.map((key) => fieldOf('body', key)).filter((field) => field !== undefined),
        required: isNew ? ['affiliation'] : [],
      },
    ],
    [keys, isNew],
  );
  const values: FieldValues = unit
    ? { name: unit.name, kind: unit.kind, affiliation: unit.affiliation, phone: unit.phone }
    : { kind: BODY_KIND.department };
  const submit = (entered: FieldValues) => {
    const villageIds = (form.getFieldValue(VILLAGES) as string[] | undefined) ?? [];
    save.mutate(
      { id: unit?.id ?? null, values: unit ? changedValues(values, entered) : filled(entered), villageIds },
      { onSuccess: onDone },
    );
  };
  return (
    <Drawer open title={DIRECTORY.unitForm(unit === undefined)} size={820} onClose={onDone} destroyOnHidden>
      {save.error && <ErrorPanel error={save.error} />}
      <FieldForm
        {...{ sections, form, values }}
        onSubmit={submit}
        onCancel={onDone}
        isBusy={save.isPending ? 'busy' : undefined}
      >
        <Form.Item
          name={VILLAGES}
          label={DIRECTORY.unitVillages}
          extra={DIRECTORY.unitVillagesHint}
          initialValue={unit?.villages.map((village) => village.areaId) ?? []}
        >
          <TreeSelect
            multiple
            allowClear={{ label: UI.clear }}
            showSearch={{ treeNodeFilterProp: 'title' }}
            treeData={areaTree(areas.data?.rows ?? [], 'village')}
          />
        </Form.Item>
      </FieldForm>
    </Drawer>
  );
}

const filled = (values: FieldValues): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

/** Strikes out a unit that was entered by mistake. */
export function RemoveUnit({ unit, onDone }: { unit: Unit; onDone: () => void }) {
  const remove = useCommand('county.removeUnit');
  return (
    <FormDialog<{ reason: string }>
      title={DIRECTORY.removeTitle(unit.name)}
      okText={DIRECTORY.remove}
      isBusy={remove.isPending ? 'busy' : undefined}
      error={remove.error}
      onCancel={onDone}
      onConfirm={({ reason }) => remove.mutate({ id: unit.id, reason }, { onSuccess: onDone })}
    >
      <p className="hint">{DIRECTORY.removeHint}</p>
      <Form.Item name="reason" label={DIRECTORY.reason} rules={[{ required: true, min: 2 }]}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
