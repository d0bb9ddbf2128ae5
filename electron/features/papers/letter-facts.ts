import { RESIDENCE } from '../../../shared/domain/codes.ts';
import {
  copiesOf,
  helpPeriod,
  leaderVisitsPerYear,
  pairingEndRule,
  responsibilityLetter,
} from '../../../shared/policy/helping.ts';
import { policyDocument, terminology } from '../../../shared/policy/naming.ts';
import { exitLines } from '../../../shared/policy/standards.ts';
import type { PolicyView } from '../../../shared/policy/view.ts';
import { PAPER_TEXT } from '../../../shared/text/papers.ts';
import { sectionText } from '../../../shared/text/section.ts';
import type { QueryContext } from '../../core/types.ts';
import { countyOf } from '../county/county-settings.ts';
import { policyOf } from '../county/policy-view.ts';

export type PaperCode = 'D03' | 'D04';

/** What all letters of one kind have in common: names, terms and sentences of the profile, copies, period. */
export interface LetterFacts {
  view: PolicyView;
  countyName: string;
  officeName: string;
  /** Title in registers and file names. */
  title: string;
  letterName: string;
  citation: string;
  holders: readonly string[];
  copiesAreOwn: boolean;
  targetHousehold: string;
  targetVillage: string;
  endsOn: string;
  /** Visits a year led by the leaders, where the text gives a number. */
  leaderVisits: number | undefined;
  recordCard: string | undefined;
  afterExit: string | undefined;
  accountability: string;
  hotline: string | undefined;
}

/** Gathers them once for a run. Errors: countyRequired, profileUnknown. */
export function letterFacts(context: QueryContext, paper: PaperCode): LetterFacts {
  const view = policyOf(context);
  const county = countyOf(context.read);
  const letterName = responsibilityLetter(view).title.value ?? PAPER_TEXT.letterName;
  const document = policyDocument(view).value;
  const copies = copiesOf(view, paper);
  const { officeBodyId } = county;
  const office = context.read.first((k) => k.selectFrom('live_body').select('phone').where('id', '=', officeBodyId));
  return {
    view,
    countyName: county.name,
    officeName: county.officeName,
    title: PAPER_TEXT.title[paper](letterName),
    letterName,
    citation: PAPER_TEXT.citation(document.title, document.number),
    holders: copies.value,
    copiesAreOwn: copies.basis !== 'default',
    targetHousehold: terminology(view).targetHousehold.value,
    targetVillage: terminology(view).targetVillage.value,
    endsOn: helpPeriod(view).value.endsOn,
    leaderVisits: leaderVisitsPerYear(view)?.value ?? undefined,
    recordCard: namesRecordCard(view) ? PAPER_TEXT.recordCard : undefined,
    afterExit: afterExit(view),
    accountability: accountability(view),
    hotline: office?.phone ?? undefined,
  };
}

function namesRecordCard(view: PolicyView): boolean {
  return view.profile.documents_named.some((each) => each.name === PAPER_TEXT.recordCard);
}

/** What holds after exit in the words of the profile; undefined where it says nothing. */
function afterExit(view: PolicyView): string | undefined {
  const value = view.profile.exit_standards.follow_up?.value;
  if (!value || pairingEndRule(view).value !== 'afterHelpPeriod') return undefined;
  return PAPER_TEXT.afterExit(value);
}

function accountability({ profile }: PolicyView): string {
  const { bulletin, discipline } = profile.supervision;
  const strict = discipline.value === null ? '' : PAPER_TEXT.discipline(discipline.value);
  return PAPER_TEXT.bulletin(bulletin.object, bulletin.follow_up) + strict;
}

/** The exit line of persons by residence, what holds without labour, and the section it comes from; with its amount in 分. */
export function personExit(view: PolicyView, residence: string | null): { text: string; amount: number | undefined } {
  const lines = exitLines(view).filter(({ value }) => value.subject === 'person');
  const wanted = residence === RESIDENCE.urban ? 'urban' : 'rural';
  const line = lines.find(({ value }) => value.id.includes(wanted)) ?? lines[0];
  const { no_labour: none } = view.profile.exit_standards;
  if (!line) return { text: '', amount: undefined };
  const noLabour = none.value ? PAPER_TEXT.noLabour(none.value) : '';
  return {
    text: PAPER_TEXT.exitLine(line.value.text + noLabour, sectionText(line.ref ?? '')),
    amount: line.value.absoluteFen ?? undefined,
  };
}
