import { AppError } from '../../../shared/contract/app-error.ts';
import { shortVillageName } from '../../../shared/domain/division.ts';
import { PAPER_TEXT, UNPRINTED } from '../../../shared/text/papers.ts';
import type { QueryContext } from '../../core/types.ts';
import { dueRule } from '../pairing/pairing.ts';
import { lastSix, makeNameGiver, type NameGiver } from './file-name.ts';
import { type LetterFacts, letterFacts, type PaperCode } from './letter-facts.ts';
import * as repository from './paper-repository.ts';
import type { Subject, Unprinted } from './subject.ts';
import { manifestOf } from './templates.ts';

/** Members that fit on the one sheet of D04. */
const MOST_MEMBERS = 12;
/** Most letters of one merged file. */
const LETTERS_A_FILE = 300;

/** An earlier paper of the same subject: the same pairing makes a reprint, another one a new letter. */
export interface Earlier {
  paperId: string;
  number: string;
  issue: number;
  isSame: boolean;
}

/** A letter to print, in its place of the run. */
export interface Letter {
  subject: Subject;
  /** 1 … n over the whole run. */
  order: number;
  /** File of its own, or the merged file it goes into. */
  fileName: string;
  earlier: Earlier | null;
}

/** The letters of one file. */
export interface PlannedFile {
  fileName: string;
  /** Name of the order sheet of a merged file. */
  listName: string | null;
  letters: Letter[];
}

/** A run before it starts. */
export interface Plan {
  paper: PaperCode;
  facts: LetterFacts;
  files: PlannedFile[];
  letters: number;
  reprints: number;
  notPrinted: Unprinted[];
}

export interface PlanRequest {
  paper: string;
  scope: repository.Scope;
  mode: 'files' | 'merged';
  reprintReason?: string | undefined;
}

/** Whether a paper's data is gathered from the register, so that it can be printed in runs. */
export function isPrintedInRuns(paper: string): paper is PaperCode {
  return paper === 'D03' || paper === 'D04';
}

/** The code of a paper that is printed from the register. Error: paperUnknown. */
export function paperCode(paper: string): PaperCode {
  if (isPrintedInRuns(paper)) return paper;
  throw new AppError('paperUnknown', { paper });
}

/**
 * What a run prints, in walking order with file names, and what it cannot print. `ownRun` holds the subjects that the
 * run itself has printed already, so that a resumed run does not take them for reprints.
 */
export function planRun(context: QueryContext, request: PlanRequest, ownRun: ReadonlySet<string> = new Set()): Plan {
  const paper = paperCode(request.paper);
  const facts = letterFacts(context, paper);
  const { subjects, notPrinted } =
    paper === 'D04' ? households(context, request.scope) : villages(context, request.scope);
  const earlier = earlierPapers(context, paper);
  const unprinted = [...notPrinted];
  const letters: Omit<Letter, 'fileName' | 'order'>[] = [];
  let reprints = 0;
  for (const subject of subjects) {
    const known = earlier(subject);
    const isReprint = known?.isSame === true && !ownRun.has(subject.id);
    if (isReprint && !request.reprintReason) {
      unprinted.push({
        subject: labelOf(subject),
        why: UNPRINTED.issued(known.number),
        householdId: subject.householdId,
      });
      continue;
    }
    if (isReprint) reprints += 1;
    letters.push({ subject, earlier: known });
  }
  const files = request.mode === 'files' ? singleFiles(letters, facts.title) : mergedFiles(letters, facts.title);
  return { paper, facts, files, letters: letters.length, reprints, notPrinted: unprinted };
}

function labelOf(subject: Subject): string {
  return [subject.townName, subject.villageName, subject.groupName ?? '', subject.name].join('');
}

function households(context: QueryContext, scope: repository.Scope): { subjects: Subject[]; notPrinted: Unprinted[] } {
  const isDue = dueRule(context);
  const subjects: Subject[] = [];
  const notPrinted: Unprinted[] = [];
  for (const row of repository.lettersInOrder(context.read, scope)) {
    const { personId, bodyId, pairingId, headName, villageId } = row;
    if (pairingId === null && !isDue(row)) continue;
    const subject: Subject = {
      id: row.householdId,
      householdId: row.householdId,
      pairingId,
      villagePairingId: null,
      personId,
      bodyId: bodyId ?? '',
      areaId: villageId ?? '',
      townId: row.townId,
      townName: row.townName ?? '',
      villageName: shortVillageName(row.villageName ?? ''),
      groupName: row.groupName,
      name: headName ?? '',
      code: row.nationalCode,
      fromOn: null,
      isPoorVillage: row.isPoorVillage === 1,
    };
    const why = whyNot({ headName, personId, bodyId, memberCount: row.memberCount });
    if (why === null) subjects.push(subject);
    else notPrinted.push({ subject: labelOf(subject), why, householdId: row.householdId });
  }
  return { subjects, notPrinted };
}

interface HouseholdState {
  headName: string | null;
  personId: string | null;
  bodyId: string | null;
  memberCount: number;
}

function whyNot({ headName, personId, bodyId, memberCount }: HouseholdState): string | null {
  if (headName === null) return UNPRINTED.noHead;
  if (personId === null) return UNPRINTED.noHelper;
  if (bodyId === null) return UNPRINTED.noUnit;
  return memberCount > MOST_MEMBERS ? UNPRINTED.manyMembers(MOST_MEMBERS) : null;
}

function villages(
  { read, today }: QueryContext,
  scope: repository.Scope,
): { subjects: Subject[]; notPrinted: Unprinted[] } {
  const subjects = repository.unitVillagesInOrder(read, scope, today()).map((row) => ({
    id: row.id,
    householdId: null,
    pairingId: null,
    villagePairingId: row.id,
    personId: null,
    bodyId: row.bodyId,
    areaId: row.areaId,
    townId: row.townId,
    townName: row.townName ?? '',
    villageName: shortVillageName(row.villageName),
    groupName: null,
    name: row.unitName,
    code: null,
    fromOn: row.fromOn,
    isPoorVillage: row.isPoorVillage === 1,
  }));
  return { subjects, notPrinted: [] };
}

function earlierPapers({ read }: QueryContext, paper: PaperCode): (subject: Subject) => Earlier | null {
  const bySubject = Map.groupBy(repository.issuedPapers(read, paper), (row) => row.householdId ?? row.villagePairingId);
  return ({ id, pairingId }) => {
    const rows = bySubject.get(id) ?? [];
    const row = rows.find((each) => each.pairingId === pairingId) ?? rows.at(-1);
    if (!row) return null;
    return { paperId: row.id, number: row.number ?? '', issue: row.issue ?? 0, isSame: row.pairingId === pairingId };
  };
}

type Planned = Omit<Letter, 'fileName' | 'order'>;

function singleFiles(letters: readonly Planned[], title: string): PlannedFile[] {
  const names = makeNameGiver();
  return letters.map((letter, i) => {
    const { householdId, townName, villageName, groupName, name, code } = letter.subject;
    // Without a code the household's own id tells namesakes apart, also from one run to the next.
    const fileName = names.name([townName, villageName, groupName, name, lastSix(code ?? householdId)], title);
    return { fileName, listName: null, letters: [{ ...letter, fileName, order: i + 1 }] };
  });
}

/** One file per village, in parts of at most 300 letters, each with its order sheet. */
function mergedFiles(letters: readonly Planned[], title: string): PlannedFile[] {
  const names = makeNameGiver();
  const files: PlannedFile[] = [];
  let order = 0;
  for (const group of Map.groupBy(letters, ({ subject }) => subject.areaId).values())
    for (let at = 0; at < group.length; at += LETTERS_A_FILE) {
      const file = newFile(names, group[at]!.subject, title);
      for (const letter of group.slice(at, at + LETTERS_A_FILE)) {
        order += 1;
        file.letters.push({ ...letter, fileName: file.fileName, order });
      }
      files.push(file);
    }
  return files;
}

function newFile(names: NameGiver, { townName, villageName }: Subject, title: string): PlannedFile {
  const fileName = names.name([townName, villageName], title);
  return { fileName, listName: names.name([townName, villageName], `${title}-${PAPER_TEXT.list}`), letters: [] };
}

/** Pages a letter may take. */
export const pagesOf = (paper: PaperCode): number => manifestOf(paper).pageLimit;
