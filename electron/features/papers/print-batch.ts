import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../../shared/contract/app-error.ts';
import type { contract } from '../../../shared/contract/index.ts';
import type { PrintReport } from '../../../shared/contract/papers.ts';
import type { ParsedOf } from '../../../shared/contract/rpc.ts';
import { printedCode } from '../../../shared/domain/paper.ts';
import { sha256Hex } from '../../core/primitives.ts';
import type { JobContext } from '../../core/types.ts';
import type { PaperRecord } from '../../documents/paper.ts';
import type { CompiledTemplate } from '../../documents/template/compile.ts';
import { renderMerged, renderPaper } from '../../documents/template/render.ts';
import { d03Records } from './d03-data.ts';
import { d04Records } from './d04-data.ts';
import type { LetterFacts, PaperCode } from './letter-facts.ts';
import * as repository from './paper-repository.ts';
import { type Letter, type Plan, type PlannedFile, planRun } from './plan.ts';
import { type LetterData, recordOf } from './record.ts';
import { type Issued, issueNumbers, storeIssued } from './register.ts';
import type { Subject } from './subject.ts';
import { manifestOf, orderSheetTemplate, type ReadyTemplate, templateOf } from './templates.ts';

type Input = ParsedOf<(typeof contract)['papers.printBatch']>;

/** Letters whose records are stored in one transaction before their files are written. */
const LETTERS_A_CHUNK = 100;

/** The data of letters of a kind. */
export function letterData(
  context: JobContext | Parameters<typeof d04Records>[0],
  paper: PaperCode,
  facts: LetterFacts,
  subjects: readonly Subject[],
): LetterData[] {
  return paper === 'D04' ? d04Records(context, facts, subjects) : d03Records(context, facts, subjects);
}

interface Run {
  id: string;
  input: Input;
  plan: Plan;
  template: ReadyTemplate;
  orderSheet: CompiledTemplate;
  today: string;
  /** Letters 1 … n of the run are written whole. */
  written: number;
  /** Letters stored by an interrupted run whose files are not sure to be there. */
  stored: ReadonlyMap<string, Issued>;
}

/** Prints letters as .docx; each chunk is recorded first and written then, so that a cut run can go on (design 1.10). */
export async function printBatch(context: JobContext, input: Input): Promise<PrintReport> {
  // A folder that takes no file is told before anything is numbered or recorded.
  telling(input.folder, () => context.files.probe(input.folder));
  const run = input.resumeRunId ? resumeRun(context, input) : startRun(context, input);
  const total = run.written + run.plan.letters;
  let files = 0;
  for (const group of chunksOf(run.plan.files)) {
    if (context.signal.aborted) break;
    files += printFiles(context, run, group);
    run.written = group.at(-1)?.letters.at(-1)?.order ?? run.written;
    keepState(context, run, 'running');
    tell(context, { done: run.written, total, phase: 'letters' });
    await setImmediate();
  }
  const isDone = run.written >= total;
  keepState(context, run, isDone ? 'done' : 'cancelled');
  return {
    runId: run.id,
    printed: run.written,
    files,
    folder: run.input.folder,
    notPrinted: run.plan.notPrinted,
    resumeFrom: isDone ? null : run.written + 1,
  };
}

/** A cancel ends the run between two chunks and keeps what is done; it is no failure. */
function tell(context: JobContext, progress: Parameters<JobContext['progress']>[0]): void {
  try {
    context.progress(progress);
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'jobCancelled')) throw error;
  }
}

/** Files with one letter go together, a merged file goes alone. */
function chunksOf(files: readonly PlannedFile[]): PlannedFile[][] {
  const chunks: PlannedFile[][] = [];
  let letters = LETTERS_A_CHUNK;
  for (const file of files) {
    if (letters >= LETTERS_A_CHUNK || file.listName !== null) {
      chunks.push([]);
      letters = 0;
    }
    chunks.at(-1)!.push(file);
    letters += file.letters.length;
  }
  return chunks;
}

function startRun(context: JobContext, input: Input): Run {
  const plan = planRun(context, input);
  const parts = {
    plan,
    template: templateOf(context.resources, plan.paper),
    orderSheet: orderSheetTemplate(context.resources),
  };
  const startedAt = new Date(context.now()).toISOString();
  const id = context.chunk((write) =>
    write.insert('print_run', {
      paperKind: plan.paper,
      title: plan.facts.title,
      scope: JSON.stringify(input.scope),
      total: plan.letters,
      dataOn: context.today(),
      startedAt,
      startedBy: context.user.name,
    }),
  );
  const run: Run = { id, input, ...parts, today: context.today(), written: 0, stored: new Map() };
  context.local.run((k) =>
    k.insertInto('job_state').values({
      jobId: id,
      method: 'papers.printBatch',
      input: JSON.stringify(input),
      state: 'running',
      done: 0,
      total: plan.letters,
      position: '0',
      report: JSON.stringify(plan.notPrinted),
      user: context.user.name,
      startedAt,
      updatedAt: startedAt,
    }),
  );
  return run;
}

/** Goes on with a run as it was asked for; what it stored and did not surely write is written again. Error: printRunNotFound. */
function resumeRun(context: JobContext, asked: Input): Run {
  const found = repository.findRun(context.read, asked.resumeRunId ?? '');
  if (!found) throw new AppError('printRunNotFound');
  const input: Input = { ...(JSON.parse(found.input) as Input), folder: asked.folder };
  const copies = repository.copiesOfRun(context.read, found.id);
  const written = Number(found.position ?? '0');
  const unsure = copies.filter((copy) => (copy.runOrder ?? 0) > written);
  const isUnsure = new Set(unsure.map(subjectOf));
  const plan = planRun(context, input, new Set(copies.map(subjectOf)));
  const rest = remaining(plan, { written, done: new Set(copies.map(subjectOf).filter((id) => !isUnsure.has(id))) });
  return {
    id: found.id,
    input,
    plan: rest,
    template: templateOf(context.resources, plan.paper),
    orderSheet: orderSheetTemplate(context.resources),
    today: context.today(),
    written,
    stored: storedLetters(context, rest, unsure),
  };
}

type Copy = ReturnType<typeof repository.copiesOfRun>[number];
const subjectOf = ({ householdId, villagePairingId }: Copy): string => householdId ?? villagePairingId ?? '';

/** The files that are still to be written, their letters counted on from those that are. */
function remaining(plan: Plan, { written, done }: { written: number; done: ReadonlySet<string> }): Plan {
  let order = written;
  const files = plan.files
    .filter((file) => file.letters.some(({ subject }) => !done.has(subject.id)))
    .map((file) => ({ ...file, letters: file.letters.map((letter) => ({ ...letter, order: ++order })) }));
  return { ...plan, files, letters: order - written };
}

function storedLetters({ read }: JobContext, plan: Plan, copies: readonly Copy[]): Map<string, Issued> {
  const contents = new Map(
    repository
      .snapshots(
        read,
        copies.map(({ snapshotId }) => snapshotId),
      )
      .map((row) => [row.id, row.content]),
  );
  const letters = new Map(
    plan.files.flatMap((file) => file.letters.map((letter) => [letter.subject.id, letter] as const)),
  );
  return new Map(
    copies.flatMap((copy) => {
      const id = subjectOf(copy);
      const letter = letters.get(id);
      if (!letter) return [];
      const data = JSON.parse(contents.get(copy.snapshotId) ?? '{}') as LetterData;
      return [[id, { letter, data, paperId: null, number: copy.number ?? '', code: copy.code, issue: 1 }] as const];
    }),
  );
}

interface Made {
  name: string;
  bytes: Uint8Array;
}

/** Records the letters of some files in one transaction, then writes the files; returns how many. */
function printFiles(context: JobContext, run: Run, files: readonly PlannedFile[]): number {
  const letters = files.flatMap((file) => file.letters);
  const stored = letters.filter(({ subject }) => run.stored.has(subject.id));
  const made =
    stored.length === letters.length ? makeFiles(run, files, run.stored) : recordAndMake(context, run, files);
  for (const { name, bytes } of made) writeFile(context, path.join(run.input.folder, name), bytes);
  return files.length;
}

function recordAndMake(context: JobContext, run: Run, files: readonly PlannedFile[]): Made[] {
  const letters = files.flatMap((file) => file.letters).filter(({ subject }) => !run.stored.has(subject.id));
  const data = letterData(
    context,
    run.plan.paper,
    run.plan.facts,
    letters.map(({ subject }) => subject),
  );
  return context.chunk((write) => {
    const issued = issueNumbers(
      context,
      write,
      run.plan,
      letters.map((letter, i) => ({ letter, data: data[i]! })),
    );
    const bySubject = new Map([...run.stored, ...issued.map((one) => [one.letter.subject.id, one] as const)]);
    const made = makeFiles(run, files, bySubject);
    const hashes = new Map(made.map(({ name, bytes }) => [name, sha256Hex(bytes)]));
    storeIssued(context, write, issued, {
      plan: run.plan,
      template: run.template,
      runId: run.id,
      copies: run.input.copies === 'each' ? run.plan.facts.holders.length : 1,
      reprintReason: run.input.reprintReason ?? null,
      printedAt: new Date(context.now()).toISOString(),
      fileHash: ({ letter }) => hashes.get(letter.fileName)!,
    });
    return made;
  });
}

/** The bytes of files: a letter alone, or letters and their order sheet; each copy is marked with its holder when asked. */
function makeFiles(run: Run, files: readonly PlannedFile[], issued: ReadonlyMap<string, Issued>): Made[] {
  const { compiled } = run.template;
  return files.flatMap((file) => {
    const ones = file.letters.map(({ subject }) => issued.get(subject.id)!);
    const records = ones.flatMap((one) => recordsOf(run, one));
    const bytes = records.length === 1 ? renderPaper(compiled, records[0]!) : renderMerged(compiled, records);
    const letterFile = { name: file.fileName, bytes };
    if (file.listName === null) return [letterFile];
    return [letterFile, { name: file.listName, bytes: renderPaper(run.orderSheet, orderSheetRecord(run, file, ones)) }];
  });
}

function recordsOf(run: Run, { data, number, code }: Issued): PaperRecord[] {
  const { fields } = manifestOf(run.plan.paper);
  const head = { 'paper.number': number, 'paper.shortCode': printedCode(code) };
  if (run.input.copies === 'once') return [recordOf(fields, { ...data, ...head })];
  return run.plan.facts.holders.map((holder) => recordOf(fields, { ...data, ...head, 'copy.mark': holder }));
}

function orderSheetRecord(run: Run, file: PlannedFile, ones: readonly Issued[]): PaperRecord {
  const [first] = file.letters as [Letter];
  const { townName, villageName } = first.subject;
  return recordOf(run.orderSheet.manifest.fields, {
    'sheet.title': run.plan.facts.title,
    'sheet.scope': townName + villageName,
    'sheet.fileName': file.fileName,
    'sheet.count': ones.length,
    'sheet.printedOn': run.today,
    'sheet.rows': ones.map(({ letter: { subject }, number, data }) => ({
      'letter.number': number,
      'letter.group': subject.groupName ?? '',
      'letter.name': subject.name,
      'letter.code': subject.code ?? '',
      'letter.helper': data['helper.name'] ?? '',
    })),
  });
}

const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** Writes one file whole or not at all. Errors: diskFull, folderNotWritable. */
function writeFile({ files }: JobContext, file: string, bytes: Uint8Array): void {
  telling(path.dirname(file), () => files.write(file, bytes));
}

/** Runs work on a folder and says what the disk refuses. Errors: diskFull, folderNotWritable. */
function telling(folder: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (FULL.has(code)) throw new AppError('diskFull');
    if (code !== '' && !(error instanceof AppError)) throw new AppError('folderNotWritable', { folder });
    throw error;
  }
}

function keepState({ local, now }: JobContext, run: Run, state: string): void {
  const updatedAt = new Date(now()).toISOString();
  const { written } = run;
  local.run((k) =>
    k
      .updateTable('job_state')
      .set({ state, done: written, position: String(written), report: JSON.stringify(run.plan.notPrinted), updatedAt })
      .where('jobId', '=', run.id),
  );
}
