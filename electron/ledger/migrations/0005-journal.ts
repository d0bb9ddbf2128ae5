import type { Migration } from './migration.ts';

// The ledger's own tables (ledger 2). Numbers `n` are of this file only and never travel; names and ids do.
export default {
  version: 5,
  sql: `
CREATE TABLE ledger_fact (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger_node (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  publicKey BLOB NOT NULL,
  agreementKey BLOB NOT NULL,
  since TEXT NOT NULL
) STRICT;

CREATE TABLE ledger_epoch (
  n INTEGER PRIMARY KEY,
  node INTEGER NOT NULL REFERENCES ledger_node(n),
  epoch INTEGER NOT NULL,
  why TEXT NOT NULL CHECK (why IN ('created', 'restored', 'copied', 'received')),
  startHash BLOB NOT NULL,
  headSeq INTEGER NOT NULL,
  headHash BLOB NOT NULL,
  since TEXT NOT NULL
) STRICT;

CREATE TABLE ledger_author (
  n INTEGER PRIMARY KEY,
  user TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL
) STRICT;

CREATE TABLE ledger_table (
  n INTEGER PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE ledger_dictionary (
  n INTEGER PRIMARY KEY,
  tableN INTEGER NOT NULL REFERENCES ledger_table(n),
  schema INTEGER NOT NULL,
  columns TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE ledger_frontier (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL,
  vector TEXT NOT NULL
) STRICT;

CREATE TABLE batch (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  undoes TEXT,
  undoneBy TEXT,
  firstSeq INTEGER NOT NULL,
  lastSeq INTEGER NOT NULL,
  entries INTEGER NOT NULL
) STRICT;
CREATE INDEX batch_id ON batch(id);

CREATE TABLE txn (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL,
  epochN INTEGER NOT NULL,
  hlc INTEGER NOT NULL,
  seen INTEGER NOT NULL,
  schema INTEGER NOT NULL,
  authorN INTEGER NOT NULL,
  authority INTEGER NOT NULL CHECK (authority IN (1, 2, 3)),
  firstSeq INTEGER NOT NULL
) STRICT;

CREATE TABLE journal (
  localSeq INTEGER PRIMARY KEY,
  txnN INTEGER NOT NULL,
  nodeSeq INTEGER NOT NULL,
  op INTEGER NOT NULL,
  tableN INTEGER NOT NULL,
  rowId ANY NOT NULL,
  dictionary INTEGER,
  patch BLOB,
  reason TEXT,
  batchN INTEGER,
  state INTEGER,
  salt BLOB NOT NULL,
  contentHash BLOB,
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX journal_row ON journal(tableN, rowId, localSeq);
`,
} satisfies Migration;
