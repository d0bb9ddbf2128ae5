import { Drawer, Form, Input, Select } from 'antd';
import { useMemo } from 'react';
import type { FieldValues } from '../../../shared/contract/shapes.ts';
import { labelsOf } from '../../../shared/domain/code-lists.ts';
import { NUMBER_TYPE } from '../../../shared/domain/codes.ts';
import { HEAD } from '../../../shared/domain/relation.ts';
import { useCommand } from '../../client/hooks.ts';
import { FormDialog } from '../../ui/confirm-dialog.tsx';
import { DateControl } from '../../ui/field-control.tsx';
import { FieldForm } from '../../ui/field-form.tsx';
import { ErrorPanel } from '../../ui/loaded.tsx';
import { todayHere } from '../../ui/time.ts';
import { CorrectForm } from './correct-form.tsx';
import type { Household } from './household-page.tsx';
import type { Member } from './members-tab.tsx';
import { memberSections } from './sections.ts';
import { MEMBER } from './text.ts';

const choices = (list: string) => labelsOf(list).map((label) => ({ value: label, label }));

/** Form boxes that are no fields of the field list travel under their own names. */
const OWN = { relation: '$relation', fromOn: '$fromOn', inReason: '$inReason' } as const;

/** Adds a member from a day, with a reason. */
export function AddMember({ household, onDone }: { household: Household; onDone: () => void }) {
  const [form] = Form.useForm<FieldValues>();
  const sections = useMemo(memberSections, []);
  const add = useCommand('households.addMember');
  const submit = (values: FieldValues) => {
    const own = form.getFieldsValue(Object.values(OWN)) as FieldValues;
    const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
    add.mutate(
      {
        householdId: household.row.id,
        year: household.year,
        relation: String(own[OWN.relation]),
        fromOn: String(own[OWN.fromOn]),
        inReason: String(own[OWN.inReason]),
        values: filled,
      },
      { onSuccess: onDone },
    );
  };
  return (
    <Drawer open title={MEMBER.addTitle} size={960} onClose={onDone} destroyOnHidden>
      {add.error && <ErrorPanel error={add.error} />}
      <FieldForm
        {...{ sections, form }}
        values={{ numberType: NUMBER_TYPE.resident }}
        year={household.year}
        onSubmit={submit}
        onCancel={onDone}
        isBusy={add.isPending ? 'busy' : undefined}
      >
        <div className="form-grid">
          <Form.Item name={OWN.relation} label={MEMBER.relation} rules={[{ required: true }]}>
            <Select showSearch options={choices('relation')} autoFocus />
          </Form.Item>
          <Form.Item name={OWN.fromOn} label={MEMBER.since} rules={[{ required: true }]} initialValue={todayHere()}>
            <DateControl />
          </Form.Item>
          <Form.Item name={OWN.inReason} label={MEMBER.inReason} rules={[{ required: true }]}>
            <Select showSearch options={choices('memberIn')} />
          </Form.Item>
        </div>
      </FieldForm>
    </Drawer>
  );
}

/** Corrects a member's data or relation; kind and reason of the change are asked. */
export function CorrectMember({ member, year, onDone }: { member: Member; year: number; onDone: () => void }) {
  const [form] = Form.useForm<FieldValues>();
  const sections = useMemo(() => withRelation(memberSections()), []);
  const correct = useCommand('households.correctMember');
  const values = { ...member.values, relation: member.relation };
  return (
    <Drawer open title={MEMBER.correctTitle(member.name)} size={960} onClose={onDone} destroyOnHidden>
      <CorrectForm
        {...{ sections, form, year, values }}
        isBusy={correct.isPending}
        error={correct.error}
        onCancel={onDone}
        onCorrect={({ values: { relation, ...changed }, change }) =>
          correct.mutate(
            {
              membershipId: member.membershipId,
              year,
              values: changed,
              change,
              ...(typeof relation === 'string' ? { relation } : {}),
            },
            { onSuccess: onDone },
          )
        }
      />
    </Drawer>
  );
}

/** The relation is the membership's, but stands first in the person's form. */
function withRelation(sections: ReturnType<typeof memberSections>): ReturnType<typeof memberSections> {
  const relation = { key: 'relation', label: MEMBER.relation, type: 'code', list: 'relation' } as const;
  return sections.map((section, index) =>
    index === 0 ? { ...section, fields: [relation, ...section.fields] } : section,
  );
}

interface Ending {
  toOn: string;
  outReason: string;
  newHeadId?: string;
}

/** Ends a membership on a day; when it is the head's, asks who follows. */
export function EndMember({
  member,
  others,
  onDone,
}: {
  member: Member;
  others: readonly Member[];
  onDone: () => void;
}) {
  const end = useCommand('households.endMember');
  const needsHead = member.relation === HEAD && others.length > 0;
  return (
    <FormDialog<Ending>
      title={MEMBER.endTitle(member.name)}
      initial={{ toOn: todayHere() }}
      isBusy={end.isPending ? 'busy' : undefined}
      error={end.error}
      onCancel={onDone}
      onConfirm={(entered) => end.mutate({ membershipId: member.membershipId, ...entered }, { onSuccess: onDone })}
    >
      <p className="hint">{MEMBER.endHint}</p>
      <Form.Item name="toOn" label={MEMBER.until} rules={[{ required: true }]}>
        <DateControl />
      </Form.Item>
      <Form.Item name="outReason" label={MEMBER.outReason} rules={[{ required: true }]}>
        {labelsOf('memberOut').length > 0 ? <Select options={choices('memberOut')} /> : <Input />}
      </Form.Item>
      {needsHead && (
        <Form.Item name="newHeadId" label={MEMBER.newHead} rules={[{ required: true }]}>
          <Select
            options={others.map((other) => ({ value: other.personId, label: `${other.name} ${other.relation ?? ''}` }))}
          />
        </Form.Item>
      )}
    </FormDialog>
  );
}
