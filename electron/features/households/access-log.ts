import { sha256Hex } from '../../core/primitives.ts';
import type { CommandContext } from '../../core/types.ts';

/** Who saw or took out what: one line of the local chain (ledger 3). */
export interface Access {
  action: 'reveal' | 'export';
  /** Id of the row, or what was taken out. */
  subject: string;
  fieldNames: string;
  people: number;
  destination?: string;
  reason?: string;
}

/** Adds a line to the access log; each line carries the hash of the one before it. */
export function recordAccess(context: Pick<CommandContext, 'read' | 'local' | 'user' | 'now'>, access: Access): void {
  const last = context.read.first((k) =>
    k.selectFrom('access_log').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1),
  );
  const line = {
    seq: (last?.seq ?? 0) + 1,
    at: new Date(context.now()).toISOString(),
    user: context.user.name,
    role: context.user.role,
    destination: null,
    reason: null,
    ...access,
    prevHash: last?.hash ?? '',
  };
  context.local.run((k) => k.insertInto('access_log').values({ ...line, hash: sha256Hex(JSON.stringify(line)) }));
}
