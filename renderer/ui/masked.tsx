import { Button, Form, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useCommand } from '../client/hooks.ts';
import { focusFirst } from './focus-first.ts';
import { ErrorPanel } from './loaded.tsx';
import { REVEAL, UI } from './text.ts';

interface Given {
  value: string | null;
  personId: string;
  field: 'number' | 'phone' | 'account';
}

/** A masked number with the way to see it whole: asks for the purpose, which is logged. */
export function Masked({ value, personId, field }: Given) {
  const [isAsking, setAsking] = useState(false);
  const reveal = useCommand('households.revealNumber');
  const [form] = Form.useForm<{ reason: string }>();
  const id = useId();
  if (!value) return <>{UI.none}</>;
  const whole = reveal.data?.whole;
  if (reveal.data) {
    return (
      <span className="masked">
        <span className="digits">{whole ?? REVEAL.empty}</span>
        <Button size="small" type="link" onClick={() => reveal.reset()}>
          {REVEAL.hide}
        </Button>
      </span>
    );
  }
  return (
    <span className="masked">
      <span className="digits">{value}</span>
      <Button size="small" type="link" onClick={() => setAsking(true)}>
        {REVEAL.show}
      </Button>
      <Modal
        open={isAsking}
        title={REVEAL.title}
        okText={UI.confirm}
        cancelText={UI.cancel}
        confirmLoading={reveal.isPending}
        onOk={() => form.submit()}
        onCancel={() => setAsking(false)}
        afterOpenChange={(isOpen) => isOpen && focusFirst(id)}
        destroyOnHidden
      >
        <p>{REVEAL.explain}</p>
        <Form
          form={form}
          name={id}
          layout="vertical"
          onFinish={({ reason }) => reveal.mutate({ personId, field, reason }, { onSuccess: () => setAsking(false) })}
        >
          <Form.Item name="reason" label={REVEAL.reason} rules={[{ required: true, min: 2 }]}>
            <Input placeholder={REVEAL.reasonHint} maxLength={100} autoFocus />
          </Form.Item>
        </Form>
        {reveal.error && <ErrorPanel error={reveal.error} />}
      </Modal>
    </span>
  );
}
