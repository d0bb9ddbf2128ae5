import type { UpcastEntry } from '../upcast.ts';

/** One frozen step of the archive's schema: `user_version` is `version` when it is done; never edited after a release. */
export interface Migration {
  /** 5, 10, 20 …: the number in the file's name. */
  version: number;
  /** What the step does, run as one script inside its own transaction. */
  sql: string;
  /** How entries of older schemas read after this step (ledger 11); pure, applied on reading, never stored. */
  upcast?: (entry: UpcastEntry) => readonly UpcastEntry[];
}
