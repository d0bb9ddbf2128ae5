import { Button, Input, Select } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useFilters } from './address.ts';
import { AreaSelect } from './area-select.tsx';
import { TABLE, UI } from './text.ts';

const TYPED_FOR = 250;

/** Filters of a list, kept in the address. */
export function FilterBar({ children }: { children: ReactNode }) {
  const [filters, change] = useFilters();
  const keys = Object.keys(filters).filter((key) => key !== 'tab' && key !== 'sort');
  return (
    <search className="filter-bar">
      {children}
      {keys.length > 0 && (
        <Button type="link" onClick={() => change(Object.fromEntries(keys.map((key) => [key, undefined])))}>
          {TABLE.clearFilters}
        </Button>
      )}
    </search>
  );
}

/** A typed filter; the address follows a moment after the last key. */
export function FilterText({
  name,
  label,
  hint,
  width = 220,
}: {
  name: string;
  label: string;
  hint?: string;
  width?: number;
}) {
  const [filters, change] = useFilters();
  const now = filters[name] ?? '';
  const [typed, setTyped] = useState(now);
  useEffect(() => setTyped(now), [now]);
  useEffect(() => {
    if (typed === now) return;
    const timer = setTimeout(() => change({ [name]: typed.trim() }), TYPED_FOR);
    return () => clearTimeout(timer);
  }, [typed, now, name, change]);
  return (
    <Input
      allowClear
      aria-label={label}
      placeholder={hint ?? label}
      value={typed}
      style={{ width }}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={() => change({ [name]: typed.trim() })}
    />
  );
}

/** A chosen filter. */
export function FilterSelect(given: {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  width?: number;
}) {
  const [filters, change] = useFilters();
  return (
    <Select
      allowClear={{ label: UI.clear }}
      showSearch
      aria-label={given.label}
      placeholder={given.label}
      value={filters[given.name] ?? null}
      style={{ width: given.width ?? 140 }}
      options={[...given.options]}
      optionFilterProp="label"
      popupMatchSelectWidth={false}
      onChange={(value: string | null | undefined) => change({ [given.name]: value ?? undefined })}
    />
  );
}

/** The area filter: a town or a village. */
export function FilterArea({ name = 'areaId', width = 200 }: { name?: string; width?: number }) {
  const [filters, change] = useFilters();
  return (
    <AreaSelect
      value={filters[name] ?? null}
      onChange={(value) => change({ [name]: value ?? undefined })}
      width={width}
    />
  );
}
