import { PAGE } from '../page.ts';
import { FONT } from '../papers/words.ts';
import type { Suite } from './lines.ts';

/** How an office wants its official pages; a value of its settings, handed to building and compiling. */
export interface OfficeLayout {
  /** A: the literal margins of GB/T 9704; B: those of GB/T 33476.2 (measured to the ink). */
  readonly profile: 'A' | 'B';
  /** R1: lines; R2: the page set-up also shows 28 characters. */
  readonly grid: 'lines' | 'linesAndCharacters';
  /** The names of the text faces: with the suffix of older systems, or plain. */
  readonly fonts: 'gb2312' | 'plain';
  /** Face of titles and marks; a song face is set bold. */
  readonly titleFont: string;
  /** `grid`: a blank line is a line of the text; `strict`: 10.39 mm between ink edges. */
  readonly blankLines: 'grid' | 'strict';
  readonly sides: 'duplex' | 'simplex';
  /** The program that prints. */
  readonly suite: Suite;
}

/** What an office has before it says otherwise. */
export const DEFAULT_LAYOUT: OfficeLayout = {
  profile: 'A',
  grid: 'lines',
  fonts: 'gb2312',
  titleFont: FONT.title,
  blankLines: 'grid',
  sides: 'duplex',
  suite: 'word',
};

/** Margins and line pitch of a profile, in twips. */
export interface ProfileNumbers {
  readonly top: number;
  readonly bottom: number;
  readonly pitch: number;
}

/** Numbers of the two legitimate margin profiles (gbt9704 §1.2). */
export const PROFILES: Readonly<Record<OfficeLayout['profile'], ProfileNumbers>> = {
  A: { top: PAGE.top, bottom: PAGE.bottom, pitch: PAGE.pitch },
  B: { top: 1960, bottom: 1847, pitch: 589 },
};

/** A landscape page: the margins of the upright one turned (§8); 15 lines. */
export const LANDSCAPE = {
  width: PAGE.height,
  height: PAGE.width,
  top: 1587,
  right: 2098,
  bottom: 1474,
  left: 1984,
  textWidth: 12_756,
  textHeight: 8845,
  pitch: 589,
} as const;

/** Heights of the official form, in twips. */
export const HEIGHT = {
  mark: 960,
  title: 720,
  imprint: 454,
  issue: 502,
  rule: 20,
  strictOne: 324,
  strictTwo: 457,
  /** Paper edge to the top of the ink of the mark, 72 mm (Fig 2). */
  markInk: 4082,
  /** Paper edge to the last line of the imprint, 262 mm. */
  imprintEnd: 14_853,
} as const;

/** Colour of mark and red line. */
export const RED = 'FF0000';

/** Which form a paper has: document with red head, letter, minutes, notice without head, or A3 poster. */
export type OfficialForm = 'document' | 'letter' | 'notice' | 'poster';
