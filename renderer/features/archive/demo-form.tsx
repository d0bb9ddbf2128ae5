import { Button, Form, InputNumber, Radio, Switch } from 'antd';
import { useCommand, useJob, useQuery } from '../../client/hooks.ts';
import { JobPanel } from '../../ui/job-panel.tsx';
import { ErrorPanel, Loaded } from '../../ui/loaded.tsx';
import { UI } from '../../ui/text.ts';
import { useSetupDraft } from '../county/setup-draft.tsx';
import { ARCHIVE } from './text.ts';

/** Levels of profiles that no single county can be made from. */
const ABOVE_COUNTY: ReadonlySet<string> = new Set(['province', 'prefecture']);

interface Entered {
  profileId: string;
  households: number | null;
  flaws: boolean;
}

/** Makes the demo county: an archive without a password, filled by a job. */
export function DemoForm({ onCancel }: { onCancel: () => void }) {
  const profiles = useQuery('county.profiles', {});
  const { setDemo } = useSetupDraft();
  const create = useCommand('archive.createDemo');
  const job = useJob('demo.fill');
  const start = async (entered: Entered, countyName: string) => {
    setDemo(entered);
    try {
      await create.mutateAsync({ countyName });
      await job.start({ ...entered, seed: 1 });
    } catch {
      setDemo(undefined);
    }
  };
  return (
    <section className="start-card">
      <h2>{ARCHIVE.demoTitle}</h2>
      <p>{ARCHIVE.demoHint}</p>
      <Loaded query={profiles}>
        {({ rows }) => {
          const fitting = rows.filter((row) => !ABOVE_COUNTY.has(row.level));
          const nameOf = (id: string) => fitting.find((row) => row.id === id)?.name ?? ARCHIVE.demoTitle;
          return (
            <Form<Entered>
              layout="vertical"
              initialValues={{ profileId: fitting[0]?.id, households: null, flaws: false }}
              onFinish={(entered) => void start(entered, nameOf(entered.profileId))}
            >
              <Form.Item name="profileId" label={ARCHIVE.demoProfile} rules={[{ required: true }]}>
                <Radio.Group
                  className="radio-column"
                  options={fitting.map((row) => ({ value: row.id, label: row.name }))}
                />
              </Form.Item>
              <Form.Item name="households" label={ARCHIVE.demoSize} extra={ARCHIVE.demoSizeHint}>
                <InputNumber min={1} max={200_000} controls={false} />
              </Form.Item>
              <Form.Item name="flaws" label={ARCHIVE.demoFlaws} extra={ARCHIVE.demoFlawsHint} valuePropName="checked">
                <Switch />
              </Form.Item>
              {create.error && <ErrorPanel error={create.error} />}
              <div className="start-actions">
                <Button type="primary" htmlType="submit" loading={create.isPending}>
                  {ARCHIVE.demoStart}
                </Button>
                <Button onClick={onCancel}>{UI.back}</Button>
              </div>
            </Form>
          );
        }}
      </Loaded>
    </section>
  );
}

/** The demo archive being filled; shown until the county is there, offers to try again after a failure. */
export function DemoFill({ entered }: { entered: Entered }) {
  const job = useJob('demo.fill');
  return (
    <section className="start-card">
      <h2>{ARCHIVE.demoTitle}</h2>
      <JobPanel
        job={job}
        title={ARCHIVE.demoRunning}
        report={({ households, persons }) => <p>{ARCHIVE.demoDone(households, persons)}</p>}
      />
      {job.state?.state === 'failed' && (
        <Button type="primary" onClick={() => void job.start({ ...entered, seed: 1 })}>
          {ARCHIVE.demoStart}
        </Button>
      )}
    </section>
  );
}
