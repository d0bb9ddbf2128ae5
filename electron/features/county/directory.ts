import { AppError } from '../../../shared/contract/app-error.ts';
import type { contract } from '../../../shared/contract/index.ts';
import type { ParsedOf } from '../../../shared/contract/rpc.ts';
import { BODY_KIND, POST_KIND, VILLAGE_PAIRING_KIND } from '../../../shared/domain/codes.ts';
import { postKindOf } from '../../../shared/domain/posts.ts';
import { checkedValues } from '../../core/checked-values.ts';
import { initialsOf } from '../../core/pinyin.ts';
import type { CommandContext } from '../../core/types.ts';
import { areaOf, governingBody, holderOn, officialRows, postOf, villageLinks } from './county-repository.ts';

type Input<Name extends keyof typeof contract> = ParsedOf<(typeof contract)[Name]>;

/** Stores a helping unit or other body and the villages it stands to. */
export function saveUnit(
  context: CommandContext,
  { id, values, villageIds }: Input<'county.saveUnit'>,
): { id: string } {
  const { read, write } = context;
  const checked = checkedValues('body', values);
  const name = String(checked['name'] ?? '').trim();
  const row = { ...checked, name, pinyin: initialsOf(name) };
  const bodyId = id ?? write.insert('body', { kind: BODY_KIND.department, isHelpingUnit: 1, ...row });
  if (id) write.update('body', id, row);
  const links = villageLinks(read, bodyId);
  const wanted = new Set(villageIds);
  for (const link of links)
    if (!wanted.has(link.areaId)) write.update('village_pairing', link.id, { toOn: context.today() });
  const held = new Set(links.map(({ areaId }) => areaId));
  for (const areaId of wanted) {
    if (held.has(areaId)) continue;
    if (!areaOf(read, areaId)) throw new AppError('villageNotFound');
    write.insert('village_pairing', {
      bodyId,
      areaId,
      kind: VILLAGE_PAIRING_KIND.helpingUnit,
      fromOn: context.today(),
    });
  }
  return { id: bodyId };
}

/** Stores a person of the directory with a post in a unit; a change of unit ends the old tenure, never overwrites it. */
export function saveOfficial(context: CommandContext, input: Input<'county.saveOfficial'>): { id: string } {
  const { read, write } = context;
  const { id, values, unitId, postTitle, fromOn } = input;
  if (!read.first((k) => k.selectFrom('live_body').select('id').where('id', '=', unitId)))
    throw new AppError('unitNotFound');
  const checked = checkedValues('person', values);
  const name = String(checked['name'] ?? '').trim();
  const personId = id ?? write.insert('person', { ...checked, name });
  if (id) write.update('person', id, checked);
  const current = officialRows(read, personId).find(({ isCurrent, bodyId }) => isCurrent === 1 && bodyId === unitId);
  if (current && current.title === postTitle) return { id: personId };
  if (current) write.update('tenure', current.tenureId, { toOn: fromOn });
  const postId = postIn(context, unitId, POST_KIND.staff, postTitle);
  write.insert('tenure', { postId, personId, fromOn, title: postTitle });
  return { id: personId };
}

/** Records who holds an office from when to when; one holder at a time (ledger 1: whoever signs is found by date). */
export function recordTenure(context: CommandContext, input: Input<'county.recordTenure'>): { id: string } {
  const { read, write } = context;
  const bodyId = input.bodyId ?? bodyOfArea(context, input.areaId);
  const kind = postKindOf(input.postTitle);
  const postId = postIn(context, bodyId, kind, input.postTitle);
  const holder = kind === POST_KIND.staff ? undefined : holderOn(read, postId, input.fromOn);
  if (holder) throw new AppError('tenureOverlap', { name: holder.name });
  return {
    id: write.insert('tenure', {
      postId,
      personId: input.personId,
      fromOn: input.fromOn,
      toOn: input.toOn,
      title: input.postTitle,
    }),
  };
}

/** The post of that title, made when it is new. */
function postIn({ read, write }: CommandContext, bodyId: string, kind: string, title: string): string {
  return postOf(read, bodyId, title)?.id ?? write.insert('post', { bodyId, title, kind });
}

/** The committee or government of an area, made when it is new. */
function bodyOfArea({ read, write }: CommandContext, areaId: string | null): string {
  const area = areaId ? areaOf(read, areaId) : undefined;
  if (!area) throw new AppError('villageNotFound');
  const known = governingBody(read, area.areaId);
  if (known) return known.id;
  const kind = area.villageId ? BODY_KIND.villageCommittee : BODY_KIND.government;
  return write.insert('body', { name: area.name, kind, areaId: area.areaId });
}
