import { Button, Form, Input, Select } from 'antd';
import { useEffect } from 'react';
import { useCommand, useQuery } from '../../client/hooks.ts';
import { ErrorPanel } from '../../ui/loaded.tsx';
import { UI } from '../../ui/text.ts';
import { PasswordFields } from './password-fields.tsx';
import { splitGroups } from './recovery-groups.ts';
import { ARCHIVE } from './text.ts';

interface Entered {
  groups: string;
  userName: string;
  password: string;
}

/** Opens the archive with the printed sheet and sets a new password. */
export function RecoverForm({ file, onCancel }: { file: string; onCancel: () => void }) {
  const accounts = useQuery('archive.accounts', { file });
  const recover = useCommand('archive.recover');
  const [form] = Form.useForm<Entered>();
  const typed = splitGroups(Form.useWatch('groups', form) ?? '');
  const names = accounts.data?.accounts ?? [];
  useEffect(() => {
    const [first] = accounts.data?.accounts ?? [];
    if (first && !form.getFieldValue('userName')) form.setFieldsValue({ userName: first });
  }, [accounts.data, form]);
  return (
    <section className="start-card">
      <h2>{ARCHIVE.recoverTitle}</h2>
      <p>{ARCHIVE.recoverHint}</p>
      <Form<Entered>
        form={form}
        layout="vertical"
        onFinish={({ groups, userName, password }) =>
          recover.mutate({ file, groups: splitGroups(groups), userName, password })
        }
      >
        <Form.Item
          name="groups"
          label={ARCHIVE.groups}
          extra={`${ARCHIVE.groupsHint} · ${ARCHIVE.groupsCount(typed.length)}`}
          rules={[{ required: true }]}
        >
          <Input.TextArea rows={4} className="digits" autoComplete="off" spellCheck={false} />
        </Form.Item>
        <Form.Item name="userName" label={ARCHIVE.account} rules={[{ required: true }]}>
          {names.length > 0 ? <Select options={names.map((name) => ({ value: name, label: name }))} /> : <Input />}
        </Form.Item>
        <PasswordFields />
        {recover.error && <ErrorPanel error={recover.error} />}
        <div className="start-actions">
          <Button type="primary" htmlType="submit" loading={recover.isPending}>
            {ARCHIVE.recover}
          </Button>
          <Button onClick={onCancel}>{UI.back}</Button>
        </div>
      </Form>
    </section>
  );
}
