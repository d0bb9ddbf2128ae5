import { Alert, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { Route, Router, Switch } from 'wouter';
import type { Bridge } from './client/bridge.ts';
import type { Output } from './client/client.ts';
import { useQuery } from './client/hooks.ts';
import { AskPage } from './features/archive/ask-page.tsx';
import { StartPage } from './features/archive/start-page.tsx';
import { DirectoryPage } from './features/county/directory-page.tsx';
import { OfficialPage } from './features/county/official-page.tsx';
import { SetupDraftProvider } from './features/county/setup-draft.tsx';
import { HistoryPage } from './features/history/history-page.tsx';
import { HouseholdPage } from './features/households/household-page.tsx';
import { HouseholdsPage } from './features/households/households-page.tsx';
import { RegisterPage } from './features/households/register-page.tsx';
import { ImportsPage } from './features/imports/imports-page.tsx';
import { PairingPage } from './features/pairing/pairing-page.tsx';
import { PapersPage } from './features/papers/papers-page.tsx';
import { HomePage } from './features/reports/home-page.tsx';
import { SettingsPage } from './features/settings/settings-page.tsx';
import { VillagesPage } from './features/villages/villages-page.tsx';
import { useHashLocation, useHashSearch } from './ui/address.ts';
import { AppShell } from './ui/app-shell.tsx';
import { FilePickerProvider } from './ui/file-picker.tsx';
import { ErrorPanel, NotFound } from './ui/loaded.tsx';
import { UI } from './ui/text.ts';
import { TextSizeProvider } from './ui/text-size.tsx';

/** The whole page: what it shows follows from whether an archive is open and what that asks first. */
export function Page({ bridge }: { bridge: Bridge }) {
  const isLost = useLost(bridge);
  return (
    <TextSizeProvider>
      <Router hook={useHashLocation} searchHook={useHashSearch} hrefs={(href) => `#${href}`}>
        <FilePickerProvider>
          <SetupDraftProvider>{isLost ? <LostPage /> : <Entry />}</SetupDraftProvider>
        </FilePickerProvider>
      </Router>
    </TextSizeProvider>
  );
}

function Entry() {
  const status = useQuery('archive.status', {});
  if (status.error) return <ErrorPanel error={status.error} onRetry={() => void status.refetch()} />;
  if (!status.data) return <Spin fullscreen description={UI.loading} />;
  const { open } = status.data;
  if (!open) return <StartPage status={status.data} />;
  const ask = open.asks[0];
  return ask ? <AskPage ask={ask} open={open} /> : <OpenArchive open={open} />;
}

function OpenArchive({ open }: { open: NonNullable<Output<'archive.status'>['open']> }) {
  const county = useQuery('county.overview', {});
  if (county.error) return <ErrorPanel error={county.error} onRetry={() => void county.refetch()} />;
  if (!county.data) return <Spin fullscreen description={UI.loading} />;
  if (!county.data.isSetUp) return <AskPage ask={{ ask: 'county' }} open={open} />;
  return (
    <AppShell open={open} county={county.data}>
      <Switch>
        <Route path="/" component={HomePage} />
        <Route path="/households" component={HouseholdsPage} />
        <Route path="/households/new" component={RegisterPage} />
        <Route path="/households/:id">{({ id }) => <HouseholdPage key={id} id={id} />}</Route>
        <Route path="/villages" component={VillagesPage} />
        <Route path="/directory" component={DirectoryPage} />
        <Route path="/directory/officials/:id">{({ id }) => <OfficialPage key={id} id={id} />}</Route>
        <Route path="/pairing" component={PairingPage} />
        <Route path="/papers" component={PapersPage} />
        <Route path="/imports" component={ImportsPage} />
        <Route path="/history" component={HistoryPage} />
        <Route path="/settings" component={SettingsPage} />
        <Route component={NotFound} />
      </Switch>
    </AppShell>
  );
}

function LostPage() {
  return (
    <div className="lost">
      <Alert type="warning" showIcon title={UI.lostTitle} description={UI.lostText} />
    </div>
  );
}

/** Whether the host refused this tab's key. */
function useLost(bridge: Bridge): boolean {
  const [isLost, setLost] = useState(false);
  useEffect(() => bridge.onLost?.(() => setLost(true)), [bridge]);
  return isLost;
}
