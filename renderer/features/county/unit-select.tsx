import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useQuery } from '../../client/hooks.ts';
import { useFilters } from '../../ui/address.ts';
import { UI } from '../../ui/text.ts';
import { DIRECTORY } from './text.ts';

const TYPED_FOR = 200;
const SHOWN = 50;

interface Given {
  value?: string | null;
  onChange?: (id: string | null) => void;
  id?: string;
  valueName?: string | null;
  width?: number;
}

/** Chooses a helping unit by typing a part of its name. */
export function UnitSelect({ value, onChange, id, valueName, width }: Given) {
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), TYPED_FOR);
    return () => clearTimeout(timer);
  }, [typed]);
  const units = useQuery('county.units', { ...(text ? { text } : {}), offset: 0, limit: SHOWN });
  const options = (units.data?.rows ?? []).map((row) => ({ value: row.id, label: row.name }));
  const isKnown = !value || options.some((option) => option.value === value);
  return (
    <Select
      {...(id ? { id } : { 'aria-label': DIRECTORY.unit })}
      {...(width ? { style: { width } } : {})}
      allowClear={{ label: UI.clear }}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={DIRECTORY.unit}
      value={value ?? null}
      options={isKnown ? options : [{ value, label: valueName ?? DIRECTORY.unit }, ...options]}
      popupMatchSelectWidth={320}
      onChange={(next: string | null | undefined) => onChange?.(next ?? null)}
    />
  );
}

/** The unit filter, bound to the address. */
export function UnitFilter() {
  const [filters, change] = useFilters();
  return (
    <UnitSelect
      width={220}
      value={filters['unitId'] ?? null}
      onChange={(unitId) => change({ unitId: unitId ?? undefined })}
    />
  );
}
