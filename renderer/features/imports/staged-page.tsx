import { Alert, Button, Modal, Tag } from 'antd';
import { useState } from 'react';
import { useJob } from '../../client/hooks.ts';
import { useSaveJob } from '../../client/use-save-job.ts';
import { goTo } from '../../ui/address.ts';
import { DetailHeader } from '../../ui/detail-header.tsx';
import { JobPanel } from '../../ui/job-panel.tsx';
import { Notices } from '../../ui/page.tsx';
import { UI } from '../../ui/text.ts';
import { ApplyJobPanel } from './apply-job.tsx';
import { DiscardButton } from './discard-button.tsx';
import { applyPlan, rowsOf, type Staged } from './import-words.ts';
import { StagedRows } from './staged-rows.tsx';
import { IMPORTS } from './text.ts';

const FAILING = ['error', 'doubtful', 'conflict'] as const;

/** One file that was read and judged: look, tick, fix, then apply or give up. */
export function StagedPage({ staged }: { staged: Staged }) {
  const [included, setIncluded] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const apply = useJob('imports.apply');
  const failing = useJob('imports.writeFailing');
  const save = useSaveJob(failing);
  const { importId, fileName } = staged;
  const isFailing = FAILING.some((result) => (staged.counts[result] ?? 0) > 0);
  const writeFailing = () =>
    save({ title: IMPORTS.saveTitle, suggested: IMPORTS.failingName(fileName) }, (file) => ({ importId, file }));
  const start = () => {
    setAsking(false);
    void apply.start({ importId, includeDoubtful: [...included].map(Number) });
  };
  return (
    <section className="page page-fill">
      <DetailHeader
        title={fileName}
        marks={<Tag>{IMPORTS.fileNames[staged.kind]}</Tag>}
        facts={<StagedFacts staged={staged} />}
        actions={
          <>
            {isFailing && (
              <Button disabled={failing.isRunning} onClick={() => void writeFailing()}>
                {IMPORTS.failing}
              </Button>
            )}
            <DiscardButton importId={importId} onDone={() => goTo('/imports')} />
            <Button type="primary" disabled={apply.isRunning} onClick={() => setAsking(true)}>
              {IMPORTS.apply}
            </Button>
          </>
        }
      />
      <div className="page-body">
        <ApplyJobPanel />
        <JobPanel job={failing} title={IMPORTS.failingJob} report={({ rows }) => <p>{IMPORTS.failingDone(rows)}</p>} />
        <Notices notices={staged.notices} />
        {staged.unknownColumns.length > 0 && (
          <Alert
            type="info"
            showIcon
            className="notice"
            title={IMPORTS.unknownColumns(staged.unknownColumns.join(UI.listJoin))}
          />
        )}
        <StagedRows staged={staged} included={included} onInclude={setIncluded} />
      </div>
      {isAsking && (
        <ApplyDialog staged={staged} included={included.size} onConfirm={start} onCancel={() => setAsking(false)} />
      )}
    </section>
  );
}

function StagedFacts({ staged }: { staged: Staged }) {
  return (
    <>
      {staged.year !== null && <span>{IMPORTS.ofYear(staged.year)}</span>}
      <span>{IMPORTS.counts(rowsOf(staged))}</span>
      {staged.households > 0 && <span>{IMPORTS.households(staged.households)}</span>}
      {staged.persons > 0 && <span>{IMPORTS.persons(staged.persons)}</span>}
    </>
  );
}

function ApplyDialog(given: { staged: Staged; included: number; onConfirm: () => void; onCancel: () => void }) {
  const plan = applyPlan(given.staged, given.included);
  const isNothing = plan.added + plan.changed + plan.included === 0;
  const figures = [
    [IMPORTS.willAdd, plan.added],
    [IMPORTS.willChange, plan.changed],
    [IMPORTS.willInclude, plan.included],
    [IMPORTS.willSame, plan.same],
    [IMPORTS.willLeave, plan.left],
  ] as const;
  return (
    <Modal
      open
      width={760}
      title={IMPORTS.applyTitle}
      okText={IMPORTS.applyConfirm}
      okButtonProps={{ disabled: isNothing, autoFocus: true }}
      onOk={given.onConfirm}
      onCancel={given.onCancel}
    >
      <div className="figure-line">
        {figures.map(([label, count]) => (
          <div key={label}>
            <span>{label}</span>
            <strong>{count.toLocaleString('zh-CN')}</strong>
            <span>{IMPORTS.rowsUnit}</span>
          </div>
        ))}
      </div>
      <p>{isNothing ? IMPORTS.nothing : IMPORTS.applyText}</p>
    </Modal>
  );
}
