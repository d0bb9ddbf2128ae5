import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Output } from '../../client/client.ts';
import { useFiles } from '../../client/files.ts';
import { instantText } from '../../ui/time.ts';
import { SetupWizard } from '../county/setup-wizard.tsx';
import { DemoForm } from './demo-form.tsx';
import { LoginForm } from './login-form.tsx';
import { RecoverForm } from './recover-form.tsx';
import { ARCHIVE } from './text.ts';

type Status = Output<'archive.status'>;
type Doing = { what: 'choose' | 'create' | 'demo' } | { what: 'login' | 'recover'; file: string };

/** What is shown while no archive is open: open one, create one, or the demo. */
export function StartPage({ status }: { status: Status }) {
  const [doing, setDoing] = useState<Doing>({ what: 'choose' });
  const back = () => setDoing({ what: 'choose' });
  switch (doing.what) {
    case 'create':
      return <SetupWizard mode="create" onCancel={back} />;
    case 'login':
      return (
        <StartFrame>
          <LoginForm
            file={doing.file}
            onCancel={back}
            onForgot={() => setDoing({ what: 'recover', file: doing.file })}
          />
        </StartFrame>
      );
    case 'recover':
      return (
        <StartFrame>
          <RecoverForm file={doing.file} onCancel={back} />
        </StartFrame>
      );
    case 'demo':
      return (
        <StartFrame>
          <DemoForm onCancel={back} />
        </StartFrame>
      );
    case 'choose':
      return <Choices status={status} choose={setDoing} />;
  }
}

/** The plain frame of all that happens before the archive is open. */
export function StartFrame({ children, width = 'narrow' }: { children: ReactNode; width?: 'narrow' | 'wide' }) {
  return (
    <div className="start">
      <header className="start-head">
        <strong>{ARCHIVE.programName}</strong>
        <span>{ARCHIVE.slogan}</span>
      </header>
      <main className={`start-body start-${width}`}>{children}</main>
    </div>
  );
}

function Choices({ status, choose }: { status: Status; choose: (doing: Doing) => void }) {
  const files = useFiles();
  const openOther = async () => {
    const file = await files.chooseFile({ title: ARCHIVE.chooseArchive, filter: 'archive' });
    if (file) choose({ what: 'login', file });
  };
  return (
    <StartFrame>
      <section className="start-card">
        <h2>{ARCHIVE.recent}</h2>
        {status.recent.length === 0 && <p className="hint">{ARCHIVE.noRecentHint}</p>}
        <ul className="start-recent">
          {status.recent.map((each) => (
            <li key={each.file}>
              <button type="button" disabled={!each.exists} onClick={() => choose({ what: 'login', file: each.file })}>
                <strong>{each.countyName}</strong>
                <span>{each.exists ? ARCHIVE.openedAt(instantText(each.openedAt)) : ARCHIVE.missing}</span>
                <small title={each.file}>{each.file}</small>
              </button>
            </li>
          ))}
        </ul>
        <Button block onClick={() => void openOther()}>
          {ARCHIVE.open}
        </Button>
      </section>
      <section className="start-more">
        <button type="button" className="start-choice" onClick={() => choose({ what: 'create' })}>
          <strong>{ARCHIVE.create}</strong>
          <span>{ARCHIVE.createHint}</span>
        </button>
        <button type="button" className="start-choice" onClick={() => choose({ what: 'demo' })}>
          <strong>{ARCHIVE.demo}</strong>
          <span>{ARCHIVE.demoHint}</span>
        </button>
      </section>
      <p className="start-version">{ARCHIVE.version(status.version)}</p>
    </StartFrame>
  );
}
