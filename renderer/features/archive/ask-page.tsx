import { Button, Form, Radio } from 'antd';
import type { Output } from '../../client/client.ts';
import { useCommand, useJob } from '../../client/hooks.ts';
import { DateControl } from '../../ui/field-control.tsx';
import { ErrorPanel } from '../../ui/loaded.tsx';
import { UI } from '../../ui/text.ts';
import { useSetupDraft } from '../county/setup-draft.tsx';
import { SetupWizard } from '../county/setup-wizard.tsx';
import { DemoFill } from './demo-form.tsx';
import { SheetPage } from './sheet-page.tsx';
import { StartFrame } from './start-page.tsx';
import { ARCHIVE } from './text.ts';

type Open = NonNullable<Output<'archive.status'>['open']>;

/** What an open archive must be told before work goes on. */
export function AskPage({ ask, open }: { ask: Open['asks'][number]; open: Open }) {
  const { demo } = useSetupDraft();
  const filling = useJob('demo.fill');
  switch (ask.ask) {
    case 'recoverySheet':
      return <SheetPage groups={ask.groups} />;
    case 'movedOrCopied':
      return <PlaceForm />;
    case 'date':
      return <DateForm now={ask.now} last={ask.last} />;
    case 'county':
      return open.isDemo && (demo || filling.isRunning) ? (
        <StartFrame>
          <DemoFill entered={demo ?? { profileId: '', households: null, flaws: false }} />
        </StartFrame>
      ) : (
        <SetupWizard mode="finish" />
      );
  }
}

function PlaceForm() {
  const answer = useCommand('archive.answerPlace');
  return (
    <StartFrame>
      <section className="start-card">
        <h2>{ARCHIVE.placeTitle}</h2>
        <p>{ARCHIVE.placeHint}</p>
        <Form<{ answer: 'moved' | 'copied' }> layout="vertical" onFinish={(entered) => answer.mutate(entered)}>
          <Form.Item name="answer" rules={[{ required: true }]}>
            <Radio.Group className="radio-column">
              <Radio value="moved">
                {ARCHIVE.moved}
                <p className="hint">{ARCHIVE.movedHint}</p>
              </Radio>
              <Radio value="copied">
                {ARCHIVE.copied}
                <p className="hint">{ARCHIVE.copiedHint}</p>
              </Radio>
            </Radio.Group>
          </Form.Item>
          {answer.error && <ErrorPanel error={answer.error} />}
          <Button type="primary" htmlType="submit" loading={answer.isPending}>
            {UI.confirm}
          </Button>
        </Form>
      </section>
    </StartFrame>
  );
}

function DateForm({ now, last }: { now: string; last: string }) {
  const confirm = useCommand('archive.confirmDate');
  return (
    <StartFrame>
      <section className="start-card">
        <h2>{ARCHIVE.dateTitle}</h2>
        <p>{ARCHIVE.dateHint(now, last)}</p>
        <Form<{ today: string }>
          layout="vertical"
          initialValues={{ today: now }}
          onFinish={(entered) => confirm.mutate(entered)}
        >
          <Form.Item name="today" label={ARCHIVE.dateToday} rules={[{ required: true }]}>
            <DateControl />
          </Form.Item>
          {confirm.error && <ErrorPanel error={confirm.error} />}
          <Button type="primary" htmlType="submit" loading={confirm.isPending}>
            {ARCHIVE.dateConfirm}
          </Button>
        </Form>
      </section>
    </StartFrame>
  );
}
