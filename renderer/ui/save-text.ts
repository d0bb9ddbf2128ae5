import type { Bridge } from '../client/bridge.ts';

/** Keeps a text the page made: as a download in the browser host, else on the clipboard. Answers which. */
export function saveText(bridge: Bridge, name: string, text: string): 'downloaded' | 'copied' {
  if (bridge.download) {
    const url = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/plain' }));
    Object.assign(document.createElement('a'), { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    return 'downloaded';
  }
  const box = document.createElement('textarea');
  box.value = text;
  document.body.append(box);
  box.select();
  document.execCommand('copy');
  box.remove();
  return 'copied';
}
