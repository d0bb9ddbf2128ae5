import { Button, Dropdown, Switch, Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { ROLES, type Role } from '../../shared/domain/roles.ts';
import type { Output } from '../client/client.ts';
import { useCommand, useRunningJobs } from '../client/hooks.ts';
import { GlobalSearch } from './global-search.tsx';
import { JOB, SHELL, UI } from './text.ts';
import { useTextSize } from './text-size.tsx';

/** Entries of the left menu, in the order of the work. */
const MENU = [
  ['/', 'home'],
  ['/households', 'households'],
  ['/villages', 'villages'],
  ['/directory', 'directory'],
  ['/pairing', 'pairing'],
  ['/papers', 'papers'],
  ['/imports', 'imports'],
  ['/history', 'history'],
  ['/settings', 'settings'],
] as const;

interface Given {
  open: NonNullable<Output<'archive.status'>['open']>;
  county: Output<'county.overview'>;
  children: ReactNode;
}

/** The frame around every screen of an open archive. */
export function AppShell({ open, county, children }: Given) {
  return (
    <div className="shell">
      <header className="shell-top">
        <div className="shell-name">
          <strong>{UI.programName}</strong>
          <span>{county.name}</span>
          {open.isDemo && <Tag>{SHELL.demo}</Tag>}
        </div>
        <GlobalSearch />
        <div className="shell-tools">
          <span className="shell-year">{SHELL.dataYear(county.dataYear)}</span>
          <TextSizeSwitch />
          <AccountMenu name={open.userName} role={open.role} />
        </div>
      </header>
      <LeftMenu />
      <main className="shell-main" id="main">
        {children}
      </main>
    </div>
  );
}

function TextSizeSwitch() {
  const [size, setSize] = useTextSize();
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: antd's Switch is a button inside it
    <label className="shell-switch" title={SHELL.largeTextHint}>
      <span>{SHELL.largeText}</span>
      <Switch
        size="small"
        aria-label={SHELL.largeTextHint}
        checked={size === 'large'}
        onChange={(isLarge) => setSize(isLarge ? 'large' : 'normal')}
      />
    </label>
  );
}

const roleName = (role: string) => (Object.hasOwn(ROLES, role) ? ROLES[role as Role].label : role);

function AccountMenu({ name, role }: { name: string; role: string }) {
  const lock = useCommand('archive.lock');
  const items = [
    { key: 'role', label: roleName(role), disabled: true },
    { key: 'lock', label: SHELL.lock },
  ];
  const onClick = ({ key }: { key: string }) => key === 'lock' && lock.mutate({});
  return (
    <Dropdown menu={{ items, onClick }} trigger={['click']}>
      <Button type="text" className="shell-account" aria-label={SHELL.account}>
        {name} ▾
      </Button>
    </Dropdown>
  );
}

function LeftMenu() {
  const [path] = useLocation();
  return (
    <nav className="shell-menu">
      <ul>
        {MENU.map(([to, key]) => {
          const isHere = to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`);
          return (
            <li key={key}>
              <Link href={to} className={isHere ? 'is-here' : ''} aria-current={isHere ? 'page' : undefined}>
                {SHELL.menu[key]}
              </Link>
            </li>
          );
        })}
      </ul>
      <RunningJobs />
    </nav>
  );
}

/** Jobs that go on while the user is elsewhere. */
function RunningJobs() {
  const running = useRunningJobs().filter((job) => job.state === 'running');
  if (running.length === 0) return null;
  return (
    <div className="shell-jobs" role="status">
      <strong>{SHELL.running(running.length)}</strong>
      {running.map((job) => (
        <div key={job.jobId}>
          <span>{JOB.methods[job.method] ?? JOB.unnamed}</span>
          {job.progress.total > 0 && <span>{Math.floor((job.progress.done / job.progress.total) * 100)}%</span>}
        </div>
      ))}
    </div>
  );
}
