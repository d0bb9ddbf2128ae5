import { AutoComplete, Button, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useFiles } from '../../client/files.ts';
import { useCommand, useQuery } from '../../client/hooks.ts';
import { ErrorPanel, Loaded } from '../../ui/loaded.tsx';
import { UI } from '../../ui/text.ts';
import type { NamedChoice } from './county-step.tsx';
import { SETUP } from './text.ts';

type OnChoose = (choice: NamedChoice) => void;
interface Place {
  code: string;
  name: string;
}

/** The county by its name, or level by level. */
export function CodeChoice({ onChoose }: { onChoose: OnChoose }) {
  return (
    <CountyPicker
      onPick={(place) => onChoose(place && { choice: { by: 'code', code: place.code }, name: place.name })}
    />
  );
}

/** A zone without a code of its own: streets and towns ticked in one or more counties. */
export function TownsChoice({ onChoose }: { onChoose: OnChoose }) {
  const [place, setPlace] = useState<Place>();
  const [towns, setTowns] = useState<ReadonlyMap<string, string>>(new Map());
  const [localCode, setLocalCode] = useState('');
  const tell = (codes: ReadonlyMap<string, string>, local: string) => {
    setTowns(codes);
    setLocalCode(local);
    const isReady = codes.size > 0 && local.trim() !== '';
    onChoose(
      isReady
        ? { choice: { by: 'towns', townCodes: [...codes.keys()], localCode: local.trim() }, name: '' }
        : undefined,
    );
  };
  const toggle = (town: Place) => {
    const next = new Map(towns);
    if (!next.delete(town.code)) next.set(town.code, town.name);
    tell(next, localCode);
  };
  return (
    <>
      <p className="hint">{SETUP.townsHint}</p>
      <CountyPicker onPick={setPlace} />
      {place && <TownTicks place={place} chosen={towns} onToggle={toggle} />}
      <Form layout="vertical" className="wizard-local">
        <Form.Item label={SETUP.localCode} extra={SETUP.localCodeHint}>
          <Input value={localCode} maxLength={12} onChange={(event) => tell(towns, event.target.value)} />
        </Form.Item>
        <Form.Item label={SETUP.chosenTowns(towns.size)}>
          <span>{[...towns.values()].join(UI.listJoin) || UI.none}</span>
        </Form.Item>
      </Form>
    </>
  );
}

function TownTicks({
  place,
  chosen,
  onToggle,
}: {
  place: Place;
  chosen: ReadonlyMap<string, string>;
  onToggle: (town: Place) => void;
}) {
  const towns = useQuery('county.divisionsIn', { code: place.code });
  return (
    <Loaded query={towns}>
      {({ rows }) => (
        <fieldset className="wizard-ticks">
          <legend>{SETUP.townsOf(place.name)}</legend>
          {rows.map((town) => (
            <Checkbox key={town.code} checked={chosen.has(town.code)} onChange={() => onToggle(town)}>
              {town.name}
            </Checkbox>
          ))}
        </fieldset>
      )}
    </Loaded>
  );
}

/** The county from a list of towns and villages. */
export function ListChoice({ onChoose }: { onChoose: OnChoose }) {
  const files = useFiles();
  const read = useCommand('county.readDivisionList');
  const [file, setFile] = useState<string>();
  const choose = async () => {
    const path = await files.chooseFile({ title: SETUP.chooseList, filter: 'list' });
    if (!path) return;
    setFile(path);
    read.mutate(
      { file: path },
      {
        onSuccess: ({ rows }) => onChoose({ choice: { by: 'list', rows }, name: '' }),
        onError: () => onChoose(undefined),
      },
    );
  };
  return (
    <>
      <p className="hint">{SETUP.listHint}</p>
      <Button onClick={() => void choose()}>{SETUP.chooseList}</Button>
      {file && <p>{SETUP.listFile(file.split(/[/\\]/).at(-1) ?? '')}</p>}
      {read.error && <ErrorPanel error={read.error} />}
    </>
  );
}

/** Finds one county of China: typed, or province, prefecture, county. */
function CountyPicker({ onPick }: { onPick: (place: Place | undefined) => void }) {
  const [typed, setTyped] = useState('');
  const hits = useQuery('county.searchDivisions', { text: typed.trim() || '-' }, { enabled: typed.trim() !== '' });
  const rows = typed.trim() === '' ? [] : (hits.data?.rows ?? []);
  const pick = (code: string) => {
    const hit = rows.find((row) => row.code === code);
    if (!hit) return;
    setTyped(hit.name);
    onPick(hit);
  };
  return (
    <div className="wizard-picker">
      <AutoComplete
        value={typed}
        defaultActiveFirstOption
        onChange={(value) => setTyped(rows.find((row) => row.code === value)?.name ?? value)}
        onSelect={pick}
        options={rows.map((row) => ({ value: row.code, label: `${row.name}  ${row.path}` }))}
        popupMatchSelectWidth={420}
      >
        <Input allowClear autoFocus aria-label={SETUP.search} placeholder={SETUP.search} />
      </AutoComplete>
      <span className="hint">{SETUP.or}</span>
      <Levels onPick={onPick} />
    </div>
  );
}

function Levels({ onPick }: { onPick: (place: Place | undefined) => void }) {
  const [province, setProvince] = useState<string>();
  const [prefecture, setPrefecture] = useState<string>();
  const [county, setCounty] = useState<string>();
  const provinces = useQuery('county.provinces', {});
  const prefectures = useQuery('county.divisionsIn', { code: province ?? '00' }, { enabled: province !== undefined });
  const counties = useQuery(
    'county.divisionsIn',
    { code: prefecture ?? '0000' },
    { enabled: prefecture !== undefined },
  );
  const of = (rows: readonly Place[] | undefined) => (rows ?? []).map((row) => ({ value: row.code, label: row.name }));
  const common = { showSearch: true, optionFilterProp: 'label', className: 'wizard-level' } as const;
  return (
    <>
      <Select
        {...common}
        placeholder={SETUP.province}
        value={province ?? null}
        options={of(provinces.data?.rows)}
        onChange={(code: string) => {
          setProvince(code);
          setPrefecture(undefined);
          setCounty(undefined);
          onPick(undefined);
        }}
      />
      <Select
        {...common}
        placeholder={SETUP.prefecture}
        value={prefecture ?? null}
        disabled={!province}
        options={of(prefectures.data?.rows)}
        onChange={(code: string) => {
          setPrefecture(code);
          setCounty(undefined);
          onPick(undefined);
        }}
      />
      <Select
        {...common}
        placeholder={SETUP.countyLevel}
        value={county ?? null}
        disabled={!prefecture}
        options={of(counties.data?.rows)}
        onChange={(code: string) => {
          setCounty(code);
          onPick(counties.data?.rows.find((row) => row.code === code));
        }}
      />
    </>
  );
}
