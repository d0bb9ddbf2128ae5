import { useQuery } from '../../client/hooks.ts';
import { EmptyState, Loaded } from '../../ui/loaded.tsx';
import { Facts, Panel } from '../../ui/page.tsx';
import { ProfileFacts } from '../county/profile-facts.tsx';
import { SETTINGS } from './text.ts';

/** What the county's profile fixes, value by value with section and origin. */
export function PolicySection() {
  const county = useQuery('county.overview', {});
  return (
    <Loaded query={county}>
      {({ profileId, profileName, subArea }) =>
        profileId ? (
          <Panel>
            <Facts
              columns={2}
              items={[
                { label: SETTINGS.profileFollowed, value: <strong>{profileName}</strong> },
                ...(subArea ? [{ label: SETTINGS.subArea, value: subArea }] : []),
              ]}
            />
            <p className="hint settings-hint">{SETTINGS.readOnly}</p>
            <FactsOf profileId={profileId} />
          </Panel>
        ) : (
          <EmptyState title={SETTINGS.noProfile} />
        )
      }
    </Loaded>
  );
}

function FactsOf({ profileId }: { profileId: string }) {
  const facts = useQuery('county.profileFacts', { profileId });
  return <Loaded query={facts}>{(value) => <ProfileFacts value={value} />}</Loaded>;
}
