import { Button, Form, Radio, Select, Space } from 'antd';
import { useState } from 'react';
import { IMPORT_KINDS, type ImportKind } from '../../../shared/contract/imports.ts';
import { useJob } from '../../client/hooks.ts';
import { useSaveJob } from '../../client/use-save-job.ts';
import { AreaSelect } from '../../ui/area-select.tsx';
import { FormDialog } from '../../ui/confirm-dialog.tsx';
import { JobPanel } from '../../ui/job-panel.tsx';
import { Panel } from '../../ui/page.tsx';
import { IMPORTS } from './text.ts';

type OwnKind = Exclude<ImportKind, 'nationalExport'>;
const OWN_KINDS = IMPORT_KINDS.filter((kind): kind is OwnKind => kind !== 'nationalExport');
const CHOICES = OWN_KINDS.map((kind) => ({ value: kind, label: IMPORTS.fileNames[kind] }));

interface Filled {
  areaId?: string | null;
  numbers: 'masked' | 'whole';
}

/** The program's own workbooks: blank with instructions, or filled for the round trip. */
export function WorkbookPanel() {
  const [kind, setKind] = useState<OwnKind>('households');
  const [isAsking, setAsking] = useState(false);
  const job = useJob('imports.writeWorkbook');
  const save = useSaveJob(job);
  const write = (content: 'blank' | 'filled', { areaId, numbers }: Filled) => {
    const suggested = IMPORTS.workbookName(IMPORTS.fileNames[kind], IMPORTS.contents[content]);
    return save({ title: IMPORTS.saveTitle, suggested }, (file) => ({
      kind,
      content,
      file,
      numbers,
      ...(areaId ? { areaId } : {}),
    }));
  };
  return (
    <Panel title={IMPORTS.workbookTitle}>
      <JobPanel job={job} title={IMPORTS.workbookJob} report={({ rows }) => <p>{IMPORTS.written(rows)}</p>} />
      <p className="hint">{IMPORTS.workbookText}</p>
      <Space wrap>
        <Select
          aria-label={IMPORTS.workbookKind}
          value={kind}
          options={CHOICES}
          onChange={setKind}
          style={{ width: 150 }}
        />
        <Button disabled={job.isRunning} onClick={() => void write('blank', { numbers: 'masked' })}>
          {IMPORTS.blank}
        </Button>
        <Button disabled={job.isRunning} onClick={() => setAsking(true)}>
          {IMPORTS.filled}
        </Button>
      </Space>
      {isAsking && (
        <FilledDialog
          onCancel={() => setAsking(false)}
          onConfirm={(filled) => {
            setAsking(false);
            void write('filled', filled);
          }}
        />
      )}
    </Panel>
  );
}

function FilledDialog({ onConfirm, onCancel }: { onConfirm: (filled: Filled) => void; onCancel: () => void }) {
  return (
    <FormDialog<Filled>
      title={IMPORTS.filledTitle}
      okText={IMPORTS.download}
      initial={{ numbers: 'masked' }}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <Form.Item name="areaId" label={IMPORTS.area} extra={IMPORTS.areaHint}>
        <AreaSelect />
      </Form.Item>
      <Form.Item name="numbers" label={IMPORTS.numbers} extra={IMPORTS.wholeHint}>
        <Radio.Group
          options={[
            { value: 'masked', label: IMPORTS.masked },
            { value: 'whole', label: IMPORTS.whole },
          ]}
        />
      </Form.Item>
    </FormDialog>
  );
}
