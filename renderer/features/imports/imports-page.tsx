import { Button, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { useJob, useQuery } from '../../client/hooks.ts';
import { goTo, useFilters } from '../../ui/address.ts';
import { EmptyState, Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { UI } from '../../ui/text.ts';
import { ApplyJobPanel } from './apply-job.tsx';
import { StagePanel } from './stage-panel.tsx';
import { StagedPage } from './staged-page.tsx';
import { IMPORTS } from './text.ts';
import { WaitingPanel } from './waiting-panel.tsx';
import { WorkbookPanel } from './workbook-panel.tsx';

/** Import: choose a file, look at what it would change, apply, undo if need be. */
export function ImportsPage() {
  const [{ importId }] = useFilters();
  return importId ? <OneImport key={importId} importId={importId} /> : <AllImports />;
}

function AllImports() {
  return (
    <Page title={IMPORTS.title} note={IMPORTS.note}>
      <ApplyJobPanel />
      <div className="columns columns-wide">
        <StagePanelColumn />
        <WorkbookPanel />
      </div>
      <WaitingPanel />
    </Page>
  );
}

function StagePanelColumn() {
  return (
    <div>
      <StagePanel />
    </div>
  );
}

/** A staged file by its id; once applied or given up it is no more. */
function OneImport({ importId }: { importId: string }) {
  const staged = useQuery('imports.staged', {});
  const isFresh = useFresh(staged);
  const { dismiss } = useJob('imports.stage');
  useEffect(dismiss, [dismiss]);
  return (
    <Loaded query={staged}>
      {({ imports }) => {
        const found = imports.find((each) => each.importId === importId);
        if (found) return <StagedPage staged={found} />;
        return isFresh ? <GoneImport /> : <Spin fullscreen description={UI.loading} />;
      }}
    </Loaded>
  );
}

/** Whether the list was read since this screen opened: a file judged just now is not in an older one. */
function useFresh({ refetch, dataUpdatedAt }: { refetch: () => unknown; dataUpdatedAt: number }): boolean {
  const [openedAt] = useState(Date.now);
  useEffect(() => void refetch(), [refetch]);
  return dataUpdatedAt > openedAt;
}

function GoneImport() {
  return (
    <Page title={IMPORTS.title} note={IMPORTS.note}>
      <ApplyJobPanel />
      <EmptyState
        title={IMPORTS.gone}
        hint={IMPORTS.goneHint}
        actions={
          <Button type="primary" onClick={() => goTo('/imports')}>
            {IMPORTS.back}
          </Button>
        }
      />
    </Page>
  );
}
