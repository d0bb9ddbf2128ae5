import { pinyin } from 'pinyin-pro';

/** What the full-text table holds of a name: its characters, its syllables with the whole, its initials with every tail. */
export interface NameKeys {
  characters: string;
  pinyin: string;
  initials: string;
}

const remembered = new Map<string, NameKeys>();
const MOST_REMEMBERED = 50_000;

/** Search keys of a name, the surname in its own reading (单 shan, 仇 qiu, 区 ou). */
export function nameKeys(name: string): NameKeys {
  const known = remembered.get(name);
  if (known) return known;
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z]/g, ''))
    .filter((syllable) => syllable !== '');
  const initials = syllables.map((syllable) => syllable[0]).join('');
  const keys = {
    characters: [...name].filter((sign) => !/[\s·]/.test(sign)).join(' '),
    pinyin: tails(syllables).join(' '),
    initials: tails([...initials]).join(' '),
  };
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(name, keys);
  return keys;
}

/** 'zhang', 'xiao', 'ming' → zhangxiaoming, xiaoming, ming: so that a search finds the given name too, by prefix. */
function tails(parts: readonly string[]): string[] {
  return parts.map((_, index) => parts.slice(index).join(''));
}
