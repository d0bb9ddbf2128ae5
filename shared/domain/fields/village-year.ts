import type { Table } from './field.ts';
import {
  code,
  count,
  distance,
  flag,
  floor,
  land,
  lasting,
  money,
  required,
  row,
  text,
  together,
  year,
  yearly,
} from './make.ts';

const people = (key: string, label: string, alias: string) => count(key, label, '人', { aliases: [alias] });
const households = (key: string, label: string, alias: string) => count(key, label, '户', { aliases: [alias] });
const places = (key: string, label: string, alias: string, unit = '个') =>
  count(key, label, unit, { aliases: [alias] });

const identity = lasting(
  text('headName', '村负责人', { aliases: ['aar011'] }),
  text('headPost', '村负责人职务', { aliases: ['aaf031'] }),
  text('officePhone', '办公电话', { aliases: ['aar012'] }),
  code('attribute', '村属性', 'villageAttribute', { aliases: ['aad004'] }),
  code('terrain', '地形地貌属性', 'terrain', { aliases: ['aad036'] }),
  text('direction', '发展方向属性', { aliases: ['aad035'] }),
  people('graduateOfficials', '大学生村官人数', 'aad038'),
  people('partyMembers', '中共党员人数', 'aad037'),
  ...together(
    'position',
    { key: 'longitude', label: '经度', type: 'degree' as const, unit: '度', aliases: ['aar101'] },
    { key: 'latitude', label: '纬度', type: 'degree' as const, unit: '度', aliases: ['aar102'] },
  ),
);

const population = yearly(
  places('hamlets', '自然村（村民小组）数', 'aad006'),
  places('groups', '村民小组数', '村民小组个数'),
  households('households', '总户数', 'aad005'),
  households('poorHouseholds', '贫困户数', 'aad007'),
  households('lowIncomeHouseholds', '低保户数', 'aad008'),
  households('destituteHouseholds', '五保户数', 'aad009'),
  people('population', '总人口数', 'aad010'),
  people('registeredPopulation', '户籍人口', '户籍人口数'),
  people('poorPeople', '贫困人口数', 'aad011'),
  people('lowIncomePeople', '低保人口数', 'aad012'),
  people('destitutePeople', '五保人口数', 'aad013'),
  people('minorityPeople', '少数民族人口数', 'aad014'),
  people('women', '妇女人口数', 'aad015'),
  people('disabledPeople', '残疾人口数', 'aad016'),
  people('workforce', '劳动力人数', 'aad017'),
  people('migrantWorkers', '外出务工人数', 'aad018'),
);

const landUse = lasting(
  land('farmland', '耕地面积', { aliases: ['aad019'] }),
  land('irrigated', '有效灌溉面积', { aliases: ['aad027'] }),
  land('woodland', '林地面积', { aliases: ['aad021'] }),
  land('returnedToForest', '退耕还林面积', { aliases: ['aad022'] }),
  land('orchard', '林果面积', { aliases: ['aad023'] }),
  land('pasture', '牧草地面积', { aliases: ['aad024'] }),
  land('water', '水域面积', { aliases: ['aad025'] }),
);

const economy = yearly(
  money('netIncomePerHead', '农民人均纯收入', { aliases: ['aad301'] }),
  money('disposableIncomePerHead', '村年人均可支配收入'),
  money('collectiveIncome', '村级集体经济收入', { unit: '万元', aliases: ['aad302', '村集体可支配收入'] }),
  people('ruralMedicalPeople', '新农合人数', 'aad311'),
  count('medicalAidTimes', '获得医疗救助人次', '人次', { aliases: ['aad312'] }),
  people('residentPensionPeople', '居民养老人数', 'aad313'),
  people('employeePensionPeople', '职工养老人数', 'aad314'),
  places('cooperatives', '农民专业合作社个数', 'aad371'),
  households('cooperativePoorHouseholds', '加入合作社的贫困户数', 'aad372'),
  ...together(
    'mutualFund',
    places('mutualFunds', '互助资金协会数', '互助资金组织个数'),
    money('mutualFundSize', '互助资金规模', { unit: '万元' }),
  ),
  households('tourismHouseholds', '开展乡村旅游户数', 'aad381'),
  households('farmInns', '经营农家乐户数', 'aad382'),
  people('tourismWorkers', '乡村旅游从业人数', 'aad383'),
  money('farmInnIncome', '农家乐户均年收入', { aliases: ['aad384'] }),
);

const facilities = yearly(
  distance('unpavedToTown', '行政村到乡镇未通沥青（水泥）路里程', { aliases: ['aad321'] }),
  flag('isTownRoadPaved', '到乡镇是否通沥青（水泥）路', { aliases: ['aad328'] }),
  flag('hasBus', '是否通客运班车', { aliases: ['aad323'] }),
  places('hamletsWithoutRoad', '未通沥青（水泥）路的自然村数', 'aad322'),
  distance('unpavedToHamlets', '自然村未通沥青（水泥）路里程', { aliases: ['aad324'] }),
  households('unsafeWaterHouseholds', '未实现饮水安全户数', 'aad331'),
  households('waterDifficultyHouseholds', '饮水困难户数', 'aad332'),
  places('hamletsWithoutPower', '未通生活用电自然村数', 'aad355'),
  households('householdsWithoutPower', '未通生活用电户数', 'aad356'),
  places('hamletsWithoutProductionPower', '未通生产用电自然村数', 'aad357'),
  places('bigHamletsWithProductionPower', '已通生产用电自然村（20户以上）数', 'aad358'),
  households('dangerousHouses', '危房户数', 'aad361'),
  places('clinics', '卫生室个数', 'aad391'),
  places('publicToilets', '公共卫生厕所个数', 'aad392'),
  people('doctors', '执业（助理）医师数', 'aad393'),
  places('wastePoints', '垃圾集中堆放点个数', 'aad394', '处'),
  floor('clinicArea', '卫生室面积'),
  places('libraries', '文化（图书）室个数', 'aad401'),
  households('broadcastHouseholds', '通广播电视户数', 'aad402'),
  households('broadbandHouseholds', '通宽带户数', 'aad411'),
  places('broadbandSchools', '通宽带村小学数', 'aad412', '所'),
  households('mobileInternetHouseholds', '能用手机上网户数', 'aad413'),
  people('informationOfficers', '信息员人数', 'aad414'),
  places('bigHamletsWithBroadband', '20户以上自然村通宽带数', 'aad415'),
);

const sevenHaves = yearly(
  flag('hasPavedRoad', '有硬底化村道'),
  flag('hasPublicToilet', '有公共厕所'),
  flag('hasCulturePlace', '有文化活动场所'),
  flag('hasWastePoint', '有垃圾收集点'),
  flag('hasSafeWaterWorks', '有安全饮水工程'),
  flag('hasSewageWorks', '有简易污水处理设施'),
  flag('hasMeetingPlace', '有村民议事场所'),
);

const hamlet = lasting(
  distance('toVillage', '到行政村距离'),
  flag('isVillageRoadPaved', '到行政村是否通沥青（水泥）路'),
  flag('hasPower', '是否通生活用电'),
  flag('hasProductionPower', '是否通生产用电'),
  flag('hasBroadband', '是否通宽带'),
);

const exit = yearly(
  flag('isPoorVillage', '是否贫困村'),
  ...together('delisting', flag('isDelisted', '是否出列'), year('delistedYear', '出列年度')),
  count('povertyRate', '贫困发生率', '0.01%', { check: '? BETWEEN 0 AND 10000' }),
);

/**
 * What the yearly form asks of a village (or, with the hamlet fields, of a 自然村): one row per area and year,
 * id made from both (ledger 5 i).
 */
export const VILLAGE_YEAR: Table = {
  name: 'village_year',
  label: '村年度资料',
  fields: [
    row('areaId', '村', 'area', required),
    year('year', '年度', required),
    ...identity,
    ...population,
    ...landUse,
    ...economy,
    ...facilities,
    ...sevenHaves,
    ...hamlet,
    ...exit,
    text('note', '备注'),
  ],
  contentKey: ['areaId', 'year'],
  indexes: [['areaId', 'year'], ['year']],
};
