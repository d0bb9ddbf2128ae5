import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useFiles } from '../../client/files.ts';
import { useCommand } from '../../client/hooks.ts';
import { ErrorPanel } from '../../ui/loaded.tsx';
import { PasswordFields } from '../archive/password-fields.tsx';
import { useSetupDraft } from './setup-draft.tsx';
import type { StepGiven } from './setup-wizard.tsx';
import { StepActions } from './step-actions.tsx';
import { SETUP } from './text.ts';

/** Step 5: where the archive lies, who administers it, the password; makes the archive. */
export function AccountStep({ draft, onBack }: StepGiven) {
  const files = useFiles();
  const { setSheet } = useSetupDraft();
  const [file, setFile] = useState<string>();
  const create = useCommand('archive.create');
  const countyName = draft.name ?? '';
  const choose = async () => {
    const path = await files.chooseSave({
      title: SETUP.fileTitle,
      filter: 'archive',
      suggested: `${countyName}.jiandang`,
    });
    if (path) setFile(path);
  };
  const start = async ({ userName, password }: { userName: string; password: string }) => {
    if (!file) return;
    const { sheet } = await create.mutateAsync({ file, countyName, userName, password });
    setSheet(sheet);
  };
  return (
    <Form<{ userName: string; password: string }>
      layout="vertical"
      className="form-narrow"
      onFinish={(entered) => void start(entered).catch(() => {})}
    >
      <Form.Item label={SETUP.file} extra={SETUP.fileHint} required {...(file ? {} : { help: SETUP.fileRequired })}>
        <Button onClick={() => void choose()}>{SETUP.chooseFile}</Button>
        {file && <span className="chosen-file">{file}</span>}
      </Form.Item>
      <Form.Item
        name="userName"
        label={SETUP.userName}
        extra={SETUP.userNameHint}
        rules={[{ required: true, min: 2, max: 20 }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <PasswordFields />
      {create.error && <ErrorPanel error={create.error} />}
      <StepActions
        onBack={onBack}
        nextText={SETUP.create}
        state={create.isPending ? 'busy' : file ? undefined : 'blocked'}
      />
    </Form>
  );
}
