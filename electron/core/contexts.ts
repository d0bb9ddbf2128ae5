import type { Ledger } from '../ledger/ledger.ts';
import type { CommandContext, QueryContext, SessionUser, Surroundings, Write } from './types.ts';

/** What a query sees. */
export function queryContext(surroundings: Surroundings, ledger: Ledger, user: SessionUser): QueryContext {
  return { ...surroundings, read: ledger.read, user, archive: { file: ledger.file, keyHex: ledger.keyHex }, ledger };
}

/** What a command sees: a query's view and the running transaction. */
export function commandContext(
  surroundings: Surroundings,
  ledger: Ledger,
  user: SessionUser,
  write: Write,
): CommandContext {
  return { ...queryContext(surroundings, ledger, user), write, local: ledger.local };
}
