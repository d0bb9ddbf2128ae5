import { Button, Tag } from 'antd';
import type { Output } from '../../client/client.ts';
import { useFiles } from '../../client/files.ts';
import { useJob, useQuery } from '../../client/hooks.ts';
import { EmptyState, Loaded } from '../../ui/loaded.tsx';
import { Panel } from '../../ui/page.tsx';
import { UI } from '../../ui/text.ts';
import { instantText } from '../../ui/time.ts';
import { PrintJob } from './print-job.tsx';
import { PAPERS } from './text.ts';

type Run = Output<'papers.runs'>['runs'][number];
const COLOURS: Record<Run['state'], string> = { done: 'green', cancelled: 'default', interrupted: 'red' };

/** Print runs; one that stopped goes on where it was. */
export function RunsTab() {
  const runs = useQuery('papers.runs', {});
  const job = useJob('papers.printBatch');
  const resume = (run: Run) =>
    void job.start({
      paper: run.paper,
      scope: {},
      folder: run.folder,
      mode: run.mode === 'merged' ? 'merged' : 'files',
      resumeRunId: run.runId,
    });
  return (
    <div className="scroll-rest">
      <PrintJob job={job} />
      <Panel className="panel-flush">
        <Loaded query={runs}>
          {({ runs: rows }) =>
            rows.length === 0 ? (
              <EmptyState title={PAPERS.noRuns} hint={PAPERS.noRegisterHint} />
            ) : (
              <RunTable runs={rows} onResume={resume} isBusy={job.isRunning} />
            )
          }
        </Loaded>
      </Panel>
    </div>
  );
}

function RunTable({ runs, onResume, isBusy }: { runs: readonly Run[]; onResume: (run: Run) => void; isBusy: boolean }) {
  const files = useFiles();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{PAPERS.startedAt}</th>
          <th>{PAPERS.paper}</th>
          <th>{PAPERS.runMode}</th>
          <th className="right">{PAPERS.runCount}</th>
          <th>{PAPERS.runState}</th>
          <th>{PAPERS.runFolder}</th>
          <th aria-label={UI.more} />
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.runId}>
            <td className="nowrap digits">{instantText(run.startedAt)}</td>
            <td>{run.title}</td>
            <td>{PAPERS.modes[run.mode] ?? run.mode}</td>
            <td className="right">
              {run.printed} / {run.total}
            </td>
            <td className="nowrap">
              <Tag color={COLOURS[run.state]}>{PAPERS.states[run.state]}</Tag>
              {run.notPrinted.length > 0 && <span className="warn">{PAPERS.cannot(run.notPrinted.length)}</span>}
            </td>
            <td>{run.folder}</td>
            <td className="nowrap">
              {run.state !== 'done' && (
                <Button size="small" type="primary" disabled={isBusy} onClick={() => onResume(run)}>
                  {PAPERS.resume}
                </Button>
              )}
              <Button
                size="small"
                type="link"
                onClick={() => void files.openPath(run.folder).catch(() => {})}
                title={UI.more}
              >
                {PAPERS.openFolder}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
