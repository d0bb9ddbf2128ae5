import { describe, expect, test } from 'vitest';
import { CLERK, newLedger } from './support.ts';

describe('writing', () => {
  test('an inserted row is stored with one entry; an unchanged update writes nothing', () => {
    const { ledger } = newLedger();
    const id = ledger.run(CLERK, (write) => write.insert('person', { name: '王小明', sex: '男' }));
    expect(ledger.read.first((k) => k.selectFrom('live_person').selectAll().where('id', '=', id))).toMatchObject({
      name: '王小明',
    });
    expect(ledger.facts().entries).toBe(1);
    ledger.run(CLERK, (write) => write.update('person', id, { name: '王小明' }));
    expect(ledger.facts().entries).toBe(1);
    ledger.run(CLERK, (write) => write.update('person', id, { name: '王大明' }));
    expect(ledger.facts().entries).toBe(2);
    ledger.close();
  });
});
