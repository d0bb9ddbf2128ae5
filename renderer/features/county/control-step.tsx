import { Alert, Button, Form, Input, InputNumber, Select } from 'antd';
import { CONTROL_STATUSES } from '../../../shared/domain/county.ts';
import type { Input as CallInput } from '../../client/client.ts';
import { useQuery } from '../../client/hooks.ts';
import { DateControl } from '../../ui/field-control.tsx';
import { controlTotalOf } from './printed-totals.ts';
import { TotalLines } from './profile-facts.tsx';
import type { StepGiven } from './setup-wizard.tsx';
import { StepActions } from './step-actions.tsx';
import { SETUP } from './text.ts';

type Total = CallInput<'county.setControlTotal'>;
const required = [{ required: true }];
const PARTS = ['ruralHouseholds', 'ruralPersons', 'urbanHouseholds', 'urbanPersons'] as const;

/** The total as it is sent: what was left empty is nothing. */
export function sentTotal(total: Total, areaId: string | null): Total {
  const parts = Object.fromEntries(PARTS.map((key) => [key, total[key] ?? null]));
  return { ...total, ...parts, areaId, on: total.on ?? null };
}

/** Step 4: the county's own control totals with status and source; may be left for later. */
export function ControlStep({ draft, onNext, onBack }: StepGiven) {
  const [form] = Form.useForm<{ controlTotals?: Total[] }>();
  return (
    <Form<{ controlTotals?: Total[] }>
      form={form}
      layout="vertical"
      initialValues={{ controlTotals: draft.controlTotals ?? [] }}
      onFinish={({ controlTotals = [] }) =>
        onNext({ controlTotals: controlTotals.map((total) => sentTotal(total, null)) })
      }
    >
      <p className="hint">{SETUP.controlHint}</p>
      {draft.profileId && (
        <Printed profileId={draft.profileId} onTake={(total) => form.setFieldsValue({ controlTotals: [total] })} />
      )}
      <Form.List name="controlTotals">
        {(fields, { add, remove }) => (
          <>
            {fields.length === 0 && <p>{SETUP.noControl}</p>}
            {fields.map((field) => (
              <div key={field.key} className="control-line">
                <ControlFields name={field.name} />
                <Button onClick={() => remove(field.name)}>{SETUP.removeControl}</Button>
              </div>
            ))}
            {fields.length === 0 && (
              <Button type="dashed" onClick={() => add({ status: CONTROL_STATUSES[0] })}>
                {SETUP.addControl}
              </Button>
            )}
          </>
        )}
      </Form.List>
      <StepActions onBack={onBack} />
    </Form>
  );
}

/** The county's totals as its document prints them, to be taken over with their source. */
function Printed({ profileId, onTake }: { profileId: string; onTake: (total: Partial<Total>) => void }) {
  const facts = useQuery('county.profileFacts', { profileId });
  const totals = facts.data?.ownTotals ?? [];
  if (totals.length === 0) return null;
  return (
    <Alert
      className="notice"
      type="info"
      title={SETUP.printedHint}
      description={<TotalLines totals={totals} />}
      action={<Button onClick={() => onTake(controlTotalOf(totals))}>{SETUP.takePrinted}</Button>}
    />
  );
}

/** The boxes of one control total; `name` is its place in a list of them. */
export function ControlFields({ name }: { name?: number }) {
  const at = (key: keyof Total) => (name === undefined ? key : [name, key]);
  return (
    <div className="control-fields">
      {(['households', 'persons'] as const).map((key) => (
        <Form.Item key={key} name={at(key)} label={SETUP[key]} rules={required}>
          <InputNumber min={0} precision={0} controls={false} />
        </Form.Item>
      ))}
      {PARTS.map((key) => (
        <Form.Item key={key} name={at(key)} label={SETUP[key]}>
          <InputNumber min={0} precision={0} controls={false} />
        </Form.Item>
      ))}
      <Form.Item name={at('status')} label={SETUP.status} rules={required}>
        <Select options={CONTROL_STATUSES.map((status) => ({ value: status, label: status }))} />
      </Form.Item>
      <Form.Item name={at('on')} label={SETUP.on}>
        <DateControl />
      </Form.Item>
      <Form.Item name={at('authority')} label={SETUP.authority} rules={[{ required: true, min: 2 }]} className="span-2">
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name={at('source')} label={SETUP.source} rules={[{ required: true, min: 2 }]} className="span-2">
        <Input maxLength={200} />
      </Form.Item>
    </div>
  );
}
