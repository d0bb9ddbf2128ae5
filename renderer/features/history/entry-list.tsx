import { Button, Tag } from 'antd';
import type { Output } from '../../client/client.ts';
import { instantText } from '../../ui/time.ts';
import { HISTORY } from './text.ts';

export type Entry = Output<'history.recent'>['rows'][number];

const COLOURS: Record<Entry['op'], string> = { insert: 'green', update: 'blue', remove: 'red', restore: 'gold' };
const STEP = 100;

/** Journal entries, newest first: who changed what, when and why; `onMore` fetches further ones. */
export function EntryList(given: { entries: readonly Entry[]; total: number; onMore: (limit: number) => void }) {
  const { entries, total } = given;
  if (entries.length === 0) return <p className="panel-empty">{HISTORY.empty}</p>;
  return (
    <>
      <ol className="entries">
        {entries.map((entry) => (
          <EntryLine key={entry.localSeq} entry={entry} />
        ))}
      </ol>
      {entries.length < total && (
        <Button onClick={() => given.onMore(entries.length + STEP)}>{HISTORY.more(entries.length, total)}</Button>
      )}
    </>
  );
}

/** A new row: what it was entered with, in one paragraph. */
function Inserted({ entry }: { entry: Entry }) {
  return (
    <p className="entry-values">
      {entry.changes.map((change) => (
        <span key={change.label}>
          {change.label} <ins>{change.after}</ins>
        </span>
      ))}
    </p>
  );
}

function Changed({ entry }: { entry: Entry }) {
  return (
    <ul>
      {entry.changes.map((change) => (
        <li key={change.label}>
          {change.label} <del>{change.before || HISTORY.blank}</del> → <ins>{change.after || HISTORY.blank}</ins>
        </li>
      ))}
    </ul>
  );
}

function EntryLine({ entry }: { entry: Entry }) {
  return (
    <li className="entry">
      <header>
        <time dateTime={entry.at}>{instantText(entry.at)}</time>
        <Tag color={COLOURS[entry.op]}>{HISTORY.ops[entry.op]}</Tag>
        <strong>{entry.tableLabel}</strong>
        <span>{entry.subject}</span>
        <span className="hint">{entry.user}</span>
        {entry.batchTitle && <span className="hint">{HISTORY.batch(entry.batchTitle)}</span>}
      </header>
      {entry.op === 'insert' ? <Inserted entry={entry} /> : <Changed entry={entry} />}
      {entry.reason && <p className="entry-reason">{HISTORY.reason(entry.reason)}</p>}
    </li>
  );
}
