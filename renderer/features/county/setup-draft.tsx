import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Input, Output } from '../../client/client.ts';

/** What the wizard has been told so far; kept above the screens, for opening the archive replaces them. */
export type SetupDraft = Partial<Input<'county.setUp'>>;
type Sheet = Output<'archive.create'>['sheet'];
type DemoWish = { profileId: string; households: number | null; flaws: boolean };

interface Kept {
  draft: SetupDraft;
  setDraft(draft: SetupDraft): void;
  /** The recovery sheet, from creation until it is confirmed; never stored. */
  sheet: Sheet | undefined;
  setSheet(sheet: Sheet | undefined): void;
  demo: DemoWish | undefined;
  setDemo(demo: DemoWish | undefined): void;
}

const DraftContext = createContext<Kept | undefined>(undefined);

/** Keeps the wizard's answers and the sheet in memory while the archive is being made. */
export function SetupDraftProvider({ children }: { children: ReactNode }) {
  const [draft, setDraft] = useState<SetupDraft>({});
  const [sheet, setSheet] = useState<Sheet>();
  const [demo, setDemo] = useState<DemoWish>();
  const kept = useMemo<Kept>(() => ({ draft, setDraft, sheet, setSheet, demo, setDemo }), [draft, sheet, demo]);
  return <DraftContext value={kept}>{children}</DraftContext>;
}

/** The wizard's answers so far. */
export function useSetupDraft(): Kept {
  const kept = useContext(DraftContext);
  if (!kept) throw new Error('no set-up draft around this component');
  return kept;
}

/** Whether the answers suffice to set the county up. */
export function isComplete(draft: SetupDraft): draft is Input<'county.setUp'> {
  return Boolean(
    draft.choice &&
      draft.name &&
      draft.levelWord &&
      draft.profileId &&
      draft.officeName &&
      draft.sealingBodies?.length &&
      draft.controlTotals,
  );
}
