import { Alert, Button, Form, InputNumber, Radio, Space } from 'antd';
import { useEffect, useState } from 'react';
import { IMPORT_KINDS, type ImportKind } from '../../../shared/contract/imports.ts';
import { useFiles } from '../../client/files.ts';
import { useJob, useQuery } from '../../client/hooks.ts';
import { addressOf, goTo } from '../../ui/address.ts';
import { JobPanel } from '../../ui/job-panel.tsx';
import { Panel } from '../../ui/page.tsx';
import { fileNameOf, rowsOf } from './import-words.ts';
import { IMPORTS } from './text.ts';

interface Chosen {
  file: string;
  kind: ImportKind;
}

const KINDS = IMPORT_KINDS.map((kind) => ({
  value: kind,
  label: (
    <>
      {IMPORTS.kinds[kind]}
      <span className="hint kind-hint">{IMPORTS.kindHints[kind]}</span>
    </>
  ),
}));

/** Chooses what is imported and from which file; the file is read and judged as a job. */
export function StagePanel() {
  const [kind, setKind] = useState<ImportKind>('nationalExport');
  const [chosen, setChosen] = useState<Chosen>();
  const files = useFiles();
  const job = useJob('imports.stage');
  const start = (next: Chosen, year: number | null) => {
    setChosen(next);
    void job.start({ ...next, year });
  };
  const choose = async () => {
    const file = await files.chooseFile({ title: IMPORTS.chooseTitle, filter: 'workbook' });
    if (file) start({ file, kind }, null);
  };
  const isYearAsked = job.state?.state === 'failed' && job.state.error.code === 'yearUnknown';
  useOpenResult(job.result?.importId);
  return (
    <>
      {isYearAsked && chosen ? (
        <YearQuestion file={fileNameOf(chosen.file)} onAnswer={(year) => start(chosen, year)} onCancel={job.dismiss} />
      ) : (
        <JobPanel
          job={job}
          title={IMPORTS.stageJob}
          report={(staged) => <p>{IMPORTS.staged(rowsOf(staged))}</p>}
          actions={({ importId }) => (
            <Button type="primary" onClick={() => goTo(addressOf('/imports', { importId }))}>
              {IMPORTS.showStaged}
            </Button>
          )}
        />
      )}
      <Panel title={IMPORTS.startTitle}>
        <Radio.Group
          className="radio-column"
          aria-label={IMPORTS.kind}
          value={kind}
          options={KINDS}
          onChange={(event) => setKind(event.target.value)}
        />
        <Space className="stage-actions">
          <Button type="primary" disabled={job.isRunning} onClick={() => void choose()}>
            {IMPORTS.chooseFile}
          </Button>
          <span className="hint">{IMPORTS.accepted}</span>
        </Space>
      </Panel>
    </>
  );
}

/** Opens the result once a file was judged while this screen was looked at. */
function useOpenResult(importId: string | undefined): void {
  const [known] = useState(importId);
  useEffect(() => {
    if (importId && importId !== known) goTo(addressOf('/imports', { importId }));
  }, [importId, known]);
}

/** A file without a year: asks it once. */
function YearQuestion(given: { file: string; onAnswer: (year: number) => void; onCancel: () => void }) {
  const county = useQuery('county.overview', {});
  const usual = county.data?.dataYear;
  const form = (
    <Form key={usual} initialValues={{ year: usual }} onFinish={({ year }: { year: number }) => given.onAnswer(year)}>
      <Space align="start">
        <Form.Item name="year" noStyle rules={[{ required: true, type: 'number', min: 1949, max: 2100 }]}>
          <InputNumber
            aria-label={IMPORTS.year}
            className="year-box"
            controls={false}
            precision={0}
            prefix={IMPORTS.year}
            suffix={IMPORTS.yearUnit}
            autoFocus
          />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          {IMPORTS.yearContinue}
        </Button>
        <Button onClick={given.onCancel}>{IMPORTS.discard}</Button>
      </Space>
    </Form>
  );
  return (
    <Alert
      className="job"
      type="warning"
      showIcon
      title={IMPORTS.yearTitle}
      description={
        <>
          <p>{IMPORTS.yearText(given.file)}</p>
          {form}
        </>
      }
    />
  );
}
