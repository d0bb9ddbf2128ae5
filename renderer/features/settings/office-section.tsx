import { App, Button, Form, Input, InputNumber } from 'antd';
import type { Input as CallInput, Output } from '../../client/client.ts';
import { useCommand, useQuery } from '../../client/hooks.ts';
import { ErrorPanel, Loaded } from '../../ui/loaded.tsx';
import { Panel } from '../../ui/page.tsx';
import { SETTINGS } from './text.ts';

type Office = CallInput<'county.changeOffice'>;

/** Name of the office, bodies whose names stand over the seals, and the year that is worked on. */
export function OfficeSection() {
  const county = useQuery('county.overview', {});
  return (
    <Panel title={SETTINGS.officeTitle}>
      <Loaded query={county}>{(value) => <OfficeForm key={JSON.stringify(value)} county={value} />}</Loaded>
    </Panel>
  );
}

function OfficeForm({ county }: { county: Output<'county.overview'> }) {
  const change = useCommand('county.changeOffice');
  const { message } = App.useApp();
  const { officeName, sealingBodies, dataYear } = county;
  const nameRule = [{ required: true, min: 2, whitespace: true, message: SETTINGS.nameRequired }];
  const yearRule = [{ required: true, type: 'number' as const, min: 1949, max: 2100, message: SETTINGS.yearRequired }];
  const save = (office: Office) => change.mutate(office, { onSuccess: () => void message.success(SETTINGS.saved) });
  return (
    <Form<Office>
      layout="vertical"
      className="form-narrow"
      initialValues={{ officeName, sealingBodies, dataYear }}
      onFinish={save}
    >
      <Form.Item label={SETTINGS.countyName}>{county.name}</Form.Item>
      <Form.Item name="officeName" label={SETTINGS.officeName} rules={nameRule}>
        <Input maxLength={60} placeholder={SETTINGS.officeNameHint} />
      </Form.Item>
      <Form.Item label={SETTINGS.sealingBodies} extra={SETTINGS.sealingHint} required>
        {sealingBodies.map((body, index) => (
          <Form.Item key={body} name={['sealingBodies', index]} rules={nameRule}>
            <Input maxLength={60} aria-label={SETTINGS.sealingBody(index + 1)} />
          </Form.Item>
        ))}
      </Form.Item>
      <Form.Item name="dataYear" label={SETTINGS.dataYear} extra={SETTINGS.dataYearHint} rules={yearRule}>
        <InputNumber controls={false} precision={0} suffix={SETTINGS.yearUnit} />
      </Form.Item>
      {change.error ? <ErrorPanel error={change.error} /> : null}
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {SETTINGS.save}
      </Button>
    </Form>
  );
}
