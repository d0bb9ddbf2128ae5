import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/contract/app-error.ts';
import { PolicyDefaults, PolicyProfile, type ReliefProfile } from '../../../shared/policy/profile.ts';
import { profileProblem, unreadableProfile } from '../../../shared/policy/profile-problem.ts';
import type { ProfileLevel } from '../../../shared/policy/shape/fact.ts';
import { levelOf, type PolicyView } from '../../../shared/policy/view.ts';

/** A profile in a list: whose it is, on which level, since when, and the cities and districts it asks to choose from. */
export interface ProfileSummary {
  id: string;
  kind: PolicyProfile['kind'];
  version: number;
  name: string;
  level: ReturnType<typeof levelOf>;
  levelName: ProfileLevel;
  parentId: string | null;
  documentTitle: string;
  /** Null where the text has none. */
  documentNumber: string | null;
  issuedOn: string;
  subAreas: readonly string[];
}

const NO_PROFILES = new Set(['about.json', 'defaults.json']);

/** Every profile in the resources folder, by level and id; a broken file throws `profileInvalid`. */
export function listProfiles(folder: string): ProfileSummary[] {
  const order = ['country', 'province', 'prefecture', 'county'];
  return readdirSync(join(folder, 'policy'))
    .filter((name) => name.endsWith('.json') && !NO_PROFILES.has(name))
    .map((name) => toSummary(readProfile(folder, name.slice(0, -'.json'.length))))
    .sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level) || (a.id < b.id ? -1 : 1));
}

/**
 * A relief profile with its parent and the defaults, each to be read by origin and never copied into one another.
 * Errors: `profileUnknown` for a missing file, `profileInvalid` with the failing key for a broken one.
 */
export function loadProfile(folder: string, id: string): PolicyView {
  const profile = reliefOnly(readProfile(folder, id));
  const parentId = profile.inherits_from?.profile;
  const defaults = PolicyDefaults.parse(JSON.parse(readText(folder, 'defaults')));
  return { profile, parent: parentId === undefined ? undefined : reliefOnly(readProfile(folder, parentId)), defaults };
}

/** One profile of either kind as it stands in its file; errors as `loadProfile`. */
export function readProfile(folder: string, id: string): PolicyProfile {
  const profile = parseProfile(readText(folder, id), id);
  if (profile.profile_id !== id) throw invalid(id, unreadableProfile('profileId'));
  return profile;
}

/** A profile's text checked against the shape; `profileInvalid` names `name` and the failing key. */
export function parseProfile(text: string, name: string): PolicyProfile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw invalid(name, unreadableProfile('json'));
  }
  const result = PolicyProfile.safeParse(json, { reportInput: true });
  if (!result.success) throw invalid(name, profileProblem(result.error));
  return result.data;
}

function readText(folder: string, id: string): string {
  if (!/^[a-z0-9-]+$/.test(id)) throw new AppError('profileUnknown', { profile: id });
  try {
    return readFileSync(join(folder, 'policy', `${id}.json`), 'utf8');
  } catch {
    throw new AppError('profileUnknown', { profile: id });
  }
}

function reliefOnly(profile: PolicyProfile): ReliefProfile {
  if (profile.kind !== 'relief') throw invalid(profile.profile_id, unreadableProfile('kind'));
  return profile;
}

function invalid(profile: string, problem: { place: string; problem: string }): AppError {
  return new AppError('profileInvalid', { profile, ...problem });
}

function toSummary(profile: PolicyProfile): ProfileSummary {
  return {
    id: profile.profile_id,
    kind: profile.kind,
    version: profile.version,
    name: profile.jurisdiction.name,
    level: levelOf(profile),
    levelName: profile.jurisdiction.level,
    parentId: profile.inherits_from?.profile ?? null,
    documentTitle: profile.document.title,
    documentNumber: profile.document.doc_number,
    issuedOn: profile.document.issued_on,
    subAreas: profile.jurisdiction.sub_areas ?? [],
  };
}
