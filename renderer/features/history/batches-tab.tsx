import { Button, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import type { Output } from '../../client/client.ts';
import { useJob, useQuery } from '../../client/hooks.ts';
import { addressOf, goTo, useFilters } from '../../ui/address.ts';
import { FormDialog } from '../../ui/confirm-dialog.tsx';
import { JobPanel } from '../../ui/job-panel.tsx';
import { EmptyState, Loaded } from '../../ui/loaded.tsx';
import { countText } from '../../ui/number-text.ts';
import { Panel } from '../../ui/page.tsx';
import { UI } from '../../ui/text.ts';
import { instantText } from '../../ui/time.ts';
import { HISTORY } from './text.ts';

type Batch = Output<'history.batches'>['rows'][number];
type Kept = Output<'history.undoPreview'>['kept'];
const SHOWN = 200;

/** Imports, proposals, undos: each looked at, or undone as a whole. */
export function BatchesTab() {
  const batches = useQuery('history.batches', { offset: 0, limit: SHOWN });
  const [undoing, setUndoing] = useState<Batch>();
  const job = useJob('history.undoBatch');
  return (
    <>
      <JobPanel
        job={job}
        title={HISTORY.undoJob}
        report={(result) => (
          <>
            <p>{HISTORY.undoReport(result.restored, result.removed, result.keptTotal)}</p>
            <KeptTable kept={result.kept} total={result.keptTotal} />
          </>
        )}
        reportText={(result) =>
          [
            HISTORY.undoReport(result.restored, result.removed, result.keptTotal),
            ...result.kept.map((each) => `${each.subject}\t${each.why}`),
          ].join('\r\n')
        }
      />
      <Panel className="panel-flush">
        <Loaded query={batches}>
          {({ rows }) =>
            rows.length === 0 ? (
              <EmptyState title={HISTORY.noBatches} hint={HISTORY.noBatchesHint} />
            ) : (
              <BatchTable batches={rows} onUndo={setUndoing} isBusy={job.isRunning} />
            )
          }
        </Loaded>
      </Panel>
      {undoing && (
        <UndoDialog
          batch={undoing}
          onCancel={() => setUndoing(undefined)}
          onConfirm={(reason) => {
            setUndoing(undefined);
            void job.start({ batchId: undoing.id, reason });
          }}
        />
      )}
    </>
  );
}

function BatchTable({
  batches,
  onUndo,
  isBusy,
}: {
  batches: readonly Batch[];
  onUndo: (batch: Batch) => void;
  isBusy: boolean;
}) {
  const [filters] = useFilters();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{HISTORY.at}</th>
          <th>{HISTORY.batchTitle}</th>
          <th>{HISTORY.user}</th>
          <th className="right">{HISTORY.entries}</th>
          <th>{HISTORY.state}</th>
          <th aria-label={UI.more} />
        </tr>
      </thead>
      <tbody>
        {batches.map((batch) => (
          <tr key={batch.id} className={batch.id === filters['batchId'] ? 'is-chosen' : ''}>
            <td className="nowrap digits">{instantText(batch.at)}</td>
            <td>{batch.title}</td>
            <td className="nowrap">{batch.user}</td>
            <td className="right">{countText(batch.entries)}</td>
            <td>
              {batch.undoneBy && <Tag>{HISTORY.undone}</Tag>}
              {batch.undoes && <Tag color="gold">{HISTORY.undoes}</Tag>}
            </td>
            <td className="nowrap">
              <Button
                size="small"
                type="link"
                onClick={() => goTo(addressOf('/history', { tab: 'recent', batchId: batch.id }))}
              >
                {HISTORY.look}
              </Button>
              {!batch.undoneBy && (
                <Button size="small" type="link" disabled={isBusy} onClick={() => onUndo(batch)}>
                  {HISTORY.undo}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function UndoDialog({
  batch,
  onCancel,
  onConfirm,
}: {
  batch: Batch;
  onCancel: () => void;
  onConfirm: (reason: string) => void;
}) {
  const preview = useQuery('history.undoPreview', { batchId: batch.id });
  return (
    <FormDialog<{ reason: string }>
      title={HISTORY.undoTitle(batch.title)}
      okText={HISTORY.confirm}
      width={640}
      onCancel={onCancel}
      onConfirm={({ reason }) => onConfirm(reason)}
    >
      <p className="hint">{HISTORY.undoHint}</p>
      <Loaded query={preview}>
        {(value) => (
          <>
            <p>
              <strong>
                {value.restored + value.removed === 0
                  ? HISTORY.nothing
                  : HISTORY.preview(value.restored, value.removed)}
              </strong>
            </p>
            <KeptTable kept={value.kept} total={value.keptTotal} />
          </>
        )}
      </Loaded>
      <Form.Item name="reason" label={HISTORY.reasonLabel} rules={[{ required: true, min: 2 }]}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}

function KeptTable({ kept, total }: { kept: Kept; total: number }) {
  if (total === 0) return null;
  return (
    <>
      <p>{HISTORY.kept(total)}</p>
      <div className="scroll-box kept-table">
        <table className="plain-table">
          <tbody>
            {kept.map((each) => (
              <tr key={each.subject + each.why}>
                <td>{each.subject}</td>
                <td>{each.why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {total > kept.length && <p>{HISTORY.keptMore(total - kept.length)}</p>}
    </>
  );
}
