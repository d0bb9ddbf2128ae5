import { AppError } from '../../shared/contract/app-error.ts';
import { sha256 } from '../core/primitives.ts';

/** RFC 4648 letters: no 0, 1, 8, 9, which paper confuses. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const GROUP = 5;
const HALF_BYTES = 16;
/** 128 bits of key and 32 of checksum are 32 letters: 8 groups of 4, each with a check letter. */
const GROUPS_IN_HALF = 8;
const KEY_LETTERS = 4;

/** Groups of letters on the sheet: each half stands for 16 bytes of the data key. */
export const SHEET_GROUPS = 2 * GROUPS_IN_HALF;

/**
 * The data key as two halves of eight groups of five letters for two envelopes. Every group carries four letters of
 * content and one check letter of its own, so a mistyped group is named; the last group of a half ends its checksum.
 */
export function recoverySheet(key: Uint8Array): [string[], string[]] {
  return [half(key.subarray(0, HALF_BYTES), 0), half(key.subarray(HALF_BYTES, 2 * HALF_BYTES), 1)];
}

function half(bytes: Uint8Array, index: number): string[] {
  const letters = toLetters(Buffer.concat([bytes, halfSum(bytes, index)]), GROUPS_IN_HALF * KEY_LETTERS);
  return Array.from({ length: GROUPS_IN_HALF }, (_, i) => {
    const content = letters.slice(i * KEY_LETTERS, (i + 1) * KEY_LETTERS);
    return content + checkLetter(content, index * GROUPS_IN_HALF + i);
  });
}

/** Four bytes that show the half is whole and is this half. */
const halfSum = (bytes: Uint8Array, index: number) =>
  sha256(Buffer.concat([Buffer.from([index]), bytes])).subarray(0, 4);

/** One letter over the content and the place of a group: typing errors and exchanged groups are found. */
const checkLetter = (content: string, place: number) => LETTERS[sha256(`${place} ${content}`)[0]! % 32]!;

/** A typed group in the sheet's writing: blanks, dashes and lower case do not matter, 0 1 8 are read as O I B. */
export function readGroup(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('0', 'O')
    .replaceAll('1', 'I')
    .replaceAll('8', 'B');
}

/** Whether a typed group is the sheet's group at this place (from 1), judged by its own check letter alone. */
export function isGroup(typed: string, place: number): boolean {
  const group = readGroup(typed);
  return /^[A-Z2-7]{5}$/.test(group) && checkLetter(group.slice(0, KEY_LETTERS), place - 1) === group[GROUP - 1];
}

/** The data key behind the sheet's sixteen groups. Error: wrongRecoveryCode with the group, from 1. */
export function parseSheet(groups: readonly string[]): Buffer {
  for (let place = 1; place <= SHEET_GROUPS; place++) {
    if (!isGroup(groups[place - 1] ?? '', place)) throw new AppError('wrongRecoveryCode', { group: place });
  }
  if (groups.length > SHEET_GROUPS) throw new AppError('wrongRecoveryCode', { group: SHEET_GROUPS + 1 });
  const halves = [0, 1].map((index) =>
    parseHalf(groups.slice(index * GROUPS_IN_HALF, (index + 1) * GROUPS_IN_HALF), index),
  );
  return Buffer.concat(halves);
}

function parseHalf(groups: readonly string[], index: number): Buffer {
  const bytes = fromLetters(groups.map((group) => readGroup(group).slice(0, KEY_LETTERS)).join(''));
  const content = bytes.subarray(0, HALF_BYTES);
  if (!bytes.subarray(HALF_BYTES, HALF_BYTES + 4).equals(halfSum(content, index))) {
    throw new AppError('wrongRecoveryCode', { group: (index + 1) * GROUPS_IN_HALF });
  }
  return content;
}

function toLetters(bytes: Uint8Array, length: number): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => LETTERS[Number.parseInt(five.padEnd(5, '0'), 2)]!)
    .join('')
    .padEnd(length, LETTERS[0]);
}

function fromLetters(letters: string): Buffer {
  const bits = [...letters].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}
