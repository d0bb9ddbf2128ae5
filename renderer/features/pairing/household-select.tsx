import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useQuery } from '../../client/hooks.ts';
import { UI } from '../../ui/text.ts';
import { PAIRING } from './text.ts';

const TYPED_FOR = 200;
const SHOWN = 30;

/** Chooses a household by typing; each with group, number's end and village, so that namesakes are told apart. */
export function HouseholdSelect({
  value,
  onChange,
  id,
}: {
  value?: string;
  onChange?: (id: string) => void;
  id?: string;
}) {
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), TYPED_FOR);
    return () => clearTimeout(timer);
  }, [typed]);
  const filter = text ? { text } : {};
  const found = useQuery('households.search', { filter, limit: SHOWN });
  const options = (found.data?.rows ?? []).map((row) => ({
    value: row.id,
    label: [row.headName ?? PAIRING.noHead, row.mark, row.townName + row.villageName]
      .filter(Boolean)
      .join(UI.wideSpace),
  }));
  return (
    <Select
      {...(id ? { id } : {})}
      {...(value ? { value } : {})}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={PAIRING.chooseHousehold}
      aria-label={PAIRING.household}
      notFoundContent={found.isFetching ? UI.loading : PAIRING.notFound}
      options={options}
      onChange={(next: string) => onChange?.(next)}
    />
  );
}
