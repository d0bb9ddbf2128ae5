import { z } from 'zod';
import { masked } from '../domain/masking.ts';

/** A row's id (UUIDv7 or, for rows keyed by content, UUIDv5). */
export const Id = z.uuid();
/** 'YYYY-MM-DD'. */
export const IsoDate = z.iso.date();
export const Year = z.number().int().min(1949).max(2100);
/** A stored value of the field list: text, scaled integer (see the field's type) or nothing. */
export const FieldValue = z.union([z.string(), z.number(), z.null()]);
export type FieldValue = z.infer<typeof FieldValue>;
/** Values by field key, checked against the field list where they are stored. */
export const FieldValues = z.record(z.string(), FieldValue);
export type FieldValues = z.infer<typeof FieldValues>;
/** An identity number, phone or account as replies carry it: never whole. */
export const Masked = masked;

/** Why a stored fact is changed: a slip of the pen, or a fact that changed on a day. */
export const ChangeKind = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('entryError'), reason: z.string().trim().min(2).max(500) }),
  z.strictObject({ kind: z.literal('factChanged'), on: IsoDate, reason: z.string().trim().min(2).max(500) }),
]);
export type ChangeKind = z.infer<typeof ChangeKind>;

/** One page of a list. */
export const Paging = {
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(1000).default(100),
};
/** A list's rows with the number of all that match. */
export const listOf = <T extends z.ZodType>(row: T) => z.object({ rows: z.array(row), total: z.number().int() });

/** Something the user should see before or after an action: what, where, how grave. */
export const Notice = z.object({ grade: z.enum(['error', 'warning', 'info']), sentence: z.string() });
export const Nothing = z.strictObject({});
export const Done = z.object({});
