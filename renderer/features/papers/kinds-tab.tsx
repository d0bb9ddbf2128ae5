import { Button, Tooltip } from 'antd';
import type { Output } from '../../client/client.ts';
import { useJob, useQuery } from '../../client/hooks.ts';
import { useFilters } from '../../ui/address.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { countText } from '../../ui/number-text.ts';
import { Panel } from '../../ui/page.tsx';
import { UI } from '../../ui/text.ts';
import { PrintDialog } from './print-dialog.tsx';
import { PrintJob } from './print-job.tsx';
import { wishedHouseholds } from './print-wish.ts';
import { PAPERS } from './text.ts';

export type PaperKind = Output<'papers.kinds'>['rows'][number];

/** The kinds of papers with what is due, and the print dialog. */
export function KindsTab() {
  const kinds = useQuery('papers.kinds', {});
  const [filters, change] = useFilters();
  const job = useJob('papers.printBatch');
  return (
    <div className="scroll-rest">
      <PrintJob job={job} />
      <Loaded query={kinds}>
        {({ rows }) => {
          const printing = rows.find((kind) => kind.paper === filters['print']);
          return (
            <>
              <Panel className="panel-flush">
                <KindTable
                  kinds={rows}
                  isBusy={job.isRunning}
                  onPrint={(paper) => change({ print: paper, chosen: undefined })}
                />
              </Panel>
              {printing && (
                <PrintDialog
                  kind={printing}
                  chosen={filters['chosen'] ? wishedHouseholds() : []}
                  onStart={(input) => {
                    change({ print: undefined, chosen: undefined });
                    void job.start(input);
                  }}
                  onCancel={() => change({ print: undefined, chosen: undefined })}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function KindTable({
  kinds,
  isBusy,
  onPrint,
}: {
  kinds: readonly PaperKind[];
  isBusy: boolean;
  onPrint: (paper: string) => void;
}) {
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{PAPERS.paper}</th>
          <th>{PAPERS.parties}</th>
          <th>{PAPERS.copies}</th>
          <th className="right">{PAPERS.due}</th>
          <th className="right">{PAPERS.issued}</th>
          <th className="right">{PAPERS.left}</th>
          <th aria-label={UI.more} />
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind.paper}>
            <td>
              <strong>{kind.title}</strong>
              <div className="hint">
                {kind.paper} · {PAPERS.pages(kind.pages)}
              </div>
            </td>
            <td>{kind.parties}</td>
            <td>
              <Tooltip title={PAPERS.copiesOrigin(kind.copiesOrigin)}>
                <span className="quoted">{PAPERS.copiesText(kind.copies)}</span>
              </Tooltip>
            </td>
            <td className="right">{countText(kind.due)}</td>
            <td className="right">{countText(kind.issued)}</td>
            <td className={`right ${kind.due > kind.issued ? 'bad' : ''}`}>
              {countText(Math.max(0, kind.due - kind.issued))}
            </td>
            <td className="nowrap">
              <Button type="primary" disabled={isBusy} onClick={() => onPrint(kind.paper)}>
                {PAPERS.print}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
