import { App, Form, Input, Radio, Select } from 'antd';
import type { Input as CallInput } from '../../client/client.ts';
import { useCommand } from '../../client/hooks.ts';
import { FormDialog } from '../../ui/confirm-dialog.tsx';
import { DateControl } from '../../ui/field-control.tsx';
import { todayHere } from '../../ui/time.ts';
import { OfficialSelect } from '../county/official-select.tsx';
import { HouseholdSelect } from './household-select.tsx';
import type { PairingRow } from './list-section.tsx';
import { PAIRING } from './text.ts';

const CAUSES = (['replacement', 'exit', 'closing', 'other'] as const).map((cause) => ({
  value: cause,
  label: PAIRING.causes[cause],
}));
const RANKS = PAIRING.ranks.map((label, index) => ({ value: index + 1, label }));
const DATE = [{ required: true, message: PAIRING.dateRequired }];
const REASON = [{ required: true, min: 2, whitespace: true, message: PAIRING.reasonRequired }];

/** Records one pairing; `householdId` when the household is already known. */
export function RecordDialog({ householdId, onClose }: { householdId?: string; onClose: () => void }) {
  const record = useCommand('pairing.record');
  const { message } = App.useApp();
  const done = () => {
    void message.success(PAIRING.recorded);
    onClose();
  };
  return (
    <FormDialog<CallInput<'pairing.record'>>
      title={PAIRING.recordTitle}
      initial={{ rank: 1, fromOn: todayHere() }}
      isBusy={record.isPending ? 'busy' : undefined}
      error={record.error}
      onConfirm={(entered) =>
        record.mutate({ ...entered, ...(householdId ? { householdId } : {}) }, { onSuccess: done })
      }
      onCancel={onClose}
    >
      {!householdId && (
        <Form.Item
          name="householdId"
          label={PAIRING.household}
          rules={[{ required: true, message: PAIRING.householdRequired }]}
        >
          <HouseholdSelect />
        </Form.Item>
      )}
      <Form.Item
        name="officialId"
        label={PAIRING.official}
        rules={[{ required: true, message: PAIRING.officialRequired }]}
      >
        <OfficialSelect />
      </Form.Item>
      <div className="two-columns">
        <Form.Item name="rank" label={PAIRING.rank}>
          <Select options={RANKS} />
        </Form.Item>
        <Form.Item name="fromOn" label={PAIRING.from} rules={DATE}>
          <DateControl className="control" />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

type EndEntered = Omit<CallInput<'pairing.end'>, 'id'>;

/** Ends a pairing for a cause; on a change of person the next one begins the same day. */
export function EndDialog({ row, onClose }: { row: PairingRow; onClose: () => void }) {
  const end = useCommand('pairing.end');
  const { message } = App.useApp();
  const done = () => {
    void message.success(PAIRING.endDone);
    onClose();
  };
  const send = ({ replacementOfficialId, ...entered }: EndEntered) => {
    const next = entered.cause === 'replacement' && replacementOfficialId ? { replacementOfficialId } : {};
    end.mutate({ ...entered, ...next, id: row.id }, { onSuccess: done });
  };
  return (
    <FormDialog<EndEntered>
      title={PAIRING.endTitle}
      initial={{ cause: 'replacement', toOn: todayHere() }}
      isBusy={end.isPending ? 'busy' : undefined}
      error={end.error}
      onConfirm={send}
      onCancel={onClose}
    >
      <p>{PAIRING.endOf(row.officialName, row.headName ?? PAIRING.noHead)}</p>
      <Form.Item name="cause" label={PAIRING.cause} extra={PAIRING.endHint}>
        <Radio.Group className="radio-column" options={CAUSES} />
      </Form.Item>
      <Form.Item noStyle dependencies={['cause']}>
        {({ getFieldValue }) =>
          getFieldValue('cause') === 'replacement' && (
            <Form.Item
              name="replacementOfficialId"
              label={PAIRING.replacement}
              rules={[{ required: true, message: PAIRING.officialRequired }]}
            >
              <OfficialSelect />
            </Form.Item>
          )
        }
      </Form.Item>
      <Form.Item name="toOn" label={PAIRING.to} rules={DATE}>
        <DateControl className="control" />
      </Form.Item>
      <Form.Item name="reason" label={PAIRING.endReasonLabel} rules={REASON}>
        <Input maxLength={200} placeholder={PAIRING.endReasonHint} />
      </Form.Item>
    </FormDialog>
  );
}

/** Takes a pairing out that was entered by mistake. */
export function RemoveDialog({ row, onClose }: { row: PairingRow; onClose: () => void }) {
  const remove = useCommand('pairing.remove');
  return (
    <FormDialog<{ reason: string }>
      title={PAIRING.removeTitle}
      okText={PAIRING.removeConfirm}
      isBusy={remove.isPending ? 'busy' : undefined}
      error={remove.error}
      onConfirm={({ reason }) => remove.mutate({ id: row.id, reason }, { onSuccess: onClose })}
      onCancel={onClose}
    >
      <p>{PAIRING.endOf(row.officialName, row.headName ?? PAIRING.noHead)}</p>
      <p className="hint">{PAIRING.removeText}</p>
      <Form.Item name="reason" label={PAIRING.endReasonLabel} rules={REASON}>
        <Input maxLength={200} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
