import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { Output } from '../client/client.ts';

/** The frame of a screen: title with a note, actions at its right, the rest below. `isFilled` gives the body all height. */
export function Page(given: {
  title: ReactNode;
  note?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  fill?: 'list';
}) {
  return (
    <section className={given.fill === 'list' ? 'page page-fill' : 'page'}>
      <header className="page-head">
        <div>
          <h1>{given.title}</h1>
          {given.note && <div className="page-note">{given.note}</div>}
        </div>
        {given.actions && <div className="page-actions">{given.actions}</div>}
      </header>
      <div className="page-body">{given.children}</div>
    </section>
  );
}

/** A titled block of a screen. */
export function Panel(given: { title?: ReactNode; extra?: ReactNode; children: ReactNode; className?: string }) {
  return (
    <section className={`panel ${given.className ?? ''}`}>
      {(given.title || given.extra) && (
        <header className="panel-head">
          <h2>{given.title}</h2>
          {given.extra && <div>{given.extra}</div>}
        </header>
      )}
      <div className="panel-body">{given.children}</div>
    </section>
  );
}

/** Label and value pairs in columns. */
export function Facts({
  items,
  columns = 3,
}: {
  items: readonly { label: ReactNode; value: ReactNode }[];
  columns?: 1 | 2 | 3 | 4;
}) {
  return (
    <dl className={`facts facts-${columns}`}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is fixed for a screen
        <div key={index}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

type Notice = Output<'households.register'>['notices'][number];

/** Things to see before or after an action, gravest first. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  const order = { error: 0, warning: 1, info: 2 } as const;
  const sorted = [...notices].sort((a, b) => order[a.grade] - order[b.grade]);
  return sorted.map((notice) => (
    <Alert
      key={notice.grade + notice.sentence}
      type={notice.grade}
      showIcon
      title={notice.sentence}
      className="notice"
    />
  ));
}
