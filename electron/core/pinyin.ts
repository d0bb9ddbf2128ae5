import { pinyin } from 'pinyin-pro';

/** Full pinyin without tones or spaces; surnames read as surnames. */
export const pinyinOf = (name: string): string =>
  pinyin(name, { toneType: 'none', type: 'array', mode: 'surname' }).join('').toLowerCase();

/** First letters of the pinyin; surnames read as surnames. */
export const initialsOf = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', mode: 'surname' }).join('').toLowerCase();
