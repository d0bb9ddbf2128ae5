import { Alert, App, Button, Progress, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import type { NamesOf, Output } from '../client/client.ts';
import { type Job, useApplication } from '../client/hooks.ts';
import { saveText } from './save-text.ts';
import { JOB } from './text.ts';

interface Given<Name extends NamesOf<'job'>> {
  job: Job<Name>;
  title: string;
  /** What the ended job did, for the screen. */
  report: (result: Output<Name>) => ReactNode;
  /** The same as lines of text, to be saved. */
  reportText?: (result: Output<Name>) => string;
  actions?: (result: Output<Name>) => ReactNode;
}

/** A long task: progress with cancel while it runs, its report when it has ended; nothing when there is none. */
export function JobPanel<Name extends NamesOf<'job'>>(given: Given<Name>) {
  const { job, title } = given;
  if (!job.state) return null;
  switch (job.state.state) {
    case 'running':
      return <RunningJob job={job} title={title} />;
    case 'failed':
      return <FailedJob job={job} title={title} />;
    case 'done':
      return <DoneJob {...given} result={job.state.value as Output<Name>} />;
  }
}

function RunningJob<Name extends NamesOf<'job'>>({ job, title }: { job: Job<Name>; title: string }) {
  const [isCancelling, setCancelling] = useState(false);
  if (!job.state) return null;
  const { done, total, phase } = job.state.progress;
  const percent = total > 0 ? Math.floor((done / total) * 100) : undefined;
  const cancel = () => {
    setCancelling(true);
    void job.cancel();
  };
  return (
    <section className="job job-running" aria-live="polite">
      <header>
        <strong>{title}</strong>
        <span>{JOB.phases[phase] ?? JOB.running}</span>
        <span>{total > 0 && JOB.progress(done, total)}</span>
      </header>
      <div className="job-line">
        {percent === undefined ? (
          <Progress percent={100} status="active" showInfo={false} />
        ) : (
          <Progress percent={percent} />
        )}
        <Button disabled={isCancelling} onClick={cancel}>
          {isCancelling ? JOB.cancelling : JOB.cancel}
        </Button>
      </div>
    </section>
  );
}

function FailedJob<Name extends NamesOf<'job'>>({ job, title }: { job: Job<Name>; title: string }) {
  if (job.state?.state !== 'failed') return null;
  const { code, sentence } = job.state.error;
  const isCancelled = code === 'jobCancelled';
  return (
    <Alert
      className="job"
      type={isCancelled ? 'warning' : 'error'}
      showIcon
      title={`${title}：${isCancelled ? JOB.cancelled : JOB.failed}`}
      description={sentence}
      action={<Button onClick={job.dismiss}>{JOB.dismiss}</Button>}
    />
  );
}

function DoneJob<Name extends NamesOf<'job'>>({
  job,
  title,
  result,
  report,
  reportText,
  actions,
}: Given<Name> & { result: Output<Name> }) {
  const { client } = useApplication();
  const { message } = App.useApp();
  const save = () => {
    const kept = saveText(client.bridge, `${title}.txt`, reportText?.(result) ?? '');
    if (kept === 'copied') void message.success(JOB.copied);
  };
  return (
    <Alert
      className="job"
      type="success"
      showIcon
      title={`${title}：${JOB.done}`}
      description={
        <>
          {report(result)}
          <Space className="job-actions" wrap>
            {actions?.(result)}
            {reportText && <Button onClick={save}>{JOB.save}</Button>}
            <Button onClick={job.dismiss}>{JOB.dismiss}</Button>
          </Space>
        </>
      }
    />
  );
}
