import type { Handlers, Read, Write } from '../../core/types.ts';

/** Remembered choices of this PC; nothing of them is journaled or exchanged. */
export const settingsHandlers: Handlers<'settings'> = {
  'settings.get': (context) => {
    const rows = context.read.all((k) => k.selectFrom('page_setting').select(['key', 'value']).limit(1000));
    return { values: Object.fromEntries(rows.map(({ key, value }) => [key, value ?? ''])) };
  },
  'settings.set': (context, { key, value }) => {
    context.local.run((k) => k.deleteFrom('page_setting').where('key', '=', key));
    context.local.run((k) => k.insertInto('page_setting').values({ key, value, isPersonal: null }));
    return {};
  },
};

/** A setting of the whole county, or null. */
export function readSetting(read: Read, key: string): string | null {
  return read.first((k) => k.selectFrom('live_setting').select('value').where('key', '=', key))?.value ?? null;
}

/** All settings of the county whose key begins so. */
export function readSettings(read: Read, prefix: string): Map<string, string> {
  const rows = read.all((k) =>
    k.selectFrom('live_setting').select(['key', 'value']).where('key', 'like', `${prefix}%`).limit(1000),
  );
  return new Map(rows.map(({ key, value }) => [key, value ?? '']));
}

/** Stores a setting of the whole county; an unchanged one writes nothing. */
export function writeSetting({ read, write }: { read: Read; write: Write }, key: string, value: string): void {
  const row = read.first((k) => k.selectFrom('live_setting').select('id').where('key', '=', key));
  if (row) write.update('setting', row.id, { value });
  else write.insert('setting', { key, value });
}
