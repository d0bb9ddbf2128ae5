// One JSON line per figure: {"name","value","unit","goal","ok","runs"}. `npm run -s bench -- letters` runs those whose name starts so.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Figure } from './figure.ts';

const RUNS = 5;
const start = process.argv[2] ?? '';
const OTHERS = ['run.ts', 'figure.ts'];
const files = readdirSync(import.meta.dirname).filter((name) => /^[a-z]+\.ts$/.test(name) && !OTHERS.includes(name));

for (const file of files.toSorted()) {
  const { figures } = (await import(path.join(import.meta.dirname, file))) as { figures: Figure[] };
  for (const figure of figures) {
    if (!figure.name.startsWith(start)) continue;
    const runs: { value: number; ok: boolean }[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await figure.run());
    const values = runs.map((run) => run.value);
    const value = median(values);
    const ok = runs.find((run) => run.value === value)?.ok ?? false;
    const line = {
      name: figure.name,
      value: round(value),
      unit: figure.unit,
      goal: figure.goal,
      ok,
      runs: values.map(round),
    };
    console.log(JSON.stringify(line));
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
