import { TreeSelect } from 'antd';
import { useMemo } from 'react';
import type { Output } from '../client/client.ts';
import { useQuery } from '../client/hooks.ts';
import { AREA, UI } from './text.ts';

export type Area = Output<'county.areas'>['rows'][number];

interface Branch {
  value: string;
  title: string;
  selectable?: boolean;
  children?: Branch[];
}

/** Towns with their villages as a tree; with `only` village, towns cannot be chosen. */
export function areaTree(rows: readonly Area[], only?: 'village'): Branch[] {
  const villages = Map.groupBy(
    rows.filter((area) => area.level === 'village'),
    (area) => area.parentId,
  );
  return rows
    .filter((area) => area.level === 'town')
    .map((town) => ({
      value: town.id,
      title: town.name,
      ...(only ? { selectable: false } : {}),
      children: (villages.get(town.id) ?? []).map((village) => ({ value: village.id, title: village.name })),
    }));
}

interface Given {
  value?: string | null;
  onChange?: (value: string | null) => void;
  id?: string;
  only?: 'village';
  width?: number;
}

/** Chooses a town or a village of the county by tree or by typing. */
export function AreaSelect({ value, onChange, id, only, width }: Given) {
  const { data } = useQuery('county.areas', {});
  const tree = useMemo(() => areaTree(data?.rows ?? [], only), [data, only]);
  return (
    <TreeSelect<string | null>
      {...(id ? { id } : { 'aria-label': AREA.choose })}
      allowClear={{ label: UI.clear }}
      showSearch={{ treeNodeFilterProp: 'title' }}
      placeholder={AREA.choose}
      value={value ?? null}
      style={width ? { width } : { width: '100%' }}
      popupMatchSelectWidth={280}
      treeData={tree}
      onChange={(next) => onChange?.(next ?? null)}
    />
  );
}
