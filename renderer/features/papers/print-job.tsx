import { Button } from 'antd';
import type { Output } from '../../client/client.ts';
import { useFiles } from '../../client/files.ts';
import type { useJob } from '../../client/hooks.ts';
import { goTo } from '../../ui/address.ts';
import { JobPanel } from '../../ui/job-panel.tsx';
import { PAPERS } from './text.ts';
import { UnprintedTable } from './unprinted-table.tsx';

type Report = Output<'papers.printBatch'>;

/** The print run: progress, cancel, and its report with what could not be printed. */
export function PrintJob({ job }: { job: ReturnType<typeof useJob<'papers.printBatch'>> }) {
  const files = useFiles();
  return (
    <JobPanel
      job={job}
      title={PAPERS.jobTitle}
      report={(report) => (
        <>
          <p>
            {PAPERS.report(report.printed, report.files)} <span className="hint">{report.folder}</span>
          </p>
          {report.resumeFrom !== null && <p className="warn">{PAPERS.resumeFrom(report.resumeFrom)}</p>}
          <p className="hint">{PAPERS.printFromWord}</p>
          <UnprintedTable rows={report.notPrinted} />
        </>
      )}
      reportText={reportText}
      actions={(report) => (
        <>
          <Button type="primary" onClick={() => void files.openPath(report.folder)}>
            {PAPERS.openFolder}
          </Button>
          <Button onClick={() => goTo('/papers?tab=register')}>{PAPERS.toRegister}</Button>
        </>
      )}
    />
  );
}

/** The report as lines of text. */
export function reportText(report: Report): string {
  return [
    `${PAPERS.report(report.printed, report.files)} ${report.folder}`,
    ...(report.notPrinted.length > 0 ? [PAPERS.cannot(report.notPrinted.length)] : []),
    ...report.notPrinted.map((row) => `${row.subject}\t${row.why}`),
  ].join('\r\n');
}
