// Words of the shipped profiles as the letters print them, read from the profiles themselves.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PAPER_TEXT } from '../../../shared/text/papers.ts';

/** The four shipped profiles of 2016. */
export const PROFILE_NAMES = ['guangdong', 'jiangmen', 'nanxiong', 'zhanjiang'] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];

const FILE: Readonly<Record<ProfileName, string>> = {
  guangdong: 'guangdong-2016',
  jiangmen: 'jiangmen-2016',
  nanxiong: 'nanxiong-2016',
  zhanjiang: 'zhanjiang-etdz-2016',
};

interface Fact<T> {
  readonly value: T;
}

interface Profile {
  readonly document: { title: string; doc_number: string | null; parent_documents: string[] };
  readonly terminology: {
    target_household: string;
    target_village: string;
    village_exit: string | null;
    poverty_office: string | null;
  };
  readonly responsibility: {
    letter_name: Fact<string>;
    levels: Fact<string[]>;
    secretary_levels: Fact<string[]>;
    first_responsible: Fact<string[]>;
    labels: { level: string; persons?: string[]; label: string | null; duties: string[]; quote: string }[];
  };
  readonly supervision: {
    bulletin: { object: string; follow_up: string };
    interview: { trigger: string; object: string };
    discipline: Fact<string | null>;
    recall: Fact<string | null>;
  };
  readonly exit_standards: {
    persons: { quote: string }[];
    villages: { quote: string }[];
    checklist: Fact<string[]>;
    follow_up?: Fact<string>;
  };
  readonly identification: Readonly<
    Record<'four_looks' | 'five_priorities' | 'six_in' | 'seven_not_in', { text: string }[]>
  >;
  readonly helping: { rules: { id: string; text: string }[] };
  readonly documents_named: { name: string }[];
}

/** A shipped profile as it stands in resources. */
export function profile(name: ProfileName): Profile {
  const file = path.join(import.meta.dirname, `../../../resources/policy/${FILE[name]}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Profile;
}

/** Names and posts of the two upper levels, which the directory of an office holds. */
const PLACES = {
  guangdong: {
    county: '翠屏县',
    link: '县—镇',
    townLink: '镇—村',
    party: '中共翠屏县委员会',
    government: '翠屏县人民政府',
    head: '县长',
    town: '青石镇',
    townHead: '镇长',
  },
  jiangmen: {
    county: '江门市',
    link: '市、区—镇街',
    townLink: '镇街—村',
    party: '中共台山市委员会',
    government: '台山市人民政府',
    head: '市长',
    town: '海晏镇',
    townHead: '镇长',
  },
  nanxiong: {
    county: '南雄市',
    link: '市—镇',
    townLink: '镇—村',
    party: '中共南雄市委员会',
    government: '南雄市人民政府',
    head: '市长',
    town: '珠玑镇',
    townHead: '镇长',
  },
  zhanjiang: {
    county: '湛江经济技术开发区',
    link: '区—街镇',
    townLink: '街镇—村',
    party: '中共湛江经济技术开发区委员会',
    government: '湛江经济技术开发区管理委员会',
    head: '管委会主任',
    town: '东山街道',
    townHead: '街道办主任',
  },
} as const satisfies Record<ProfileName, Record<string, string>>;

/** What the letters say in the words of a profile. */
export function profileWords(name: ProfileName) {
  const own = profile(name);
  const { responsibility, supervision, exit_standards: exit, terminology } = own;
  const clause = (title: string, text: string) => ({ 名称: title, 内容: text });
  const villageExit = exit.villages[0]?.quote;
  const isCovered = name === 'jiangmen' || name === 'nanxiong';
  return {
    ...PLACES[name],
    letterName: responsibility.letter_name.value,
    citation: PAPER_TEXT.citation(own.document.title, own.document.doc_number),
    basis: own.document.parent_documents.map((title) => ({ 名称: title })),
    secretaries: responsibility.secretary_levels.value.join(''),
    first: responsibility.first_responsible.value.join('、'),
    chain: responsibility.labels.map(({ level, persons, label, duties, quote }) => ({
      层级: level,
      责任人: persons?.join('、') ?? /^(?:尤其是)?(.+?)(?:承担|是|对|要|重点|参与)/u.exec(quote)?.[1] ?? level,
      ...(label === null ? {} : { 责任称谓: label }),
      主要职责: duties.join('、'),
    })),
    work: responsibility.letter_name.value === '扶贫责任书' ? '精准扶贫' : '脱贫攻坚',
    household: terminology.target_household,
    village: terminology.target_village,
    villageExitWord: terminology.village_exit ?? undefined,
    office: terminology.poverty_office ?? undefined,
    personExit: `${exit.persons.map(({ quote }) => quote).join('；')}。`,
    villageExit,
    checklist: exit.checklist.value.join('、'),
    afterExit: exit.follow_up?.value,
    plan: own.helping.rules.find(({ id }) => id === 'plan')?.text.includes('一户一策')
      ? '一户一策'
      : isCovered || name === 'guangdong'
        ? '一户一法'
        : undefined,
    recordCard: own.documents_named.some((each) => each.name === PAPER_TEXT.recordCard)
      ? PAPER_TEXT.recordCard
      : undefined,
    clauses: [
      clause('通报整改', PAPER_TEXT.bulletin(supervision.bulletin.object, supervision.bulletin.follow_up)),
      clause('约谈', PAPER_TEXT.interview(supervision.interview.trigger, supervision.interview.object)),
      ...(supervision.discipline.value === null
        ? []
        : [clause('责任追究', PAPER_TEXT.discipline(supervision.discipline.value))]),
      ...(supervision.recall.value === null ? [] : [clause('召回', PAPER_TEXT.recall(supervision.recall.value))]),
    ],
    recall: supervision.recall.value ?? undefined,
  };
}

export type ProfileWords = ReturnType<typeof profileWords>;

/** The record without fields that have no value. */
export function stated<T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never;
}

/** Names of twenty characters, one with characters beyond the basic plane. */
export const LONG_NAME = '阿卜杜热合曼·买买提依明江·托合提尼亚孜';
export const RARE_NAME = '龚㙍𠮷䶮';
