import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/contract/app-error.ts';
import type { OpenFacts } from '../../../shared/contract/archive.ts';
import { TERMS } from '../../../shared/text/terms.ts';
import { VERSION } from '../../../shared/text/version.ts';
import { ledgerModel } from '../../core/ledger-model.ts';
import { dayInChina } from '../../core/surroundings.ts';
import type { Handlers, OpenArchive, SessionContext, SessionUser } from '../../core/types.ts';
import { qrRows } from '../../documents/qr.ts';
import {
  accountsOf,
  createArchive,
  createDemoArchive,
  openArchive,
  recoverArchive,
  type Sheet,
} from '../../ledger/archive.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { readGroup, recoverySheet } from '../../ledger/recovery-sheet.ts';
import { findCounty } from '../county/county-settings.ts';
import { readSetting, writeSetting } from '../settings/settings.ts';
import { rememberArchive, rememberedArchives } from './recent.ts';

const ROLE = 'countyAdmin';
const ENDING = '.jiandang';
/** Groups of the recovery sheet, from 1, that are typed back: two of each half. */
const ASKED_GROUPS = [3, 6, 11, 14];
const SHEET_CHECKED = 'recoverySheet.checkedOn';

/** Opening, creating and closing the archive itself (ledger 2, 3). */
export const archiveHandlers: Handlers<'archive'> = {
  'archive.status': (context) => {
    const open = context.sessions.current();
    return {
      open: open ? openFacts(open) : null,
      recent: rememberedArchives(context.appFolder),
      version: VERSION,
    };
  },
  'archive.accounts': (_context, { file }) => accountsOf(file),
  'archive.create': (context, { file, userName, password }) => {
    const options = { ...ledgerOptions(context, file), userName, password, role: ROLE };
    const { ledger, user, sheet } = createArchive(options);
    return { open: enter(context, ledger, user), sheet: printedSheet(ledger.file, sheet, context.today()) };
  },
  'archive.createDemo': (context, { file, countyName }) => {
    const place = file ?? path.join(context.appFolder, `${TERMS.demoFile(countyName)}-${context.now().toString(36)}`);
    mkdirSync(path.dirname(place), { recursive: true });
    const { ledger, user } = createDemoArchive({
      ...ledgerOptions(context, place),
      userName: TERMS.demoUser,
      role: ROLE,
    });
    return enter(context, ledger, user);
  },
  'archive.open': (context, { file, userName, password }) => {
    const { ledger, user } = openArchive({ ...ledgerOptions(context, file), userName, password });
    return enter(context, ledger, user);
  },
  'archive.recover': (context, { file, groups, userName, password }) => {
    const options = { ...ledgerOptions(context, file), groups, userName, password, role: ROLE };
    const { ledger, user } = recoverArchive(options);
    return enter(context, ledger, user);
  },
  'archive.sheet': (context) => {
    const { ledger, isSheetChecked } = opened(context);
    if (isSheetChecked) throw new AppError('notAllowed', { right: 'recoverySheet' });
    return printedSheet(ledger.file, sheetOf(ledger), context.today());
  },
  'archive.confirmSheet': (context, { groups }) => {
    const open = opened(context);
    const sheet = sheetOf(open.ledger).flat();
    for (const group of ASKED_GROUPS)
      if (readGroup(groups[String(group)] ?? '') !== sheet[group - 1])
        throw new AppError('wrongRecoveryCode', { group });
    open.ledger.run(open.user, (write) =>
      writeSetting({ read: open.ledger.read, write }, SHEET_CHECKED, context.today()),
    );
    return reenter(context, { ...open, isSheetChecked: true });
  },
  'archive.answerPlace': (context, { answer }) => {
    const open = opened(context);
    open.ledger.answerPlace(open.user, answer);
    return openFacts(open);
  },
  'archive.confirmDate': (context, { today }) => {
    const open = opened(context);
    const now = dayInChina(context.now());
    // Records are dated by this PC's clock: a confirmed date that differs from it would be told and then not kept.
    if (today !== now) throw new AppError('clockWrong', { now });
    open.ledger.confirmDate(open.user, today);
    return openFacts(open);
  },
  'archive.lock': (context) => {
    context.sessions.replace(undefined);
    return {};
  },
};

function ledgerOptions(context: SessionContext, file: string) {
  const { now, appFolder, scryptLogN } = context;
  return { file: withEnding(file), appFolder, now, scryptLogN, model: ledgerModel };
}

const withEnding = (file: string) => (file.endsWith(ENDING) ? file : file + ENDING);

function opened({ sessions }: SessionContext): OpenArchive {
  const open = sessions.current();
  if (!open) throw new AppError('noArchiveOpen');
  return open;
}

/** Takes an archive into use: the former one is closed, this PC remembers it. */
function enter(context: SessionContext, ledger: Ledger, user: SessionUser): OpenFacts {
  const isSheetChecked = ledger.facts().isDemo || readSetting(ledger.read, SHEET_CHECKED) !== null;
  const facts = reenter(context, { ledger, user, isSheetChecked });
  const openedAt = new Date(context.now()).toISOString();
  rememberArchive(context.appFolder, { file: ledger.file, countyName: facts.countyName, openedAt });
  return facts;
}

function reenter(context: SessionContext, open: OpenArchive): OpenFacts {
  context.sessions.replace(open);
  return openFacts(open);
}

function openFacts({ ledger, user, isSheetChecked }: OpenArchive): OpenFacts {
  const county = findCounty(ledger.read);
  return {
    file: ledger.file,
    countyName: county?.name ?? path.basename(ledger.file, ENDING),
    userName: user.name,
    role: user.role,
    isDemo: ledger.facts().isDemo,
    asks: [...asksOf(ledger), ...sheetAsk(isSheetChecked), ...(county ? [] : [{ ask: 'county' as const }])],
  };
}

const sheetAsk = (isChecked: boolean) => (isChecked ? [] : [{ ask: 'recoverySheet' as const, groups: ASKED_GROUPS }]);

function asksOf(ledger: Ledger): OpenFacts['asks'] {
  return ledger.asks().map((ask) => {
    if (ask === 'place') return { ask: 'movedOrCopied' };
    const { now, last } = ledger.clock();
    return { ask: 'date', now: dayInChina(now), last: dayInChina(last) };
  });
}

const sheetOf = (ledger: Ledger): Sheet => recoverySheet(Buffer.from(ledger.keyHex, 'hex'));

function printedSheet(file: string, sheet: Sheet, madeOn: string) {
  const names = [TERMS.firstHalf, TERMS.secondHalf];
  return {
    archive: path.basename(file, ENDING),
    madeOn,
    halves: sheet.map((groups, index) => ({ name: names[index]!, groups, qr: qrRows(groups.join(' ')) })),
  };
}
