import { Button, Space } from 'antd';
import { useQuery } from '../../client/hooks.ts';
import { addressOf, goTo } from '../../ui/address.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Panel } from '../../ui/page.tsx';
import { DiscardButton } from './discard-button.tsx';
import { countsText, rowsOf } from './import-words.ts';
import { IMPORTS } from './text.ts';

/** Files that were read and judged but neither applied nor given up. */
export function WaitingPanel() {
  const staged = useQuery('imports.staged', {});
  return (
    <Panel title={IMPORTS.waitingTitle} className={staged.data?.imports.length ? 'panel-flush' : ''}>
      <Loaded query={staged}>
        {({ imports }) =>
          imports.length === 0 ? (
            <p className="hint">{IMPORTS.waitingNone}</p>
          ) : (
            <table className="plain-table">
              <thead>
                <tr>
                  <th>{IMPORTS.file}</th>
                  <th>{IMPORTS.kindColumn}</th>
                  <th>{IMPORTS.yearColumn}</th>
                  <th className="right">{IMPORTS.rowsColumn}</th>
                  <th>{IMPORTS.resultColumn}</th>
                  <th />
                </tr>
              </thead>
              <tbody>
                {imports.map((each) => (
                  <tr key={each.importId}>
                    <td>{each.fileName}</td>
                    <td className="nowrap">{IMPORTS.fileNames[each.kind]}</td>
                    <td className="nowrap">{each.year ?? IMPORTS.noYear}</td>
                    <td className="right">{rowsOf(each).toLocaleString('zh-CN')}</td>
                    <td>{countsText(each)}</td>
                    <td className="nowrap">
                      <Space>
                        <Button size="small" onClick={() => goTo(addressOf('/imports', { importId: each.importId }))}>
                          {IMPORTS.look}
                        </Button>
                        <DiscardButton importId={each.importId} size="small" />
                      </Space>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </Panel>
  );
}
