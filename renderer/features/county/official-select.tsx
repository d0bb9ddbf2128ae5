import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useQuery } from '../../client/hooks.ts';
import { UI } from '../../ui/text.ts';
import { DIRECTORY } from './text.ts';

const TYPED_FOR = 200;
const SHOWN = 50;

interface Given {
  value?: string | null;
  onChange?: (id: string | null) => void;
  id?: string;
  /** Shown for the value while it is not among the hits. */
  valueName?: string | null;
}

/** Chooses an official by typing; each with unit and post, so that namesakes are told apart. */
export function OfficialSelect({ value, onChange, id, valueName }: Given) {
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), TYPED_FOR);
    return () => clearTimeout(timer);
  }, [typed]);
  const officials = useQuery('county.officials', { ...(text ? { text } : {}), offset: 0, limit: SHOWN });
  const options = (officials.data?.rows ?? []).map((row) => ({
    value: row.id,
    label: `${row.name}　${row.mark}　${DIRECTORY.householdCount(row.households)}`,
  }));
  const known = options.some((option) => option.value === value) || !value;
  return (
    <Select
      {...(id ? { id } : {})}
      allowClear={{ label: UI.clear }}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={DIRECTORY.chooseOfficial}
      value={value ?? null}
      options={known ? options : [{ value, label: valueName ?? '' }, ...options]}
      loading={officials.isFetching}
      popupMatchSelectWidth={420}
      onChange={(next: string | null | undefined) => onChange?.(next ?? null)}
    />
  );
}
