import type { PolicyView } from '../../../shared/policy/view.ts';
import type { QueryContext } from '../../core/types.ts';
import { countyOf } from './county-settings.ts';
import { loadProfile } from './policy.ts';

const views = new Map<string, PolicyView>();

/** The policy the county follows, with parent and defaults. Errors: countyRequired, profileUnknown, profileInvalid. */
export function policyOf({ read, resources }: Pick<QueryContext, 'read' | 'resources'>): PolicyView {
  const { profileId } = countyOf(read);
  const key = `${resources}|${profileId}`;
  const view = views.get(key) ?? loadProfile(resources, profileId);
  views.set(key, view);
  return view;
}
