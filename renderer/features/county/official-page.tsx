import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Output } from '../../client/client.ts';
import { useQuery } from '../../client/hooks.ts';
import { addressOf } from '../../ui/address.ts';
import { DetailHeader } from '../../ui/detail-header.tsx';
import { EmptyState, Loaded } from '../../ui/loaded.tsx';
import { Masked } from '../../ui/masked.tsx';
import { Panel } from '../../ui/page.tsx';
import { RowHistory } from '../history/row-history.tsx';
import { HISTORY } from '../history/text.ts';
import { OfficialDialog } from './official-dialog.tsx';
import { TenureTable } from './tenure-list.tsx';
import { DIRECTORY } from './text.ts';

/** One official: posts held, households helped, history. */
export function OfficialPage({ id }: { id: string }) {
  const official = useQuery('county.official', { id });
  return (
    <div className="page">
      <Loaded query={official}>{(value) => <Official official={value} />}</Loaded>
    </div>
  );
}

function Official({ official }: { official: Output<'county.official'> }) {
  const { row, tenures, households } = official;
  const [isEditing, setEditing] = useState(false);
  return (
    <>
      <DetailHeader
        title={row.name}
        facts={
          <>
            <span>{row.mark}</span>
            <span>
              {DIRECTORY.phone} <Masked value={row.phone} personId={row.id} field="phone" />
            </span>
            <Link href={addressOf('/households', { officialId: row.id })}>{DIRECTORY.listIn}</Link>
          </>
        }
        actions={
          <Button type="primary" onClick={() => setEditing(true)}>
            {DIRECTORY.edit}
          </Button>
        }
      />
      <div className="columns">
        <Panel title={DIRECTORY.pairedHouseholds} className="panel-flush">
          {households.length === 0 ? (
            <p className="panel-empty">{DIRECTORY.noHouseholds}</p>
          ) : (
            <table className="plain-table">
              <thead>
                <tr>
                  <th>{DIRECTORY.head}</th>
                  <th>{DIRECTORY.place}</th>
                  <th>{DIRECTORY.since}</th>
                </tr>
              </thead>
              <tbody>
                {households.map((each) => (
                  <tr key={each.householdId}>
                    <td>
                      <Link href={`/households/${each.householdId}`}>{each.headName}</Link>
                    </td>
                    <td>{each.place}</td>
                    <td className="nowrap">{each.fromOn}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Panel>
        <Panel title={DIRECTORY.tenures} className="panel-flush">
          {tenures.length === 0 ? (
            <EmptyState title={DIRECTORY.noOfficialTenures} />
          ) : (
            <TenureTable tenures={tenures} />
          )}
        </Panel>
      </div>
      <h2 className="section-title">{HISTORY.title}</h2>
      <RowHistory table="person" id={row.id} />
      {isEditing && <OfficialDialog official={official} onDone={() => setEditing(false)} />}
    </>
  );
}
