import { textWidth } from '../page.ts';
import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import { blank, facts, KEEP, listOf, RECORD_FIELDS, type RecordHead, recordHead, signTable } from './form.ts';
import { type Block, cell, grid, line, type RowSpec } from './layout.ts';

/** One measure with its points; scores are texts, as halves and quarters occur. */
export interface D30Measure extends PaperRecord {
  readonly 指标?: string;
  readonly 分值?: string;
  readonly 评分标准?: string;
  /** 系统 where the archive counts it, 人工 where a person judges. */
  readonly 数据来源?: string;
  readonly 台账数据?: string;
  readonly 自评得分?: string;
  readonly 考核得分?: string;
  readonly 扣分原因?: string;
}

/** A group of measures; groups and points are parameters of the office. */
export interface D30Group extends PaperRecord {
  readonly 指标组?: string;
  readonly 组分值?: string;
  readonly 组自评得分?: string;
  readonly 组考核得分?: string;
  readonly 指标清单?: readonly D30Measure[];
}

/** Data of a score sheet; missing fields print as blanks. */
export interface D30Record extends PaperRecord, RecordHead {
  readonly 县名?: string;
  readonly 年度?: string;
  readonly 被考核单位?: string;
  /** Class of the unit in graded assessment. */
  readonly 考核类别?: string;
  readonly 考核组名称?: string;
  readonly 考核日期?: string;
  /** The method in force, with issuer and number. */
  readonly 考核办法?: string;
  readonly 指标组清单?: readonly D30Group[];
  readonly 总分值?: string;
  readonly 自评总分?: string;
  readonly 考核总分?: string;
  /** Weight of poverty reduction this year and last, as texts. */
  readonly 减贫权重?: string;
  readonly 上年减贫权重?: string;
  readonly 满意度?: string;
  readonly 第三方评估结果?: string;
  /** Bands of the grades, in the words of the office. */
  readonly 等次标准?: string;
  readonly 考核等次?: string;
}

const SECTIONS = ['考核评分表', '合　计', '考核等次'] as const;

/** What D30 is: the score sheet of one unit, its own scores beside those of the assessors. */
export const D30: PaperManifest = {
  code: 'D30',
  title: '考核评分表',
  register: 'form',
  sections: SECTIONS,
  copies: ['考核组存', '被考核单位存'],
  signers: ['考核组组长', '考核组成员', '被考核单位负责人'],
  seals: ['被考核单位'],
  pageLimit: 20,
  fields: [
    ...RECORD_FIELDS,
    field('县名', 'text', 'county.name'),
    field('年度', 'text', 'assessment.year', 'identity'),
    field('被考核单位', 'text', 'assessment.unit', 'identity'),
    field('考核类别', 'text', 'assessment.class'),
    field('考核组名称', 'text', 'assessment.team', 'note'),
    field('考核日期', 'date', 'assessment.on'),
    field('考核办法', 'text', 'assessment.method', 'note'),
    listOf('指标组清单', 'assessment.groups', [
      field('指标组', 'text', 'group.name'),
      field('组分值', 'text', 'group.points'),
      field('组自评得分', 'text', 'group.ownScore'),
      field('组考核得分', 'text', 'group.score'),
      listOf('指标清单', 'group.measures', [
        field('指标', 'text', 'measure.name'),
        field('分值', 'text', 'measure.points'),
        field('评分标准', 'text', 'measure.rule'),
        field('数据来源', 'text', 'measure.source', 'note'),
        field('台账数据', 'text', 'measure.figure'),
        field('自评得分', 'text', 'measure.ownScore'),
        field('考核得分', 'text', 'measure.score'),
        field('扣分原因', 'text', 'measure.reason'),
      ]),
    ]),
    field('总分值', 'text', 'assessment.points'),
    field('自评总分', 'text', 'assessment.ownScore'),
    field('考核总分', 'text', 'assessment.score'),
    field('减贫权重', 'text', 'assessment.reductionWeight'),
    field('上年减贫权重', 'text', 'assessment.reductionWeightBefore'),
    field('满意度', 'text', 'assessment.satisfaction'),
    field('第三方评估结果', 'text', 'assessment.thirdParty'),
    field('等次标准', 'text', 'assessment.bands', 'note'),
    field('考核等次', 'text', 'assessment.grade'),
  ],
};

const WIDTH = textWidth('landscape');
const WIDTHS = [600, 2156, 750, 3300, 950, 1400, 950, 950, 1700] as const;
const HEADS = ['序号', '指标', '分值', '评分标准', '数据来源', '台账数据', '自评', '考核', '扣分原因'];
const ROW = 440;
const BY_HAND = 11;

function scoreTable(): Block {
  const head: RowSpec = { cells: HEADS.map((text) => cell('head', text)), height: 460, repeats: 'head' };
  const group: RowSpec = {
    cells: [
      cell('head', '{指标组}', 2, { ...KEEP, align: 'left' }),
      cell('head', '{组分值}', 1, KEEP),
      cell('head', '', 3, KEEP),
      cell('head', '{组自评得分}', 1, KEEP),
      cell('head', '{组考核得分}', 1, KEEP),
      cell('head', '', 1, KEEP),
    ],
    height: ROW,
  };
  const measure: RowSpec = {
    cells: [
      cell('smallCentre', '{#指标清单}{序号}'),
      cell('small', '{指标}'),
      cell('smallCentre', '{分值}'),
      cell('small', '{评分标准}'),
      cell('smallCentre', '{数据来源}'),
      cell('smallCentre', '{台账数据}'),
      cell('smallCentre', '{自评得分}'),
      cell('smallCentre', '{考核得分}'),
      cell('small', '{扣分原因}{/指标清单}'),
    ],
    height: ROW,
  };
  const mark = (tag: string): RowSpec => ({ cells: [cell('gap', tag, WIDTHS.length)], height: 20 });
  const byHand = Array.from(
    { length: BY_HAND },
    (_, i): RowSpec => ({
      cells: WIDTHS.map((_width, at) => cell('smallCentre', at === 0 ? `${i + 1}` : '')),
      height: ROW,
    }),
  );
  const sum: RowSpec = {
    cells: [
      cell('head', SECTIONS[1], 2),
      cell('head', '{总分值}'),
      cell('small', '', 3),
      cell('head', '{自评总分}'),
      cell('head', '{考核总分}'),
      cell('small', ''),
    ],
    height: ROW,
  };
  return grid(
    WIDTHS,
    [
      head,
      mark('{#指标组清单}'),
      group,
      measure,
      mark('{/指标组清单}'),
      mark('{?指标组清单}'),
      mark('{:否则}'),
      ...byHand,
      mark('{/}'),
      sum,
    ],
    {
      width: WIDTH,
      margin: 40,
      pad: 20,
    },
  );
}

/** The sheet across: who is assessed, groups of measures with points, sum, what stands beside it, grade, signatures. */
export function d30Blocks(): Block[] {
  return [
    recordHead(WIDTH),
    line('title', `${blank('县名', 4)}${blank('年度', 3)}年度${SECTIONS[0]}`),
    line('gap', ''),
    grid(
      [1500, 4356, 1300, 2100, 1300, 2200],
      [
        facts('被考核单位', '{被考核单位}', '考核类别', '{考核类别}', '考核日期', '{考核日期}'),
        facts('考核办法', '{考核办法}', '考核组', ['{考核组名称}', 3]),
      ],
      { width: WIDTH },
    ),
    line('gap', ''),
    scoreTable(),
    line('gap', ''),
    grid(
      [1800, 2378, 1800, 2300, 1800, 2678],
      [
        facts('减贫指标权重', '{减贫权重}', '上年权重', '{上年减贫权重}', '群众满意度', '{满意度}'),
        facts('等次标准', ['{等次标准}', 3], '第三方评估', '{第三方评估结果}'),
        { cells: [cell('head', SECTIONS[2]), cell('cell', '{考核等次}', 5, KEEP)], height: 520 },
      ],
      { width: WIDTH },
    ),
    ...signTable(
      [
        [
          { who: '考核组组长（签字）：' },
          { who: '考核组成员（签字）：' },
          { who: '被考核单位（盖章）：', name: '负责人（签字）：', kind: 'seal' },
        ],
      ],
      WIDTH,
    ),
  ];
}
