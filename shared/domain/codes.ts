/** Codes that rules branch on: the stored label under an English name; the lists themselves are in code-lists.ts. */

/** Level of an area. */
export const AREA_LEVEL = {
  province: '省',
  prefecture: '市',
  county: '县',
  town: '镇',
  village: '村',
  community: '社区',
  hamlet: '自然村',
} as const;
/** How one area took over another. */
export const AREA_SUCCESSION_KIND = {
  renamed: '更名',
  merged: '合并',
  split: '拆分',
  moved: '划转',
  upgraded: '改制',
} as const;
/** What a village or town is marked as. */
export const AREA_MARK_KIND = {
  poorVillage: '相对贫困村',
  keyOldBaseVillage: '老区重点帮扶村',
  otherVillage: '面上非贫困村',
  oldBase: '老区村',
  minority: '少数民族村',
  sovietArea: '原中央苏区',
  weakVillage: '软弱涣散村',
} as const;
/** Standing of an official figure or list. */
export const APPROVAL_STATUS = { preliminary: '初步认定', reviewed: '审核认定', confirmed: '政府确认' } as const;
/** 男 or 女. */
export const SEX = { male: '男', female: '女' } as const;
export type Sex = (typeof SEX)[keyof typeof SEX];
/** What a certificate number is a number of; `none` is a row that says why there is no number. */
export const NUMBER_TYPE = {
  resident: '居民身份证',
  disability: '残疾人证',
  register: '户口簿',
  birth: '出生医学证明',
  hongKongMacao: '港澳居民来往内地通行证',
  taiwan: '台湾居民来往大陆通行证',
  passport: '护照',
  other: '其他',
  none: '无证',
} as const;
/** Residence that decides the line. */
export const RESIDENCE = { rural: '农村', urban: '城镇' } as const;
/** What a body is. */
export const BODY_KIND = {
  partyCommittee: '党委',
  government: '政府',
  office: '扶贫机构',
  department: '党政机关',
  institution: '事业单位',
  school: '学校',
  hospital: '医院',
  enterprise: '企业',
  socialOrganisation: '社会组织',
  villageCommittee: '村（居）委会',
  villageParty: '村（社区）党组织',
  villageTeam: '驻村工作队',
  townGroup: '驻镇帮扶工作组',
  leadingGroup: '领导小组',
  other: '其他单位',
} as const;
/** What a post is for; whoever signs is found by kind and date. */
export const POST_KIND = {
  countySecretary: '县（市、区）委书记',
  countyHead: '县（市、区）长',
  countyLeader: '县（市、区）领导',
  townSecretary: '镇（街）党委书记',
  townHead: '镇长（主任）',
  townLeader: '镇（街）领导',
  villageSecretary: '村党组织书记',
  villageDirector: '村委会主任',
  villageOfficial: '村干部',
  teamLeader: '驻村工作队队长',
  firstSecretary: '第一书记',
  teamMember: '驻村工作队队员',
  groupLeader: '驻镇工作组组长',
  groupMember: '驻镇工作组成员',
  unitHead: '单位主要负责人',
  unitDeputy: '分管领导',
  liaison: '联络员',
  officeHead: '扶贫机构负责人',
  dataClerk: '信息员',
  staff: '干部职工',
  volunteer: '社工（义工）',
} as const;
/** Order of the helpers of one household. */
export const PAIRING_RANK = { first: '第一', second: '第二', other: '其他' } as const;
/** In which capacity a person helps a household. */
export const PAIRING_KIND = {
  official: '干部帮扶',
  leader: '领导挂钩',
  partyMember: '党员包户',
  villageOfficial: '村干部包户',
  volunteer: '社工（义工）跟进',
  enterprise: '企业帮扶',
} as const;
/** Why a pairing ended. */
export const PAIRING_END = {
  replaced: '人员调整',
  unitChanged: '单位调整',
  exited: '脱贫退出',
  closed: '户已销户',
  moved: '户迁移',
  entryError: '登记错误',
  other: '其他',
} as const;
/** In which capacity a body is linked to a village or town. */
export const VILLAGE_PAIRING_KIND = {
  helpingUnit: '帮扶单位',
  team: '驻村工作队',
  townGroup: '驻镇帮扶工作组',
  groupUnit: '工作组成员单位',
  enterprise: '结对企业',
  school: '结对学校',
  hospital: '结对医院',
} as const;
/** How a leader is linked to an area. */
export const LEADER_LINK_KIND = { linked: '挂钩联系', stationed: '驻点', packaged: '包镇（村）' } as const;
/** What an official total counts. */
export const CONTROL_KIND = {
  poor: '建档立卡对象',
  helpTarget: '重点帮扶对象',
  lowIncome: '低保对象',
  village: '贫困村',
} as const;
/** Where a profile in use comes from. */
export const PROFILE_ORIGIN = { shipped: '随程序提供', edited: '本县修改', imported: '文件导入' } as const;
/** Who keeps which of the copies of a paper. */
export const PAPER_HOLDER = {
  household: '户存',
  unit: '单位存',
  village: '村存',
  helper: '干部存',
  team: '工作队存',
  town: '镇存',
  county: '县存',
  finance: '财政存',
} as const;
/** What happens to a paper after printing. */
export const PAPER_EVENT_KIND = {
  signed: '签名',
  sealed: '盖章',
  delivered: '送达',
  returned: '收回',
  scanned: '扫描',
  superseded: '已换新件',
  void: '作废',
  filed: '归档',
  pageExchanged: '换页',
  correction: '更正',
} as const;
/** What a series numbers. */
export const SERIES_KIND = {
  register: '文书登记',
  official: '发文字号',
  household: '临时户编号',
  case: '办理编号',
} as const;
/** Standing of one number. */
export const NUMBER_STATE = { used: '已用', reserved: '预留', void: '作废' } as const;
/** Result of one step of a chain. */
export const STEP_OUTCOME = {
  done: '通过',
  refused: '不通过',
  returned: '退回',
  withdrawn: '撤回',
  skipped: '免办',
  correction: '更正',
} as const;
/** What hangs on the wall. */
export const NOTICE_KIND = { notice: '公示', announcement: '公告', circular: '通报' } as const;
/** Objection and what follows. */
export const OBJECTION_KIND = { objection: '异议', verification: '核实', answer: '答复', correction: '更正' } as const;
/** State of a member within a year. */
export const MEMBER_STATUS = { normal: '正常', added: '自然增加', removed: '自然减少' } as const;
/** Labour skills that make a household one with labour (archive-reference 1.2). */
export const LABOUR = {
  ordinary: '普通劳动力',
  skilled: '技能劳动力',
  weak: '弱劳动力或半劳动力',
  lost: '丧失劳动力',
  none: '无劳动力',
} as const;
/** State of a household as the national system names it. */
export const POVERTY_STATUS = {
  poor: '未脱贫',
  expected: '预脱贫',
  exited: '已脱贫',
  relapsed: '返贫',
  identified: '新识别',
  cancelled: '注销',
} as const;
/** Why a household was closed (archive-reference 3.4). */
export const CLOSE_REASON = {
  diedOut: '自然销户',
  movedAway: '整户迁出',
  merged: '并户',
  wrong: '错评剔除',
  withdrawn: '自愿退出',
  duplicate: '重复建档',
  other: '其他',
} as const;
/** Why a member joined. */
export const MEMBER_IN = {
  initial: '初次登记',
  birth: '出生',
  marriage: '婚入',
  movedIn: '户籍迁入',
  released: '刑满释放',
  support: '共同生活赡养人口',
  split: '分户',
  merged: '并户',
  headChange: '户主变更',
  missed: '补登',
  other: '其他',
} as const;
/** Why a member left. */
export const MEMBER_OUT = {
  death: '死亡',
  marriage: '婚出',
  movedOut: '户籍迁出',
  missing: '失联',
  prison: '服刑',
  army: '参军转干',
  split: '分户',
  merged: '并户',
  headChange: '户主变更',
  wrong: '登记错误',
  other: '其他',
} as const;
/** Why a tenure ended. */
export const TENURE_END = {
  moved: '调离',
  retired: '退休',
  expired: '任期届满',
  recalled: '召回',
  resigned: '辞职',
  died: '去世',
  wrong: '登记错误',
} as const;
/** Why a number row exists beside the certificate itself. */
export const NUMBER_REASON = {
  upgraded: '十五位升十八位',
  corrected: '登记错误更正',
  reissued: '换证',
  newborn: '新生儿待办',
  unregistered: '无户籍',
  foreignSpouse: '外籍（境外）配偶',
  lost: '证件遗失待补',
  other: '其他',
} as const;
/** Rank of a source when values differ; the order is a setting (import). */
export const VALUE_SOURCE = { evidence: '本档核实', national: '全国系统导出', derived: '推算' } as const;
