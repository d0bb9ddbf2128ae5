import { AppError } from '../../../shared/contract/app-error.ts';
import { householdMark } from '../../../shared/domain/mark.ts';
import { printedCode } from '../../../shared/domain/paper.ts';
import { PAPER_TEXT } from '../../../shared/text/papers.ts';
import type { Handlers, QueryContext } from '../../core/types.ts';
import { PAPERS } from '../../documents/papers/index.ts';
import { renderPaper } from '../../documents/template/render.ts';
import { letterFacts } from './letter-facts.ts';
import * as repository from './paper-repository.ts';
import { isPrintedInRuns, paperCode, planRun } from './plan.ts';
import { letterData, printBatch } from './print-batch.ts';
import { recordOf } from './record.ts';
import type { Subject, Unprinted } from './subject.ts';
import { manifestOf, templateOf } from './templates.ts';

/** Responsibility letters: what can be printed, printing, register. */
export const papersHandlers: Handlers<'papers'> = {
  'papers.kinds': (context) => ({
    rows: PAPERS.filter(({ manifest }) => isPrintedInRuns(manifest.code)).map(({ manifest }) => {
      const code = paperCode(manifest.code);
      const plan = planRun(context, { paper: code, scope: {}, mode: 'files', reprintReason: PAPER_TEXT.draft });
      const { facts } = plan;
      return {
        paper: code,
        title: facts.title,
        parties: PAPER_TEXT.parties[code],
        subject: code === 'D04' ? ('household' as const) : ('unitVillage' as const),
        copies: [...facts.holders],
        copiesOrigin: facts.copiesAreOwn ? PAPER_TEXT.copiesOwn : PAPER_TEXT.copiesDefault,
        pages: manifest.pageLimit,
        issued: repository.issuedCount(context.read, code),
        due: plan.letters + plan.notPrinted.length,
      };
    }),
  }),
  'papers.plan': (context, request) => {
    const plan = planRun(context, { ...request, reprintReason: PAPER_TEXT.draft });
    return {
      letters: plan.letters,
      files: plan.files.length,
      reprints: plan.reprints,
      notPrinted: plan.notPrinted,
      firstNames: plan.files.slice(0, 5).map(({ fileName }) => fileName),
    };
  },
  'papers.preview': (context, { paper, subjectId }) => preview(context, paper, subjectId),
  'papers.printBatch': printBatch,
  'papers.runs': ({ read }) => ({ runs: repository.printRuns(read).map(runRow) }),
  'papers.register': ({ read }, filter) => {
    const { rows, total } = repository.registerPage(read, filter);
    return { total, rows: rows.map(registerRow) };
  },
  'papers.issuedOn': ({ read }, { onDate }) => {
    const from = new Date(`${onDate}T00:00:00+08:00`).getTime();
    const [begin, end] = [from, from + 86_400_000].map((instant) => new Date(instant).toISOString());
    return { count: repository.printedBetween(read, begin!, end!) };
  },
};

/** One letter with today's data, without number and code, marked as a draft. Errors: paperUnknown, paperDataMissing. */
function preview(context: QueryContext, paper: string, subjectId: string): { docxBase64: string; problems: string[] } {
  const code = paperCode(paper);
  const scope = code === 'D04' ? { householdIds: [subjectId] } : {};
  const plan = planRun(context, { paper, scope, mode: 'files', reprintReason: PAPER_TEXT.draft });
  const subject = plan.files.map((file) => file.letters[0]!.subject).find(({ id }) => id === subjectId);
  if (!subject) {
    const problems = plan.notPrinted.map(({ why }) => why);
    throw new AppError('paperDataMissing', { paper: plan.facts.title, problems });
  }
  return { docxBase64: Buffer.from(draft(context, code, subject)).toString('base64'), problems: [] };
}

function draft(context: QueryContext, code: 'D03' | 'D04', subject: Subject): Uint8Array {
  const [data] = letterData(context, code, letterFacts(context, code), [subject]);
  const record = recordOf(manifestOf(code).fields, { ...data, 'copy.mark': PAPER_TEXT.draft });
  return renderPaper(templateOf(context.resources, code).compiled, record);
}

type RunRow = ReturnType<typeof repository.printRuns>[number];

function runRow({ id, paperKind, title, startedAt, total, input, state, done, report }: RunRow) {
  const asked = input === null ? { mode: '', folder: '' } : (JSON.parse(input) as { mode: string; folder: string });
  return {
    runId: id,
    paper: paperKind,
    title,
    startedAt,
    mode: asked.mode,
    folder: asked.folder,
    printed: done ?? 0,
    total,
    state: state === 'done' || state === 'cancelled' ? (state as 'done' | 'cancelled') : ('interrupted' as const),
    notPrinted: report === null ? [] : (JSON.parse(report) as Unprinted[]),
  };
}

type CopyRow = ReturnType<typeof repository.registerPage>['rows'][number];

function registerRow({ headName, headNumber, groupName, unitName, code, number, kind, townName, ...row }: CopyRow) {
  const isHousehold = row.householdId !== null;
  return {
    id: row.id,
    number: number ?? '',
    shortCode: printedCode(code),
    paper: kind,
    title: row.title,
    subject: (isHousehold ? headName : unitName) ?? '',
    mark: isHousehold ? householdMark(groupName, headNumber) : (townName ?? ''),
    villageName: row.villageName ?? '',
    helperName: row.helperName,
    printedAt: row.printedAt,
    printedBy: row.printedBy,
    copies: row.copies,
    reprintReason: row.reprintReason,
    householdId: row.householdId,
  };
}
