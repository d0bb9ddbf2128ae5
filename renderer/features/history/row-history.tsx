import { useState } from 'react';
import { useQuery } from '../../client/hooks.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Panel } from '../../ui/page.tsx';
import { EntryList } from './entry-list.tsx';

/** Everything that happened to a row and what hangs on it. */
export function RowHistory({ table, id }: { table: string; id: string }) {
  const [limit, setLimit] = useState(100);
  const entries = useQuery('history.ofRow', { table, id, offset: 0, limit });
  return (
    <Panel>
      <Loaded query={entries}>
        {({ rows, total }) => <EntryList entries={rows} total={total} onMore={setLimit} />}
      </Loaded>
    </Panel>
  );
}
