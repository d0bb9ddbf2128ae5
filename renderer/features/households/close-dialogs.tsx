import { Form, Input } from 'antd';
import { useCommand } from '../../client/hooks.ts';
import { FormDialog } from '../../ui/confirm-dialog.tsx';
import { DateControl } from '../../ui/field-control.tsx';
import { todayHere } from '../../ui/time.ts';
import { HOUSEHOLD } from './text.ts';

interface Entered {
  on: string;
  reason: string;
}

/** Closes a household on a day; everything stays to be read. */
export function CloseDialog({ id, onDone }: { id: string; onDone: () => void }) {
  const close = useCommand('households.close');
  return (
    <FormDialog<Entered>
      title={HOUSEHOLD.closeTitle}
      initial={{ on: todayHere() }}
      isBusy={close.isPending ? 'busy' : undefined}
      error={close.error}
      onCancel={onDone}
      onConfirm={(entered) => close.mutate({ id, ...entered }, { onSuccess: onDone })}
    >
      <p className="hint">{HOUSEHOLD.closeHint}</p>
      <DayAndReason label={HOUSEHOLD.closeOn} />
    </FormDialog>
  );
}

/** Reopens a closed household on a day. */
export function ReopenDialog({ id, onDone }: { id: string; onDone: () => void }) {
  const reopen = useCommand('households.reopen');
  return (
    <FormDialog<Entered>
      title={HOUSEHOLD.reopenTitle}
      initial={{ on: todayHere() }}
      isBusy={reopen.isPending ? 'busy' : undefined}
      error={reopen.error}
      onCancel={onDone}
      onConfirm={(entered) => reopen.mutate({ id, ...entered }, { onSuccess: onDone })}
    >
      <DayAndReason label={HOUSEHOLD.reopenOn} />
    </FormDialog>
  );
}

function DayAndReason({ label }: { label: string }) {
  return (
    <>
      <Form.Item name="on" label={label} rules={[{ required: true }]}>
        <DateControl />
      </Form.Item>
      <Form.Item name="reason" label={HOUSEHOLD.reason} rules={[{ required: true, min: 2 }]}>
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
    </>
  );
}
