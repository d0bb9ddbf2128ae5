import { Form, Input, Modal, Radio } from 'antd';
import { useId } from 'react';
import type { ChangeKind } from '../../shared/contract/shapes.ts';
import { DateControl } from './field-control.tsx';
import { focusFirst } from './focus-first.ts';
import { FORM, UI } from './text.ts';

/** One change as the dialog lists it, in words. */
export interface ShownChange {
  label: string;
  before: string;
  after: string;
}

interface Given {
  changes: readonly ShownChange[];
  isBusy?: 'busy' | undefined;
  onConfirm: (change: ChangeKind) => void;
  onCancel: () => void;
}

interface Entered {
  kind: ChangeKind['kind'];
  on?: string | null;
  reason: string;
}

/** Asks why stored facts are changed: a slip of the pen, or a fact that changed on a day; and the reason. */
export function ChangeDialog({ changes, isBusy, onConfirm, onCancel }: Given) {
  const [form] = Form.useForm<Entered>();
  const kind = Form.useWatch('kind', form);
  const id = useId();
  const finish = ({ kind: chosen, on, reason }: Entered) =>
    onConfirm(chosen === 'factChanged' && on ? { kind: chosen, on, reason } : { kind: 'entryError', reason });
  return (
    <Modal
      open
      title={FORM.changeTitle}
      okText={UI.save}
      cancelText={UI.cancel}
      confirmLoading={isBusy === 'busy'}
      onOk={() => form.submit()}
      onCancel={onCancel}
      afterOpenChange={(isOpen) => isOpen && focusFirst(id)}
      destroyOnHidden
    >
      <ChangeList changes={changes} />
      <Form<Entered>
        form={form}
        name={id}
        layout="vertical"
        initialValues={{ kind: 'entryError', reason: '' }}
        onFinish={finish}
      >
        <Form.Item name="kind" label={FORM.changeKind}>
          <Radio.Group>
            <Radio value="entryError">
              {FORM.entryError}
              <span className="hint"> {FORM.entryErrorHint}</span>
            </Radio>
            <Radio value="factChanged">
              {FORM.factChanged}
              <span className="hint"> {FORM.factChangedHint}</span>
            </Radio>
          </Radio.Group>
        </Form.Item>
        {kind === 'factChanged' && (
          <Form.Item
            name="on"
            label={FORM.changedOn}
            rules={[{ required: true, message: FORM.required(FORM.changedOn) }]}
          >
            <DateControl />
          </Form.Item>
        )}
        <Form.Item
          name="reason"
          label={FORM.reason}
          rules={[{ required: true, min: 2, message: FORM.required(FORM.reason) }]}
        >
          <Input.TextArea rows={2} maxLength={500} placeholder={FORM.reasonHint} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** Changes as label: before → after. */
export function ChangeList({ changes }: { changes: readonly ShownChange[] }) {
  return (
    <ul className="change-list">
      {changes.map((change) => (
        <li key={change.label}>
          <span className="change-label">{change.label}</span>
          <del>{change.before}</del>
          <span aria-hidden>→</span>
          <ins>{change.after}</ins>
        </li>
      ))}
    </ul>
  );
}
