import { Button } from 'antd';
import { useJob } from '../../client/hooks.ts';
import { addressOf, goTo } from '../../ui/address.ts';
import { JobPanel } from '../../ui/job-panel.tsx';
import { IMPORTS } from './text.ts';

/** Progress and report of the import that is being written; its batch can be looked at and undone. */
export function ApplyJobPanel() {
  const job = useJob('imports.apply');
  return (
    <JobPanel
      job={job}
      title={IMPORTS.applyJob}
      report={({ added, changed, same, left }) => <p>{IMPORTS.applied(added, changed, same, left)}</p>}
      reportText={({ added, changed, same, left }) => IMPORTS.applied(added, changed, same, left)}
      actions={({ batchId }) => (
        <Button type="primary" onClick={() => goTo(addressOf('/history', { batchId }))}>
          {IMPORTS.showBatch}
        </Button>
      )}
    />
  );
}
