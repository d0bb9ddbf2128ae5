import { z } from 'zod';
import { session } from './rpc.ts';
import { Done, IsoDate, Nothing } from './shapes.ts';

const Password = z.string().max(200);
const OpenFacts = z.object({
  file: z.string(),
  countyName: z.string(),
  userName: z.string(),
  role: z.string(),
  isDemo: z.boolean(),
  /** What must be answered before work goes on. */
  asks: z.array(
    z.discriminatedUnion('ask', [
      z.object({ ask: z.literal('recoverySheet'), groups: z.array(z.number().int()) }),
      z.object({ ask: z.literal('movedOrCopied') }),
      z.object({ ask: z.literal('date'), now: IsoDate, last: IsoDate }),
      z.object({ ask: z.literal('county') }),
    ]),
  ),
});
export type OpenFacts = z.infer<typeof OpenFacts>;

/** The sheet that opens the archive with nothing else: two halves for two envelopes (ledger 3). */
const RecoverySheet = z.object({
  archive: z.string(),
  madeOn: IsoDate,
  halves: z.array(z.object({ name: z.string(), groups: z.array(z.string()), qr: z.array(z.string()) })).length(2),
});

export const archive = {
  'archive.status': session({
    input: Nothing,
    output: z.object({
      open: OpenFacts.nullable(),
      recent: z.array(
        z.object({ file: z.string(), countyName: z.string(), openedAt: z.string(), exists: z.boolean() }),
      ),
      version: z.string(),
    }),
    right: 'archive.open',
    area: 'all',
  }),
  'archive.accounts': session({
    input: z.strictObject({ file: z.string() }),
    output: z.object({ accounts: z.array(z.string()), isDemo: z.boolean() }),
    right: 'archive.open',
    area: 'all',
    paths: ['file'],
  }),
  'archive.create': session({
    input: z.strictObject({
      file: z.string(),
      countyName: z.string().trim().min(2).max(40),
      userName: z.string().trim().min(2).max(20),
      password: Password,
    }),
    output: z.object({ open: OpenFacts, sheet: RecoverySheet }),
    right: 'archive.open',
    area: 'all',
    paths: ['file'],
  }),
  /** An archive without a password, marked as demo for ever; `demo.fill` puts the county into it. */
  'archive.createDemo': session({
    input: z.strictObject({ file: z.string().optional(), countyName: z.string().min(2) }),
    output: OpenFacts,
    right: 'archive.open',
    area: 'all',
    paths: ['file'],
  }),
  'archive.open': session({
    input: z.strictObject({ file: z.string(), userName: z.string(), password: Password }),
    output: OpenFacts,
    right: 'archive.open',
    area: 'all',
    paths: ['file'],
  }),
  /** Opens with the printed sheet and sets a new password for the account. */
  'archive.recover': session({
    input: z.strictObject({ file: z.string(), groups: z.array(z.string()), userName: z.string(), password: Password }),
    output: OpenFacts,
    right: 'archive.open',
    area: 'all',
    paths: ['file'],
  }),
  /** The sheet again, as long as it was not typed back. */
  'archive.sheet': session({ input: Nothing, output: RecoverySheet, right: 'archive.open', area: 'all' }),
  /** The typed-back groups of the sheet; the archive is not used before they are right. */
  'archive.confirmSheet': session({
    input: z.strictObject({ groups: z.record(z.string(), z.string()) }),
    output: OpenFacts,
    right: 'archive.open',
    area: 'all',
  }),
  'archive.answerPlace': session({
    input: z.strictObject({ answer: z.enum(['moved', 'copied']) }),
    output: OpenFacts,
    right: 'archive.open',
    area: 'all',
  }),
  'archive.confirmDate': session({
    input: z.strictObject({ today: IsoDate }),
    output: OpenFacts,
    right: 'archive.open',
    area: 'all',
  }),
  'archive.lock': session({ input: Nothing, output: Done, right: 'archive.open', area: 'all' }),
};
