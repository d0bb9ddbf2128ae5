import { Form, Modal } from 'antd';
import { type ReactNode, useId } from 'react';
import { focusFirst } from './focus-first.ts';
import { ErrorPanel } from './loaded.tsx';
import { UI } from './text.ts';

interface Given<Values extends object> {
  title: string;
  okText?: string;
  initial?: Partial<Values>;
  isBusy?: 'busy' | undefined;
  error?: unknown;
  width?: number;
  onConfirm: (values: Values) => void;
  onCancel: () => void;
  children: ReactNode;
}

/** A small form in a dialog: Enter or the button sends it, Escape gives up, a refusal is shown in it. */
export function FormDialog<Values extends object>(given: Given<Values>) {
  const [form] = Form.useForm<Values>();
  const id = useId();
  return (
    <Modal
      open
      title={given.title}
      width={given.width ?? 520}
      okText={given.okText ?? UI.save}
      cancelText={UI.cancel}
      confirmLoading={given.isBusy === 'busy'}
      onOk={() => form.submit()}
      onCancel={given.onCancel}
      afterOpenChange={(isOpen) => isOpen && focusFirst(id)}
      destroyOnHidden
    >
      <Form<Values>
        form={form}
        name={id}
        layout="vertical"
        {...(given.initial ? { initialValues: given.initial } : {})}
        onFinish={given.onConfirm}
      >
        {given.children}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </Form>
      {given.error ? <ErrorPanel error={given.error} /> : null}
    </Modal>
  );
}
