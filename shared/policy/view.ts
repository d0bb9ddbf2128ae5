import type { PolicyDefaults, ReliefProfile } from './profile.ts';
import type { Basis, ProfileLevel } from './shape/fact.ts';

/** What every reader of the policy takes: the county's profile, the parent it may inherit from, the defaults. */
export interface PolicyView {
  profile: ReliefProfile;
  parent: ReliefProfile | undefined;
  defaults: PolicyDefaults;
}

/** A value with where it comes from; `ref` is the section of the profile's document, null for a default. */
export interface Sourced<T> {
  value: T;
  basis: Basis | 'default';
  ref: string | null;
  quote?: string;
  note?: string;
  profileId: string;
  level: 'own' | 'inherited';
}

/** What a fact says of its own origin. */
export interface FactOrigin {
  ref: string;
  basis?: Basis | undefined;
  quote?: string | undefined;
  note?: string | undefined;
}

/** A fact together with the profile it stands in. */
export interface Resolved<F> {
  fact: F;
  profileId: string;
  level: 'own' | 'inherited';
}

/** Level of a jurisdiction: totals of a country, province or prefecture are only background for a county (design 1.7). */
export function levelOf(profile: {
  jurisdiction: { level: ProfileLevel };
}): 'country' | 'province' | 'prefecture' | 'county' {
  switch (profile.jurisdiction.level) {
    case '国家':
      return 'country';
    case '省':
    case '自治区':
    case '直辖市':
      return 'province';
    case '地级市':
    case '地区':
    case '自治州':
    case '盟':
      return 'prefecture';
    case '县':
    case '自治县':
    case '县级市':
    case '市辖区':
    case '旗':
    case '经济技术开发区':
      return 'county';
  }
}

/**
 * The fact that holds: the profile's own, or the parent's where the own one is marked inherited or not_stated and
 * `inherits_from.except` names neither the path nor what it lies in. A local value always wins.
 */
export function resolveFact<F extends FactOrigin>(
  view: PolicyView,
  path: string,
  pick: (profile: ReliefProfile) => F,
): Resolved<F> {
  const own: Resolved<F> = { fact: pick(view.profile), profileId: view.profile.profile_id, level: 'own' };
  if (!isOpen(own.fact) || !view.parent || !mayInherit(view.profile, path)) return own;
  const fact = pick(view.parent);
  return isOpen(fact) ? own : { fact, profileId: view.parent.profile_id, level: 'inherited' };
}

function isOpen(fact: FactOrigin): boolean {
  return fact.basis === 'inherited' || fact.basis === 'not_stated';
}

function mayInherit({ inherits_from: rule }: ReliefProfile, path: string): boolean {
  if (!rule) return false;
  return !(rule.except ?? []).some((closed) => path === closed || path.startsWith(`${closed}.`));
}

/** A value taken out of a resolved fact, with the fact's origin. */
export function sourced<T>({ fact, profileId, level }: Resolved<FactOrigin>, value: T): Sourced<T> {
  return {
    value,
    basis: fact.basis ?? 'stated',
    ref: fact.ref,
    ...(fact.quote === undefined ? {} : { quote: fact.quote }),
    ...(fact.note === undefined ? {} : { note: fact.note }),
    profileId,
    level,
  };
}

/** A value of the profile's own fact, never inherited. */
export function ownValue<T>(view: PolicyView, fact: FactOrigin, value: T): Sourced<T> {
  return sourced({ fact, profileId: view.profile.profile_id, level: 'own' }, value);
}

/** A value that no document states. */
export function defaultValue<T>(view: PolicyView, value: T): Sourced<T> {
  return { value, basis: 'default', ref: null, profileId: view.profile.profile_id, level: 'own' };
}
