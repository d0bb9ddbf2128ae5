import { Button, Form, Input, Select } from 'antd';
import { useCommand, useQuery } from '../../client/hooks.ts';
import { ErrorPanel, Loaded } from '../../ui/loaded.tsx';
import { UI } from '../../ui/text.ts';
import { ARCHIVE } from './text.ts';

interface Given {
  file: string;
  onCancel: () => void;
  onForgot: () => void;
}

/** Opens an archive with account and password; a demo archive asks for neither. */
export function LoginForm({ file, onCancel, onForgot }: Given) {
  const accounts = useQuery('archive.accounts', { file });
  const open = useCommand('archive.open');
  return (
    <section className="start-card">
      <h2>{ARCHIVE.loginTitle}</h2>
      <p className="start-file" title={file}>
        {file}
      </p>
      <Loaded query={accounts}>
        {({ accounts: names, isDemo }) => (
          <Form<{ userName: string; password: string }>
            layout="vertical"
            initialValues={{ userName: names[0] ?? '', password: '' }}
            onFinish={(entered) => open.mutate({ file, ...entered })}
          >
            {isDemo ? <p>{ARCHIVE.demoNoPassword}</p> : null}
            <Form.Item name="userName" label={ARCHIVE.account} rules={[{ required: true }]} hidden={isDemo}>
              <Select options={names.map((name) => ({ value: name, label: name }))} />
            </Form.Item>
            <Form.Item name="password" label={ARCHIVE.password} hidden={isDemo}>
              <Input.Password autoFocus autoComplete="off" />
            </Form.Item>
            {open.error && <ErrorPanel error={open.error} />}
            <div className="start-actions">
              <Button type="primary" htmlType="submit" loading={open.isPending}>
                {ARCHIVE.login}
              </Button>
              <Button onClick={onCancel}>{UI.back}</Button>
              {!isDemo && (
                <Button type="link" onClick={onForgot}>
                  {ARCHIVE.forgot}
                </Button>
              )}
            </div>
          </Form>
        )}
      </Loaded>
    </section>
  );
}
