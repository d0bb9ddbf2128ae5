import { AutoComplete, Input, type RefSelectProps } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Output } from '../client/client.ts';
import { useQuery } from '../client/hooks.ts';
import { addressOf, goTo } from './address.ts';
import { SHELL } from './text.ts';

type Hit = Output<'households.suggest'>['rows'][number];
const TYPED_FOR = 120;

/** The screen that shows a hit. */
export function addressOfHit(hit: Hit): string {
  switch (hit.kind) {
    case 'member':
      return hit.householdId ? `/households/${hit.householdId}` : addressOf('/households', { text: hit.name });
    case 'official':
      return `/directory/officials/${hit.id}`;
    case 'village':
      return addressOf('/households', { areaId: hit.id });
  }
}

/** The quick search of the top bar: people, officials, villages, each with its second mark; Ctrl+F comes here. */
export function GlobalSearch() {
  const [typed, setTyped] = useState('');
  const text = useLater(typed.trim());
  const { data } = useQuery('households.suggest', { text: text || '-' }, { enabled: text !== '' });
  const box = useRef<RefSelectProps>(null);
  const [path] = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen begins with an empty box
  useEffect(() => setTyped(''), [path]);
  useCtrlF(() => box.current?.focus());
  const hits = text === '' ? [] : (data?.rows ?? []);
  const groups = Object.entries(SHELL.kinds)
    .map(([kind, label]) => ({ label, options: hits.filter((hit) => hit.kind === kind).map(optionOf) }))
    .filter((group) => group.options.length > 0);
  const open = (key: string) => {
    const hit = hits.find((each) => keyOf(each) === key);
    if (hit) goTo(addressOfHit(hit));
    setTyped('');
  };
  return (
    <AutoComplete
      ref={box}
      className="shell-search"
      value={typed}
      options={groups}
      onChange={(value) => setTyped(hits.some((hit) => keyOf(hit) === value) ? typed : value)}
      onSelect={open}
      defaultActiveFirstOption
      popupMatchSelectWidth={420}
      notFoundContent={text !== '' && data ? SHELL.searchNone : null}
    >
      <Input allowClear aria-label={SHELL.search} placeholder={SHELL.search} title={SHELL.searchHint} />
    </AutoComplete>
  );
}

const keyOf = (hit: Hit) => `${hit.kind}:${hit.id}:${hit.householdId ?? ''}`;

function optionOf(hit: Hit) {
  const label = (
    <span className="search-hit">
      <strong>{hit.name}</strong>
      <small>{hit.mark}</small>
    </span>
  );
  return { value: keyOf(hit), label };
}

/** The value as it was when the last key is a moment ago. */
function useLater(value: string): string {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), TYPED_FOR);
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}

function useCtrlF(act: () => void): void {
  const now = useRef(act);
  now.current = act;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      now.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
