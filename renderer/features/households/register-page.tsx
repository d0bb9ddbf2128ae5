import { App, Button, Form, Select } from 'antd';
import { useMemo, useRef } from 'react';
import type { FieldValues } from '../../../shared/contract/shapes.ts';
import { labelsOf } from '../../../shared/domain/code-lists.ts';
import { NUMBER_TYPE } from '../../../shared/domain/codes.ts';
import { HEAD } from '../../../shared/domain/relation.ts';
import { useCommand, useQuery } from '../../client/hooks.ts';
import { goTo } from '../../ui/address.ts';
import { AreaSelect } from '../../ui/area-select.tsx';
import { DateControl, FieldControl } from '../../ui/field-control.tsx';
import { onFormKey } from '../../ui/field-form.tsx';
import { fieldProblem } from '../../ui/field-problem.ts';
import { ErrorPanel, Loaded } from '../../ui/loaded.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { FORM, UI } from '../../ui/text.ts';
import { todayHere } from '../../ui/time.ts';
import { householdSections, shortMemberSections } from './sections.ts';
import { HOUSEHOLD, MEMBER } from './text.ts';

interface Entered {
  villageId: string;
  openedOn: string;
  values: FieldValues;
  members: ({ relation: string } & FieldValues)[];
}

const filled = (values: FieldValues): FieldValues =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );

/** Registers a household with its members on one sheet. */
export function RegisterPage() {
  const county = useQuery('county.overview', {});
  return (
    <Page title={HOUSEHOLD.registerTitle} note={HOUSEHOLD.registerNote}>
      <Loaded query={county}>{({ dataYear }) => <RegisterForm year={dataYear} />}</Loaded>
    </Page>
  );
}

function RegisterForm({ year }: { year: number }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Entered>();
  const frame = useRef<HTMLDivElement>(null);
  const register = useCommand('households.register');
  const sections = useMemo(householdSections, []);
  const send = async ({ villageId, openedOn, values, members }: Entered) => {
    const { id } = await register.mutateAsync({
      villageId,
      openedOn,
      year,
      values: filled(values),
      members: members.map(({ relation, ...rest }) => ({ relation, values: filled(rest) })),
    });
    void message.success(HOUSEHOLD.registered);
    goTo(`/households/${id}?tab=members`);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole form
    <div ref={frame} onKeyDown={(event) => onFormKey(event, frame.current, () => form.submit())}>
      <Form<Entered>
        form={form}
        layout="vertical"
        initialValues={{
          openedOn: todayHere(),
          members: [{ relation: HEAD, numberType: NUMBER_TYPE.resident }],
          values: {},
        }}
        onFinish={(entered) => void send(entered).catch(() => {})}
        scrollToFirstError
      >
        <Panel>
          <div className="form-grid">
            <Form.Item name="villageId" label={HOUSEHOLD.village} rules={[{ required: true }]}>
              <AreaSelect only="village" />
            </Form.Item>
            <Form.Item name="openedOn" label={HOUSEHOLD.openedOn} rules={[{ required: true }]}>
              <DateControl />
            </Form.Item>
          </div>
        </Panel>
        <MemberList year={year} />
        {sections.map((section) => (
          <Panel key={section.title} title={section.title} className="form-section">
            <div className="form-grid">
              {section.fields.map((field) => (
                <Form.Item
                  key={field.key}
                  name={['values', field.key]}
                  label={field.label}
                  rules={[ruleOf(field)]}
                  validateTrigger="onBlur"
                >
                  <FieldControl field={field} year={year} />
                </Form.Item>
              ))}
            </div>
          </Panel>
        ))}
        {register.error && <ErrorPanel error={register.error} />}
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={register.isPending}>
            {UI.save}
          </Button>
          <Button onClick={() => window.history.back()}>{UI.cancel}</Button>
          <span className="hint">{FORM.keys}</span>
        </div>
      </Form>
    </div>
  );
}

type AnyField = Parameters<typeof fieldProblem>[0];

function ruleOf(field: AnyField, isRequired?: 'required') {
  return {
    required: isRequired === 'required',
    validator: async (_rule: unknown, value: FieldValues[string] | undefined) => {
      const isEmpty = value === null || value === undefined || value === '';
      if (isEmpty && isRequired) throw new Error(FORM.required(field.label));
      const problem = isEmpty ? undefined : fieldProblem(field, value);
      if (problem) throw new Error(problem);
    },
  };
}

function MemberList({ year }: { year: number }) {
  const [section] = useMemo(shortMemberSections, []);
  const relations = labelsOf('relation').map((label) => ({ value: label, label }));
  return (
    <Panel title={HOUSEHOLD.registerMembers} className="form-section">
      <Form.List name="members">
        {(rows, { add, remove }) => (
          <>
            {rows.map((row, index) => (
              <fieldset key={row.key} className="member-sheet">
                <legend>
                  {HOUSEHOLD.registerMember(index)}
                  {index > 0 && (
                    <Button size="small" type="link" onClick={() => remove(row.name)}>
                      {HOUSEHOLD.removeMember}
                    </Button>
                  )}
                </legend>
                <div className="form-grid form-grid-5">
                  <Form.Item name={[row.name, 'relation']} label={MEMBER.relation} rules={[{ required: true }]}>
                    <Select showSearch disabled={index === 0} options={relations} />
                  </Form.Item>
                  {section?.fields.map((field) => (
                    <Form.Item
                      key={field.key}
                      name={[row.name, field.key]}
                      label={field.label}
                      rules={[ruleOf(field, section.required?.includes(field.key) ? 'required' : undefined)]}
                      validateTrigger="onBlur"
                    >
                      <FieldControl field={field} year={year} />
                    </Form.Item>
                  ))}
                </div>
              </fieldset>
            ))}
            <Button type="dashed" onClick={() => add({ numberType: NUMBER_TYPE.resident })}>
              {HOUSEHOLD.addAnother}
            </Button>
          </>
        )}
      </Form.List>
    </Panel>
  );
}
