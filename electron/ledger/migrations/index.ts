import journal from './0005-journal.ts';
import base from './0010-base.ts';
import type { Migration } from './migration.ts';

export type { Migration } from './migration.ts';

/** Every step of the archive's schema, oldest first. */
export const MIGRATIONS: readonly Migration[] = [journal, base];
