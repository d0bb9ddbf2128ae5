import { Button, Popconfirm } from 'antd';
import { useCommand } from '../../client/hooks.ts';
import { IMPORTS } from './text.ts';

/** Gives a staged file up, after asking. */
export function DiscardButton({ importId, size, onDone }: { importId: string; size?: 'small'; onDone?: () => void }) {
  const discard = useCommand('imports.discard');
  return (
    <Popconfirm
      title={IMPORTS.discardTitle}
      description={IMPORTS.discardText}
      okText={IMPORTS.discard}
      onConfirm={() => discard.mutate({ importId }, { onSuccess: () => onDone?.() })}
    >
      <Button {...(size ? { size } : {})} loading={discard.isPending}>
        {IMPORTS.discard}
      </Button>
    </Popconfirm>
  );
}
