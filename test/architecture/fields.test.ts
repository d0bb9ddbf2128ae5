import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODE_LISTS, CODES_SEPARATOR } from '../../shared/domain/code-lists.ts';
import { fieldOf, JOURNALED_TABLES, mergeUnitOf, TABLES, tableOf } from '../../shared/domain/fields/index.ts';
import { PERSON_EXPORT } from '../../shared/domain/fields/person-export.ts';

const all = TABLES.flatMap((table) =>
  table.fields.map((field) => ({ table, field, name: `${table.name}.${field.key}` })),
);

describe('the field list', () => {
  it('names every table and every field once, in camelCase, with a label', () => {
    expect(new Set(TABLES.map((table) => table.name)).size).toBe(TABLES.length);
    for (const table of TABLES) {
      expect(new Set(table.fields.map((field) => field.key)).size, table.name).toBe(table.fields.length);
      expect(table.name).toMatch(/^[a-z]+(_[a-z]+)*$/);
    }
    for (const { field, name } of all) {
      expect(field.key, name).toMatch(/^[a-z][a-zA-Z0-9]*$/);
      expect(field.label.trim(), name).not.toBe('');
      expect(['id', 'removedBy'], name).not.toContain(field.key);
    }
  });

  it('ends dates in On and instants in At', () => {
    for (const { field, name } of all) {
      if (field.type === 'date') expect(field.key, name).toMatch(/(On|From|To)$/);
      if (field.type === 'instant') expect(field.key, name).toMatch(/^at$|At$/);
    }
  });

  it('names a known list for every code, and only for codes', () => {
    for (const { field, name } of all) {
      const coded = field.type === 'code' || field.type === 'codes';
      expect(field.list !== undefined, name).toBe(coded);
      if (field.list) expect(Object.keys(CODE_LISTS), name).toContain(field.list);
    }
    const used = new Set(all.map(({ field }) => field.list));
    for (const list of Object.keys(CODE_LISTS)) expect(used, list).toContain(list);
  });

  it('names a journaled table for every reference, child, content key and index', () => {
    const journaled = new Set(JOURNALED_TABLES.map((table) => table.name));
    for (const { field, name } of all) if (field.references) expect(journaled, name).toContain(field.references);
    for (const table of TABLES) {
      for (const child of table.children ?? []) {
        expect(fieldOf(child.table, child.key)?.references, `${table.name} → ${child.table}`).toBe(table.name);
      }
      for (const key of table.contentKey ?? [])
        expect(fieldOf(table.name, key)?.required, `${table.name} ${key}`).toBe(true);
      for (const key of (table.indexes ?? []).flat())
        expect(fieldOf(table.name, key), `${table.name} ${key}`).toBeDefined();
    }
  });

  it('keeps checks to three simple shapes over one column', () => {
    for (const { field, name } of all) {
      if (field.check) expect(field.check, name).toMatch(/^\? (>= \d+|BETWEEN -?\d+ AND \d+)$/);
    }
  });

  it('keeps the parts of a merge unit together: danger and grade, place of work and months, begin and reason', () => {
    const unit = (table: string, key: string) => mergeUnitOf(tableOf(table), key).map((field) => field.key);
    expect(unit('household_year', 'houseGrade')).toEqual(['isDangerousHouse', 'houseGrade']);
    expect(unit('person_year', 'workPlace')).toContain('workMonths');
    expect(unit('pairing', 'toOn')).toEqual(['toOn', 'endReason', 'endNote']);
    expect(unit('household', 'hamlet')).toEqual(['areaId', 'hamlet', 'groupName']);
    expect(unit('person', 'name')).toEqual(['name']);
  });

  it('says of every field of the yearly forms whether it lasts', () => {
    for (const name of ['household_year', 'person_year', 'village_year']) {
      for (const field of tableOf(name).fields) {
        if (!tableOf(name).contentKey?.includes(field.key) && field.key !== 'note')
          expect(field.span, `${name}.${field.key}`).toBeDefined();
      }
    }
  });

  it('masks every number, phone and account, and marks what never stands on a posted paper', () => {
    for (const { field, name } of all) {
      if (/^(phone|officePhone|monitorPhone)$/.test(field.key) && name !== 'village_year.officePhone') {
        expect(field.masking, name).toBe('phone');
      }
      if (/bankAccount/.test(field.key)) expect(field.masking, name).toBe('account');
      if (/^(number|core18|headNumber)$/.test(field.key) && field.type === 'text' && /person|household/.test(name)) {
        expect(field.masking, name).toBe('number');
      }
      if (/^(health|illness|mainCause|otherCauses|hasLowIncome|isDestitute|disabilityKind)$/.test(field.key)) {
        expect(field.masking, name).toBe('health');
      }
    }
  });
});

describe('the national person export', () => {
  it('has 47 columns, each of which the archive stores or looks up', () => {
    expect(PERSON_EXPORT).toHaveLength(47);
    for (const column of PERSON_EXPORT) {
      expect(column.target !== undefined || column.looksUp !== undefined, column.heading).toBe(true);
      if (!column.target) continue;
      const { field } = column.target;
      expect([field.label, ...(field.aliases ?? [])], `column ${column.place}`).toContain(column.heading);
    }
  });

  it('never gives one heading to two fields of the sheet', () => {
    const owners = new Map<string, string>();
    for (const { place, target } of PERSON_EXPORT) {
      for (const heading of target ? [target.field.label, ...(target.field.aliases ?? [])] : []) {
        expect(owners.get(heading) ?? place, heading).toBe(place);
        owners.set(heading, String(place));
      }
    }
  });
});

describe('the code lists', () => {
  it('hold each label once and no label with the separator of several', () => {
    for (const [name, list] of Object.entries(CODE_LISTS)) {
      const labels = list.map((code) => code.label);
      expect(new Set(labels).size, name).toBe(labels.length);
      const several = all.some(({ field }) => field.type === 'codes' && field.list === name);
      if (several) for (const label of labels) expect(label, name).not.toContain(CODES_SEPARATOR);
    }
  });

  it('give an alias to one label of a list only', () => {
    for (const [name, list] of Object.entries(CODE_LISTS)) {
      const aliases = list.flatMap((code) => code.aliases ?? []);
      expect(new Set(aliases).size, name).toBe(aliases.length);
    }
  });

  it('hold the national lists whole: 28 relations, 25 states of schooling, 56 peoples and two, 13 causes and 其他', () => {
    const size = (name: string) => CODE_LISTS[name]?.length;
    expect([size('relation'), size('schooling'), size('ethnicity'), size('povertyCause')]).toEqual([28, 25, 58, 14]);
  });

  it('are the only place where the words of a code that rules branch on are spelled', () => {
    const folder = path.join(import.meta.dirname, '../../electron/features');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    for (const name of files)
      expect(readFileSync(path.join(folder, name), 'utf8'), name).not.toMatch(/'(户主|配偶|普通劳动力)'/);
  });
});
