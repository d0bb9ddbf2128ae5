// Advances of the faces that stand in for the official ones where these are not installed (thousandths of the size,
// U+0020 to U+007E), so that counted pages can be compared with what LibreOffice renders here.
import type { Advance } from '../../../electron/documents/official/lines.ts';
import { OFFICE_ADVANCE } from '../../../electron/documents/official/lines.ts';
import { FONT } from '../../../electron/documents/papers/words.ts';

const TABLES = {
  fang: '333 278 500 833 500 833 781 278 389 389 500 778 278 333 278 500 500 500 500 500 500 500 500 500 500 500 278 278 778 778 778 472 778 739 703 722 758 675 647 782 739 350 508 767 619 906 739 778 675 778 731 556 722 739 739 1017 739 739 611 278 500 278 611 778 500 489 561 444 561 444 306 500 561 283 311 533 283 839 561 500 561 533 392 394 389 561 533 728 533 533 446 500 278 500 611',
  sans: '224 323 474 555 555 921 680 278 338 338 467 555 278 347 278 392 555 555 555 555 555 555 555 555 555 555 278 278 555 555 555 474 946 608 657 638 688 589 552 689 728 293 535 646 543 812 723 742 633 742 635 596 599 721 575 878 573 531 603 338 392 338 555 559 606 563 618 510 620 554 325 564 607 275 275 552 284 926 610 606 620 620 388 468 377 607 521 802 498 521 475 338 270 338 555',
  serif:
    '256 308 376 574 550 923 779 196 364 364 478 580 327 346 327 352 557 471 558 557 555 558 558 549 558 562 327 327 580 580 580 432 912 718 670 691 770 652 629 741 853 405 402 731 625 975 796 767 641 767 715 567 659 797 714 1053 700 687 605 344 352 344 580 563 435 557 638 538 629 546 388 566 663 332 311 607 334 974 661 596 638 607 462 473 367 653 548 838 564 552 498 374 316 374 580',
};
const table = (name: keyof typeof TABLES) => TABLES[name].split(' ').map((width) => Number(width) / 1000);
const FACES = new Map<string, number[]>([
  [FONT.body, table('fang')],
  [FONT.bodyWide, table('fang')],
  [FONT.hei, table('sans')],
  [FONT.title, table('serif')],
]);
const OTHERS = new Map([
  [FONT.hei, { '—': 0.894 }],
  [FONT.title, { '—': 0.89, '·': 0.327 }],
  [FONT.kai, { '·': 0.5, '×': 0.5 }],
] as [string, Record<string, number>][]);

/** Advance of a character in the stand-in of a face. */
export const standIn: Advance = (font, character) => {
  const code = character.codePointAt(0)!;
  const known = code >= 0x20 && code < 0x7f ? FACES.get(font)?.[code - 0x20] : OTHERS.get(font)?.[character];
  return known ?? OFFICE_ADVANCE(font, character);
};
