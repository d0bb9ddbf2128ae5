import { POST_KIND } from './codes.ts';

const KINDS: readonly [RegExp, string][] = [
  [/第一书记/, POST_KIND.firstSecretary],
  [/工作队.*队长|^队长/, POST_KIND.teamLeader],
  [/工作队|队员/, POST_KIND.teamMember],
  [/工作组.*组长|^组长/, POST_KIND.groupLeader],
  [/联络员/, POST_KIND.liaison],
  [/^(县|市|区)委书记|^区党委书记/, POST_KIND.countySecretary],
  [/^(县|市|区)长$/, POST_KIND.countyHead],
  [/^(镇|街道|乡)(党|工)?.*书记$|^党工?委书记$/, POST_KIND.townSecretary],
  [/^(镇|乡)长$|街道办.*主任$/, POST_KIND.townHead],
  [/^村.*书记$|社区.*书记$|支部书记$/, POST_KIND.villageSecretary],
  [/^村.*主任$|居委会主任$/, POST_KIND.villageDirector],
  [/主要负责人|^(局长|主任|行长|院长|校长|董事长|总经理)$/, POST_KIND.unitHead],
];

/** What a post is for, from its title; a title that says nothing is ordinary staff. */
export function postKindOf(title: string): string {
  return KINDS.find(([pattern]) => pattern.test(title))?.[1] ?? POST_KIND.staff;
}
