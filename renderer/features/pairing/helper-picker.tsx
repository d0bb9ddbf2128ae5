import { Select } from 'antd';
import { useEffect, useState } from 'react';
import type { Output } from '../../client/client.ts';
import { useQuery } from '../../client/hooks.ts';
import { UI } from '../../ui/text.ts';
import type { Edit } from './proposal-edits.ts';
import { PAIRING } from './text.ts';

type Official = Output<'county.officials'>['rows'][number];
const NOBODY = 'nobody';
const TYPED_FOR = 200;

interface Given {
  /** The unit whose officials are offered first; null where no unit is proposed. */
  unitName: string | null;
  onPick: (edit: Edit) => void;
  onClose: () => void;
}

/** Chooses a helper for one line of the proposal: of the same unit at once, of others by typing. */
export function HelperPicker({ unitName, onPick, onClose }: Given) {
  const [typed, setTyped] = useState('');
  const text = useLater(typed.trim());
  const units = useQuery('county.units', { text: unitName ?? '', limit: 20 }, { enabled: unitName !== null });
  const unitId = units.data?.rows.find((unit) => unit.name === unitName)?.id;
  const own = useQuery(
    'county.officials',
    { ...(unitId ? { unitId } : {}), limit: 300 },
    { enabled: unitId !== undefined },
  );
  const found = useQuery('county.officials', { text, limit: 30 }, { enabled: text !== '' });
  const ownRows =
    unitId === undefined ? [] : (own.data?.rows ?? []).filter((row) => text === '' || row.name.includes(text));
  const others = text === '' ? [] : (found.data?.rows ?? []).filter((row) => row.unitId !== unitId);
  const all = [...ownRows, ...others];
  const pick = (id: string) => {
    const row = all.find((each) => each.id === id);
    onPick(
      row
        ? { officialId: row.id, name: `${row.name}${UI.wideSpace}${row.mark}` }
        : { officialId: null, name: PAIRING.nobody },
    );
  };
  return (
    <Select<string>
      autoFocus
      defaultOpen
      size="small"
      className="helper-picker"
      aria-label={PAIRING.chooseOfficial}
      placeholder={PAIRING.chooseOfficial}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      popupMatchSelectWidth={460}
      notFoundContent={PAIRING.typeToSearch}
      options={[
        { value: NOBODY, label: PAIRING.nobody },
        ...groupOf(unitName ?? PAIRING.unitOfficials, ownRows),
        ...groupOf(PAIRING.otherOfficials, others),
      ]}
      onChange={pick}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    />
  );
}

function groupOf(label: string, rows: readonly Official[]) {
  if (rows.length === 0) return [];
  const options = rows.map((row) => ({
    value: row.id,
    label: PAIRING.officialOption(row.name, row.mark, row.households),
  }));
  return [{ label, title: label, options }];
}

/** The text once the keys have rested. */
function useLater(text: string): string {
  const [later, setLater] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setLater(text), TYPED_FOR);
    return () => clearTimeout(timer);
  }, [text]);
  return later;
}
