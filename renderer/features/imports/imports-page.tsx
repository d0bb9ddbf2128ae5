import { Button } from 'antd';
import { useQuery } from '../../client/hooks.ts';
import { goTo, useFilters } from '../../ui/address.ts';
import { EmptyState, Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
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
  return (
    <Loaded query={staged}>
      {({ imports }) => {
        const found = imports.find((each) => each.importId === importId);
        return found ? <StagedPage staged={found} /> : <GoneImport />;
      }}
    </Loaded>
  );
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
