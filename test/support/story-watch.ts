import type { Page } from 'playwright-core';

/** Words of three or more Latin letters that an office knows. */
const KNOWN = new Set(['Word', 'WPS', 'Excel', 'Enter', 'Ctrl', 'GBK', 'UTF', 'xlsx', 'csv', 'docx', 'jiandang']);
/** Where codes, file names and folders stand, and antd's own parts that nobody reads: names of icons, values of choices. */
const CODES =
  '.anticon, [role=listbox] > [role=option], .digits, .sheet-half, .picker, .picker-place, .chosen-file, .start-file, .start-recent small, .file-names';

/** What the watched page showed that it should not have. */
export interface Watch {
  /** Refused styles or scripts and foreign words, each with the screen's address. */
  found: Set<string>;
}

/**
 * Watches every screen the page ever draws: visible text, names for screen readers, placeholders, and refusals of the
 * content security policy; goes on over reloads.
 */
export async function watchPage(page: Page): Promise<Watch> {
  const found = new Set<string>();
  await page.exposeFunction('tellWatch', (what: string) => void found.add(what));
  const given = { codes: CODES, known: [...KNOWN] };
  await page.addInitScript(watch, given);
  await page.evaluate(watch, given);
  return { found };
}

/** Runs in the page: reads what changed once a frame and tells what is foreign. */
function watch({ codes, known }: { codes: string; known: string[] }): void {
  const tell = (globalThis as unknown as { tellWatch(what: string): void }).tellWatch;
  const words = new Set(known);
  const told = new Set<string>();
  const say = (what: string, text: string) => {
    const line = `${location.hash.replace(/[0-9a-f-]{36}/g, '…')} ${what}: ${text}`;
    if (told.has(line)) return;
    told.add(line);
    tell(line);
  };
  document.addEventListener('securitypolicyviolation', (event) =>
    say('CSP', `${event.violatedDirective} ${event.blockedURI}`),
  );
  const check = (text: string | null) => {
    if (text && /¶|undefined|NaN|\[object/.test(text)) say('slip', text.trim().slice(0, 60));
    if (!text || !/[A-Za-z]{3}/.test(text)) return;
    const bare = text.replace(/\S+\.(?:xlsx|csv|docx|jiandang|txt)\b/g, '').replace(/\/[\w./-]+/g, '');
    for (const [word] of bare.matchAll(/[A-Za-z0-9]*[A-Za-z]{3,}[A-Za-z0-9]*/g))
      if (!words.has(word) && !/\d/.test(word)) say('word', `${word} in “${text.trim().slice(0, 60)}”`);
  };
  const look = () => {
    if (!document.body) return;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      if (!node.parentElement?.closest(`script, style, ${codes}`)) check(node.nodeValue);
    for (const element of document.body.querySelectorAll('[title], [aria-label], [placeholder], [alt]'))
      if (!element.closest(codes))
        for (const name of ['title', 'aria-label', 'placeholder', 'alt']) check(element.getAttribute(name));
  };
  let isDue = false;
  const later = () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      look();
    });
  };
  new MutationObserver(later).observe(document, { subtree: true, childList: true, characterData: true });
  later();
}
