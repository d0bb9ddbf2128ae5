import { Alert, Button, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { Input as CallInput, Output } from '../../client/client.ts';
import { useFiles } from '../../client/files.ts';
import { useQuery } from '../../client/hooks.ts';
import { AreaSelect } from '../../ui/area-select.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { FORM, UI } from '../../ui/text.ts';
import { UnitSelect } from '../county/unit-select.tsx';
import type { PaperKind } from './kinds-tab.tsx';
import { type ScopeChoice, scopeOf } from './print-scope.ts';
import { PAPERS } from './text.ts';
import { UnprintedTable } from './unprinted-table.tsx';

type PrintInput = CallInput<'papers.printBatch'>;
/** File names shown as examples. */
const EXAMPLES = 3;
interface Entered {
  by: ScopeChoice['by'];
  areaId?: string | null;
  unitId?: string | null;
  mode: PrintInput['mode'];
  copies: 'each' | 'once';
  reprintReason?: string;
}

interface Given {
  kind: PaperKind;
  /** Households chosen in a list; empty when none were. */
  chosen: readonly string[];
  onStart: (input: PrintInput) => void;
  onCancel: () => void;
}

/** What to print, how, and where to; shows what the run would do before it starts. */
export function PrintDialog({ kind, chosen, onStart, onCancel }: Given) {
  const files = useFiles();
  const [form] = Form.useForm<Entered>();
  const [folder, setFolder] = useState<string>();
  const initial: Entered = { by: chosen.length > 0 ? 'chosen' : 'all', mode: 'files', copies: 'once' };
  const entered = { ...initial, ...(Form.useWatch([], form) as Partial<Entered> | undefined) };
  const scope = scopeOf({
    by: entered.by,
    areaId: entered.areaId ?? null,
    unitId: entered.unitId ?? null,
    householdIds: chosen,
  });
  const plan = useQuery(
    'papers.plan',
    { paper: kind.paper, scope: scope ?? {}, mode: entered.mode },
    { enabled: scope !== undefined },
  );
  const planned = scope && plan.data;
  const choose = async () => {
    const path = await files.chooseFolder({ title: PAPERS.folderTitle });
    if (path) setFolder(path);
  };
  const start = ({ mode, copies, reprintReason }: Entered) => {
    if (!folder || !scope) return;
    onStart({ paper: kind.paper, scope, folder, mode, copies, ...(reprintReason ? { reprintReason } : {}) });
  };
  return (
    <Modal
      open
      width={760}
      title={PAPERS.printTitle(kind.title)}
      okText={PAPERS.start}
      cancelText={UI.cancel}
      okButtonProps={{ disabled: !folder || !planned || planned.letters === 0 }}
      onOk={() => form.submit()}
      onCancel={onCancel}
      destroyOnHidden
    >
      <Form<Entered> form={form} layout="vertical" initialValues={initial} onFinish={start} className="print-form">
        <ScopeFields kind={kind} chosen={chosen.length} by={entered.by} />
        <ModeFields subject={kind.subject} />
        <Form.Item label={PAPERS.folder} required {...(folder ? {} : { help: PAPERS.folderMissing })}>
          <Button onClick={() => void choose()}>{PAPERS.chooseFolder}</Button>
          {folder && <span className="chosen-file">{folder}</span>}
        </Form.Item>
        {scope && <Loaded query={plan}>{(value) => <PlanView plan={value} />}</Loaded>}
        {planned && planned.reprints > 0 && (
          <Form.Item
            name="reprintReason"
            label={PAPERS.reprintReason}
            rules={[{ required: true, min: 2, message: FORM.required(PAPERS.reprintReason) }]}
          >
            <Input maxLength={200} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}

function ScopeFields({ kind, chosen, by }: { kind: PaperKind; chosen: number; by: Entered['by'] }) {
  const options = [
    ...(chosen > 0 && kind.subject === 'household' ? [{ value: 'chosen', label: PAPERS.scopeChosen(chosen) }] : []),
    { value: 'all', label: PAPERS.scopeAll },
    { value: 'area', label: PAPERS.scopeArea },
    { value: 'unit', label: PAPERS.scopeUnit },
  ];
  return (
    <>
      <Form.Item name="by" label={PAPERS.scope}>
        <Radio.Group options={options} />
      </Form.Item>
      {by === 'area' && (
        <Form.Item name="areaId" rules={[{ required: true }]}>
          <AreaSelect />
        </Form.Item>
      )}
      {by === 'unit' && (
        <Form.Item name="unitId" rules={[{ required: true }]}>
          <UnitSelect />
        </Form.Item>
      )}
    </>
  );
}

function ModeFields({ subject }: { subject: PaperKind['subject'] }) {
  return (
    <>
      <Form.Item name="mode" label={PAPERS.mode}>
        <Radio.Group className="radio-column">
          <Radio value="files">
            {PAPERS.files} <span className="hint">{PAPERS.filesHint[subject]}</span>
          </Radio>
          <Radio value="merged">
            {PAPERS.merged} <span className="hint">{PAPERS.mergedHint}</span>
          </Radio>
        </Radio.Group>
      </Form.Item>
      <Form.Item name="copies" label={PAPERS.copiesLabel}>
        <Radio.Group>
          <Radio value="once">{PAPERS.copiesOnce}</Radio>
          <Radio value="each">{PAPERS.copiesEach}</Radio>
        </Radio.Group>
      </Form.Item>
    </>
  );
}

function PlanView({ plan }: { plan: Output<'papers.plan'> }) {
  if (plan.letters === 0 && plan.notPrinted.length === 0) return <Alert type="info" title={PAPERS.nothing} />;
  return (
    <>
      <Alert
        className="notice"
        type={plan.letters > 0 ? 'info' : 'warning'}
        title={PAPERS.plan(plan.letters, plan.files)}
        description={
          <>
            {plan.firstNames.length > 0 && (
              <p className="file-names">
                {PAPERS.firstNames}
                {plan.firstNames.slice(0, EXAMPLES).map((name) => (
                  <span key={name}>{name}</span>
                ))}
              </p>
            )}
            {plan.reprints > 0 && <p className="warn">{PAPERS.reprints(plan.reprints)}</p>}
          </>
        }
      />
      <UnprintedTable rows={plan.notPrinted} />
    </>
  );
}
