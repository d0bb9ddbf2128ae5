import { AppError } from '../../../shared/contract/app-error.ts';
import { joinLabels } from '../../../shared/domain/code-lists.ts';
import { NUMBER_STATE, SERIES_KIND } from '../../../shared/domain/codes.ts';
import { shortCode } from '../../../shared/domain/paper.ts';
import { PAPER_TEXT } from '../../../shared/text/papers.ts';
import { randomBytes, sha256Hex } from '../../core/primitives.ts';
import type { JobContext, Write } from '../../core/types.ts';
import * as repository from './paper-repository.ts';
import type { Letter, Plan } from './plan.ts';
import { canonicalJson, type LetterData } from './record.ts';
import type { ReadyTemplate } from './templates.ts';

/** Numbers that a new block holds; a county alone needs no second one. */
const BLOCK = 999_999;
/** Version of the snapshot's keys. */
const FORM = '1';
const FILE_CLASS = 'help';

/** A letter about to be stored: number, code and snapshot are decided. */
export interface Issued {
  letter: Letter;
  data: LetterData;
  paperId: string | null;
  number: string;
  code: string;
  issue: number;
}

/** Decides number, code and issue of letters in the running transaction. Error: numberOutsideBlock. */
export function issueNumbers(
  context: JobContext,
  write: Write,
  plan: Plan,
  given: readonly { letter: Letter; data: LetterData }[],
): Issued[] {
  const fresh = given.filter(({ letter }) => !letter.earlier?.isSame).length;
  const numbers = fresh > 0 ? takeNumbers(context, write, plan, fresh) : [];
  const codes = freshCodes(context, given.length);
  return given.map(({ letter, data }, i) => {
    const { earlier } = letter;
    const code = codes[i]!;
    if (earlier?.isSame)
      return { letter, data, paperId: earlier.paperId, number: earlier.number, code, issue: earlier.issue + 1 };
    return { letter, data, paperId: null, number: numbers.shift()!, code, issue: 1 };
  });
}

/** The next numbers of this PC's block of the series of the paper and year, stored as used (ledger 5 ii). */
function takeNumbers(context: JobContext, write: Write, plan: Plan, count: number): string[] {
  const today = context.today();
  const year = Number(today.slice(0, 4));
  const block = blockOf(context, write, plan, year);
  const highest = repository.highestNumber(context.read, block.seriesId, block.first, block.last);
  const next = highest === null ? block.first : highest + 1;
  return Array.from({ length: count }, (_, i) => {
    const number = next + i;
    const text = `${PAPER_TEXT.seriesMark[plan.paper]}${year}-${String(number).padStart(6, '0')}`;
    if (number > block.last) throw new AppError('numberOutsideBlock', { number: text });
    write.insert('number_use', { seriesId: block.seriesId, number, text, state: NUMBER_STATE.used, usedOn: today });
    return text;
  });
}

function blockOf({ read, ledger, today }: JobContext, write: Write, { paper, facts }: Plan, year: number) {
  const nodeId = ledger.facts().node;
  const known = repository.numberBlock(read, paper, year, nodeId);
  if (known && known.first !== null && known.last !== null)
    return { seriesId: known.seriesId, first: known.first, last: known.last };
  const mark = PAPER_TEXT.seriesMark[paper];
  const seriesId =
    known?.seriesId ??
    write.insert('number_series', {
      kind: SERIES_KIND.register,
      title: PAPER_TEXT.seriesTitle(facts.title, year),
      year,
      paperKind: paper,
      mark,
      pattern: `${mark}${year}-{number}`,
    });
  const range = { first: 1, last: BLOCK };
  write.insert('number_block', { seriesId, nodeId, ...range, grantedOn: today() });
  return { seriesId, ...range };
}

/** Random codes that no printed paper carries yet. */
function freshCodes({ read }: JobContext, count: number): string[] {
  const codes = new Set<string>();
  while (codes.size < count) {
    while (codes.size < count) codes.add(shortCode(randomBytes(8)));
    for (const taken of repository.takenCodes(read, [...codes])) codes.delete(taken);
  }
  return [...codes];
}

/** What is recorded of the file that carries a letter, and of the run. */
export interface Printing {
  plan: Plan;
  template: ReadyTemplate;
  runId: string;
  copies: number;
  reprintReason: string | null;
  printedAt: string;
  fileHash(issued: Issued): string;
}

/** Stores papers, snapshots and copies of issued letters: every printed paper is a record (design 1.10). */
export function storeIssued(context: JobContext, write: Write, issued: readonly Issued[], printing: Printing): void {
  const contents = issued.map(({ data }) => canonicalJson(data));
  const hashes = contents.map((content) => sha256Hex(content));
  const known = new Map(repository.snapshotsByHash(context.read, hashes).map(({ hash, id }) => [hash, id]));
  issued.forEach((one, i) => {
    const hash = hashes[i]!;
    const snapshotId = known.get(hash) ?? write.insert('paper_snapshot', { hash, content: contents[i]!, form: FORM });
    known.set(hash, snapshotId);
    storeCopy(context, write, { one, snapshotId, hash, printing });
  });
}

interface CopyParts {
  one: Issued;
  snapshotId: string;
  hash: string;
  printing: Printing;
}

function storeCopy({ user }: JobContext, write: Write, { one, snapshotId, hash, printing }: CopyParts): void {
  const { plan, template, runId } = printing;
  const { letter } = one;
  write.insert('paper_copy', {
    paperId: one.paperId ?? storePaper(write, one, printing),
    issue: one.issue,
    code: one.code,
    snapshotId,
    snapshotHash: hash,
    templateKey: plan.paper,
    templateVersion: template.version,
    templateHash: template.hash,
    fileName: letter.fileName,
    fileHash: printing.fileHash(one),
    copies: printing.copies,
    holders: joinLabels('paperHolder', plan.facts.holders),
    reprintReason: one.issue > 1 ? printing.reprintReason : null,
    runId,
    runOrder: letter.order,
    printedAt: printing.printedAt,
    printedBy: user.name,
  });
}

function storePaper(write: Write, { letter, number }: Issued, { plan, printedAt }: Printing): string {
  const { subject, earlier } = letter;
  return write.insert('paper', {
    kind: plan.paper,
    title: plan.facts.title,
    year: Number(printedAt.slice(0, 4)),
    number,
    householdId: subject.householdId,
    personId: subject.personId,
    areaId: subject.areaId || null,
    bodyId: subject.bodyId,
    pairingId: subject.pairingId,
    villagePairingId: subject.villagePairingId,
    supersedesId: earlier?.paperId ?? null,
    fileClass: PAPER_TEXT.fileClass[FILE_CLASS],
  });
}
