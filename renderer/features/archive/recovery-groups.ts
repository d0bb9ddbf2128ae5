/** The groups of a recovery sheet out of what was typed: parts between blanks, commas or line ends, upper case. */
export function splitGroups(typed: string): string[] {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .split(/[\s,，、;；]+/)
    .filter((group) => group !== '');
}
