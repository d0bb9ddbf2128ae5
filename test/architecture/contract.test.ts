import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handlers } from '../../electron/core/handlers.ts';
import { contract, type MethodName } from '../../shared/contract/index.ts';
import { RIGHTS } from '../../shared/domain/roles.ts';
import { makeCore, type TestCore } from '../support/archive.ts';

let made: TestCore;
let samples: Partial<Record<MethodName, unknown>>;

beforeAll(async () => {
  made = makeCore(handlers);
  await made.call('archive.createDemo', { file: made.file, countyName: '湛江经济技术开发区' });
  await made.run('demo.fill', { profileId: 'zhanjiang-etdz-2016', households: 240, flaws: true });
  await made.run('papers.printBatch', { paper: 'D04', scope: {}, folder: made.folder, mode: 'merged' });
  const first = (await made.call('households.search', { filter: {}, limit: 1 })).rows[0]!;
  const household = await made.call('households.get', { id: first.id });
  const official = (await made.call('county.officials', { limit: 1 })).rows[0]!;
  const batch = (await made.call('history.batches', {})).rows[0]!;
  samples = {
    'county.overview': {},
    'county.areas': {},
    'county.controlTotals': {},
    'county.units': {},
    'county.officials': { text: official.name },
    'county.official': { id: official.id },
    'county.tenures': {},
    'history.recent': { limit: 200 },
    'history.ofRow': { table: 'household', id: first.id },
    'history.asOf': { table: 'person', id: household.members[0]!.personId, at: '2030-01-01T00:00:00.000Z' },
    'history.batches': {},
    'history.undoPreview': { batchId: batch.id },
    'households.search': { filter: {}, limit: 300 },
    'households.suggest': { text: first.headName!.slice(0, 1) },
    'households.get': { id: first.id },
    'households.listCounts': { filter: {}, by: 'village' },
    'imports.staged': {},
    'pairing.coverage': {},
    'pairing.list': { limit: 300 },
    'pairing.propose': { limit: 300 },
    'papers.kinds': {},
    'papers.plan': { paper: 'D04', scope: {}, mode: 'files' },
    'papers.preview': { paper: 'D04', subjectId: first.id },
    'papers.runs': {},
    'papers.register': { limit: 300 },
    'papers.issuedOn': { onDate: '2016-10-20' },
    'reports.home': {},
    'settings.get': {},
  };
});
afterAll(() => made.close());

const queries = (Object.keys(contract) as MethodName[]).filter((name) => contract[name].kind === 'query');
/** Needs a staged import, which its own tests bring. */
const SHOWN_ELSEWHERE: readonly MethodName[] = ['imports.rows'];

describe('every query on a sample archive', () => {
  for (const name of queries.filter((each) => !SHOWN_ELSEWHERE.includes(each)))
    it(`${name} answers what its output says, as JSON, with numbers masked`, async () => {
      expect(samples, 'a sample input').toHaveProperty([name]);
      const reply = await made.reply(name, samples[name]);
      expect(reply, JSON.stringify(reply).slice(0, 300)).toMatchObject({ ok: true });
      const { value } = reply as { value: unknown };
      const shape = contract[name].output.safeParse(value);
      expect(shape.error?.issues.slice(0, 3) ?? []).toEqual([]);
      const json = JSON.stringify(value);
      expect(JSON.parse(json)).toEqual(value);
      // A paper is personal data by nature; what is previewed stays in the page.
      if (name === 'papers.preview') return;
      expect(json.match(/(?<![\w-])\d{17}[\dX](?!\w)/g) ?? []).toEqual([]);
      expect(json.match(/(?<![\w-])1[3-9]\d{9}(?!\w)/g) ?? []).toEqual([]);
    });
});

describe('the contract', () => {
  it('declares a right that exists and an area for every method', () => {
    for (const method of Object.values(contract)) {
      expect(RIGHTS).toContain(method.right);
      expect(method.area === 'all' || typeof method.area.key === 'string').toBe(true);
    }
  });

  it('is answered by the core for every method that is not the host’s', () => {
    const own = (Object.keys(contract) as MethodName[]).filter((name) => contract[name].kind !== 'desktop');
    expect(Object.keys(handlers).sort()).toEqual(own.sort());
  });
});
