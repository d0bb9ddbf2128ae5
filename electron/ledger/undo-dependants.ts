import { type Reference, tableModelOf } from './model.ts';
import type { Row } from './sql.ts';
import { keep, keptWhy, type Plan, placeOf, type Touched } from './undo-plan.ts';

/** Live rows that refer to a row and neither leave themselves nor stop referring. */
function dependantsOf(plan: Plan, { table, rowId }: Touched): Touched[] {
  const { db, model } = plan.reader;
  const found: Touched[] = [];
  for (const reference of table.referredBy) {
    if (!isUsed(plan, reference)) continue;
    const { from, column } = reference;
    const rows = db.rows<{ id: string }>(`SELECT id FROM "${from}" WHERE "${column}" = ? AND removedBy IS NULL`, rowId);
    for (const { id } of rows) {
      const place = placeOf(from, id);
      if (plan.leaving.has(place)) continue;
      const former = plan.changes.get(place)?.values[column];
      if (former !== undefined && former !== rowId) continue;
      found.push({ table: tableModelOf(model, from), rowId: id });
    }
  }
  return found;
}

/** Whether any row refers so: most references of a county's tables are never used, and need not be asked row by row. */
function isUsed({ reader, used }: Plan, reference: Reference): boolean {
  const known = used.get(reference);
  if (known !== undefined) return known;
  const { from, column } = reference;
  const found = reader.db.row(`SELECT 1 FROM "${from}" WHERE "${column}" IS NOT NULL LIMIT 1`) !== undefined;
  used.set(reference, found);
  return found;
}

/** Adds everything that depends on what leaves, as far as it may leave. */
export function takeDependantsAlong(plan: Plan): void {
  const queue = [...plan.leaving.values()];
  for (let i = 0; i < queue.length; i++) {
    for (const dependant of dependantsOf(plan, queue[i]!)) {
      const { table, rowId } = dependant;
      const row = plan.reader.db.row<Row>(`SELECT * FROM "${table.name}" WHERE id = ?`, rowId)!;
      if (keptWhy(plan, table, row)) continue;
      plan.leaving.set(placeOf(table.name, rowId), dependant);
      plan.changes.delete(placeOf(table.name, rowId));
      queue.push(dependant);
    }
  }
}

/** What a row that stays refers to must stay too, and so do its own parts, until nothing changes any more. */
export function keepWhatIsReferred(plan: Plan): void {
  for (const touched of plan.staying) keepParts(plan, touched);
  const queue = [...plan.leaving.values()];
  for (let i = 0; i < queue.length; i++) {
    const touched = queue[i]!;
    const place = placeOf(touched.table.name, touched.rowId);
    if (!plan.leaving.has(place)) continue;
    const dependants = dependantsOf(plan, touched);
    if (dependants.length === 0) continue;
    plan.leaving.delete(place);
    keep(plan, touched, { why: 'referred', dependants });
    keepParts(plan, touched);
    queue.push(...referredRows(plan, touched));
  }
}

/** Children that came with a row which stays do not leave it hollow (a household whose letter is issued keeps its members). */
function keepParts(plan: Plan, { table, rowId }: Touched): void {
  for (const { table: from, key } of table.table.children ?? []) {
    const rows = plan.reader.db.rows<{ id: string }>(
      `SELECT id FROM "${from}" WHERE "${key}" = ? AND removedBy IS NULL`,
      rowId,
    );
    for (const { id } of rows) {
      const part = plan.leaving.get(placeOf(from, id));
      if (part) keepPart(plan, part);
    }
  }
}

function keepPart(plan: Plan, part: Touched): void {
  plan.leaving.delete(placeOf(part.table.name, part.rowId));
  keep(plan, part, { why: 'ownerStays' });
  for (const referred of referredRows(plan, part)) keepPart(plan, referred);
  keepParts(plan, part);
}

/** Rows about to leave that this row refers to. */
function referredRows(plan: Plan, { table, rowId }: Touched): Touched[] {
  const row = plan.reader.db.row<Row>(`SELECT * FROM "${table.name}" WHERE id = ?`, rowId)!;
  return table.references.flatMap(({ column, to }) => plan.leaving.get(placeOf(to, String(row[column]))) ?? []);
}

/** A former value that names a row which is gone, or is going, cannot come back; returns whether there was one. */
export function keepLostTargets(plan: Plan): boolean {
  const before = plan.changes.size;
  const { db, model } = plan.reader;
  const isThere = (to: string, id: string): boolean => {
    const place = placeOf(to, id);
    if (plan.changes.get(place)?.does === 'restore') return true;
    if (plan.leaving.has(place)) return false;
    return db.row<Row>(`SELECT removedBy FROM "${to}" WHERE id = ?`, id)?.['removedBy'] === null;
  };
  for (const [place, step] of plan.changes) {
    const table = tableModelOf(model, step.table);
    const row = db.row<Row>(`SELECT * FROM "${table.name}" WHERE id = ?`, step.rowId)!;
    const lost = table.references.filter(({ column, to }) => {
      const id = step.does === 'restore' ? (step.values[column] ?? row[column]) : step.values[column];
      return typeof id === 'string' && !isThere(to, id);
    });
    if (lost.length === 0) continue;
    keep(plan, { table, rowId: step.rowId }, { why: 'targetRemoved', columns: lost.map(({ column }) => column) });
    plan.changes.delete(place);
  }
  return plan.changes.size < before;
}
