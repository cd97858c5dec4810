import { useEffect, useState } from 'preact/hooks';
import type { DeskServices, FollowedTab } from '../../common/desk-services.ts';

/** The active tab of the desk's window; undefined until it is known, and where there is none. */
export function useFollowedTab(services: DeskServices): FollowedTab | undefined {
  const [tab, setTab] = useState<FollowedTab>();
  useEffect(() => {
    let isWanted = true;
    const look = () =>
      void services.followedTab().then(
        (found) => isWanted && setTab(found),
        () => undefined,
      ); // a tab that went away is followed by another
    look();
    const stop = services.watchFollowedTab(look);
    return () => {
      isWanted = false;
      stop();
    };
  }, [services]);
  return tab;
}
