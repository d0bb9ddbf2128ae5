import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { IMPORT_KINDS, type ImportKind } from '../../../shared/contract/imports.ts';
import { LEVEL_WORDS } from '../../../shared/domain/county.ts';
import { CLI_TEXT } from '../../../shared/text/cli.ts';
import { errorSentence } from '../../../shared/text/errors.ts';
import { type Caller, CliFailure } from './caller.ts';

/** The commands of the command line; each talks to the core as a page would. */
export const COMMANDS = { create, demo, import: importFile, pair, print, check } as const;

async function create(caller: Caller): Promise<void> {
  const { options, call, must, say } = caller;
  const county = must('county');
  const profileId = must('profile');
  const [found] = (await call('county.searchDivisions', { text: county })).rows;
  if (!found || found.code !== county) throw new CliFailure(CLI_TEXT.badChoice('county', county), 2);
  const name = options.name ?? found.name;
  const levelWord = LEVEL_WORDS.find((word) => word === (options.level ?? name.at(-1)));
  if (!levelWord) throw new CliFailure(CLI_TEXT.missing('level'), 2);
  await knownProfile(caller, profileId);
  const file = caller.archive();
  const { sheet } = await call('archive.create', {
    file,
    countyName: name,
    userName: must('user'),
    password: await caller.password('twice'),
  });
  const groups = sheet.halves.flatMap((half) => half.groups);
  say(CLI_TEXT.sheet, { event: 'recoverySheet', halves: sheet.halves.map((half) => half.groups) });
  if (!options.json) for (const half of sheet.halves) say(`${half.name}  ${half.groups.join(' ')}`, {});
  // The sheet stands on the terminal of the person who made it; the wizard's typing back would read the same lines.
  const { open } = await call('archive.status', {});
  const asked = open?.asks.find((ask) => ask.ask === 'recoverySheet');
  if (asked?.ask === 'recoverySheet')
    await call('archive.confirmSheet', {
      groups: Object.fromEntries(asked.groups.map((group) => [String(group), groups[group - 1]!])),
    });
  await call('county.setUp', {
    choice: { by: 'code', code: county },
    name,
    levelWord,
    profileId,
    subArea: options['sub-area'] ?? null,
    officeName: options.office ?? CLI_TEXT.office(name),
    sealingBodies: options.seal ?? [CLI_TEXT.government(name)],
    controlTotals: [],
  });
  say(CLI_TEXT.created(file), { event: 'created', file });
}

async function demo(caller: Caller): Promise<void> {
  const { options, call, run, say, number } = caller;
  const profileId = options.profile ?? 'nanxiong-2016';
  const { name } = await knownProfile(caller, profileId);
  const choice = {
    profileId,
    seed: number('seed') ?? 1,
    households: number('households') ?? null,
    flaws: options.flaws ?? false,
  };
  await call('archive.createDemo', { file: caller.archive(), countyName: name });
  const made = await run('demo.fill', choice);
  say(CLI_TEXT.demoMade(made.households, made.persons), {
    event: 'demo',
    households: made.households,
    persons: made.persons,
  });
  if (options.export) await run('demo.writeExport', { ...choice, file: path.resolve(options.export) });
  for (const { sentence } of made.flaws) say(`${CLI_TEXT.flaw}：${sentence}`, { event: 'flaw', sentence });
}

/** The profile an option names, looked up before a file is made: a wrong one leaves nothing behind. */
async function knownProfile({ call }: Caller, id: string) {
  const { rows } = await call('county.profiles', {});
  const profile = rows.find((row) => row.id === id);
  if (!profile) throw new CliFailure(errorSentence('profileUnknown', { profile: id }), 1);
  return profile;
}

async function importFile(caller: Caller): Promise<void> {
  const { options, call, run, say, must, number } = caller;
  const kind = (options.kind ?? 'nationalExport') as ImportKind;
  if (!IMPORT_KINDS.includes(kind)) throw new CliFailure(CLI_TEXT.badChoice('kind', kind), 2);
  const file = path.resolve(must('file'));
  await open(caller);
  const staged = await run('imports.stage', { file, kind, year: number('year') ?? null });
  say(CLI_TEXT.staged(path.basename(file)), { event: 'staged', ...staged });
  if (!options.json)
    for (const [result, count] of Object.entries(staged.counts))
      if (count > 0) say(`  ${CLI_TEXT.results[result as keyof typeof CLI_TEXT.results]}：${count}`, {});
  if (options.failing)
    await run('imports.writeFailing', { importId: staged.importId, file: path.resolve(options.failing) });
  const { ok = 0, changed: toChange = 0, ...others } = staged.counts;
  if (ok + toChange === 0) {
    const { same: unchanged = 0, ...unapplied } = others;
    const remaining = Object.values(unapplied).reduce((sum, count) => sum + count, 0);
    await call('imports.discard', { importId: staged.importId });
    return say(CLI_TEXT.applied(0, 0, unchanged, remaining), {
      event: 'applied',
      added: 0,
      changed: 0,
      same: unchanged,
      left: remaining,
    });
  }
  const { added, changed, same, left } = await run('imports.apply', { importId: staged.importId });
  // Asking for what waits removes the side file that has served.
  await call('imports.staged', {});
  say(CLI_TEXT.applied(added, changed, same, left), { event: 'applied', added, changed, same, left });
}

async function pair(caller: Caller): Promise<void> {
  await open(caller);
  const fromOn = caller.options.from ?? new Date().toISOString().slice(0, 10);
  const { paired, left } = await caller.run('pairing.applyProposal', { fromOn, changes: [] });
  caller.say(CLI_TEXT.paired(paired, left), { event: 'paired', paired, left });
}

async function print(caller: Caller): Promise<void> {
  const { options, run, say, must } = caller;
  const paper = must('paper');
  const folder = path.resolve(must('out'));
  const mode = options.mode ?? 'files';
  if (mode !== 'files' && mode !== 'merged') throw new CliFailure(CLI_TEXT.badChoice('mode', mode), 2);
  await open(caller);
  makeFolder(folder);
  const areaId = options.town ? await townNamed(caller, options.town) : undefined;
  const report = await run('papers.printBatch', {
    paper,
    scope: areaId ? { areaId } : {},
    folder,
    mode,
    ...(options.reason ? { reprintReason: options.reason } : {}),
  });
  for (const { subject, why } of report.notPrinted)
    say(CLI_TEXT.notPrinted(subject, why), { event: 'notPrinted', subject, why });
  say(CLI_TEXT.printed(report.printed, report.files, folder), {
    event: 'printed',
    printed: report.printed,
    files: report.files,
    folder,
  });
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new CliFailure(errorSentence('folderNotWritable', { folder }), 1);
  }
}

async function check(caller: Caller): Promise<void> {
  await open(caller);
  const { entries, head, problems } = await caller.run('history.verify', {});
  const [first] = problems;
  if (first) throw new CliFailure(first.sentence, 1);
  caller.say(CLI_TEXT.checked(entries, head), { event: 'checked', entries, head });
}

/** Opens the archive: a demo without asking, others with the only or the named account. */
async function open(caller: Caller): Promise<void> {
  const file = caller.archive();
  const { accounts, isDemo } = await caller.call('archive.accounts', { file });
  const userName = caller.options.user ?? (accounts.length === 1 ? accounts[0]! : caller.must('user'));
  await caller.call('archive.open', { file, userName, password: isDemo ? '' : await caller.password('once') });
}

async function townNamed({ call }: Caller, name: string): Promise<string> {
  const { rows } = await call('county.areas', {});
  const town = rows.find((row) => row.level === 'town' && row.name === name);
  if (!town) throw new CliFailure(CLI_TEXT.noTown(name), 1);
  return town.id;
}
