import { sectionText } from '../text/section.ts';
import { type FactOrigin, type PolicyView, type Sourced, sourced } from './view.ts';

/** Where a value comes from: the profile's document, its parent's, a setting of the program, or nowhere. */
export type FactOriginKind = 'own' | 'inherited' | 'default' | 'notStated';

/** One line of a profile's facts with the field it shows (`path`). */
export interface FactRow {
  path: string;
  group: string;
  label: string;
  text: string;
  /** Section in the document of `profileId`; empty for a default. */
  ref: string;
  quote: string | null;
  origin: FactOriginKind;
  /** The origin in Chinese, with the document lent from or how the value was derived. */
  originName: string;
  profileId: string;
}

const NOT_STATED = '文件未写明';

function originOf({ basis, level }: Sourced<unknown>, isEmpty: boolean): FactOriginKind {
  if (basis === 'default') return 'default';
  if (level === 'inherited') return 'inherited';
  return isEmpty || basis === 'not_stated' || basis === 'inherited' ? 'notStated' : 'own';
}

function originName(view: PolicyView, origin: FactOriginKind, basis: Sourced<unknown>['basis']): string {
  switch (origin) {
    case 'default':
      return '默认设置，文件未写明，可改';
    case 'inherited':
      return `沿用${view.parent?.jurisdiction.short_name ?? '上级'}文件`;
    case 'notStated':
      return NOT_STATED;
    case 'own':
      if (basis === 'derived') return '由文件内容推算';
      if (basis === 'reconstructed') return '据残损行整理';
      return basis === 'damaged' ? '原文残损' : '本文件';
  }
}

/** A maker of the rows of one group; a null text says that the document is silent. */
export function group(view: PolicyView, name: string) {
  return (path: string, label: string, from: Sourced<unknown>, text: string | null): FactRow => {
    const origin = originOf(from, text === null);
    return {
      path,
      group: name,
      label,
      text: text ?? NOT_STATED,
      ref: sectionText(from.ref ?? ''),
      quote: from.quote ?? null,
      origin,
      originName: originName(view, origin, from.basis),
      profileId: from.profileId,
    };
  };
}

/** The profile's own fact with its origin. */
export function ownFact<F extends FactOrigin>(view: PolicyView, fact: F): Sourced<F> {
  return sourced({ fact, profileId: view.profile.profile_id, level: 'own' }, fact);
}

/** The values in one line; null if there are none. */
export function list(values: readonly string[] | null): string | null {
  return values && values.length > 0 ? values.join('、') : null;
}
