import { Button, Form, Input } from 'antd';
import type { Output } from '../../client/client.ts';
import { useCommand } from '../../client/hooks.ts';
import { ErrorPanel } from '../../ui/loaded.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { useSetupDraft } from '../county/setup-draft.tsx';
import { StartFrame } from './start-page.tsx';
import { ARCHIVE } from './text.ts';

type Sheet = Output<'archive.create'>['sheet'];

/** Shows and prints the recovery sheet once, then asks some of its groups back from paper. */
export function SheetPage({ groups }: { groups: readonly number[] }) {
  const { sheet, setSheet } = useSetupDraft();
  const confirm = useCommand('archive.confirmSheet');
  return (
    <StartFrame width="wide">
      <section className="start-card sheet-page">
        <h2>{ARCHIVE.sheetTitle}</h2>
        <p className="no-print">{sheet ? ARCHIVE.sheetWhy : ARCHIVE.sheetNotHere}</p>
        {sheet && (
          <>
            <PrintedSheet sheet={sheet} />
            <Button className="no-print" type="primary" onClick={() => window.print()}>
              {ARCHIVE.sheetPrint}
            </Button>
          </>
        )}
        <Form<Record<string, string>>
          layout="vertical"
          className="no-print sheet-check"
          onFinish={(entered) => confirm.mutate({ groups: entered }, { onSuccess: () => setSheet(undefined) })}
        >
          <h3>{ARCHIVE.sheetCheck}</h3>
          <p>{ARCHIVE.sheetCheckHint}</p>
          <div className="sheet-groups">
            {groups.map((group) => (
              <Form.Item key={group} name={String(group)} label={ARCHIVE.group(group)} rules={[{ required: true }]}>
                <Input className="digits" autoComplete="off" spellCheck={false} />
              </Form.Item>
            ))}
          </div>
          {confirm.error && <ErrorPanel error={confirm.error} />}
          <Button type="primary" htmlType="submit" loading={confirm.isPending}>
            {ARCHIVE.sheetConfirm}
          </Button>
        </Form>
      </section>
    </StartFrame>
  );
}

function PrintedSheet({ sheet }: { sheet: Sheet }) {
  const before = [0, sheet.halves[0]?.groups.length ?? 0];
  return (
    <div className="sheet-halves">
      {sheet.halves.map((half, index) => (
        <article key={half.name} className="sheet-half">
          <h3>
            {ARCHIVE.sheetHeading} · {half.name}
          </h3>
          <dl>
            <dt>{ARCHIVE.sheetArchive}</dt>
            <dd>{sheet.archive}</dd>
            <dt>{ARCHIVE.sheetMadeOn}</dt>
            <dd>{sheet.madeOn}</dd>
          </dl>
          <div className="sheet-content">
            <ol className="digits">
              {half.groups.map((group, at) => (
                <li key={group}>
                  <span className="sheet-place">{(before[index] ?? 0) + at + 1}</span>
                  {group}
                </li>
              ))}
            </ol>
            <QrCode rows={half.qr} label={ARCHIVE.sheetQr} />
          </div>
          <p className="sheet-sign">
            {ARCHIVE.sheetKeeper}
            <span />
            {ARCHIVE.sheetSealed}
            <span />
          </p>
          <p className="hint">{ARCHIVE.sheetNote}</p>
        </article>
      ))}
    </div>
  );
}
