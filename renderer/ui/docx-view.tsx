import { defaultOptions, parseAsync, renderDocument } from 'docx-preview';
import { useEffect, useRef } from 'react';

type Build = typeof defaultOptions.h;

/** Style attributes are refused by the CSP, so string styles go through the element's own style object. */
const build: Build = (element, ...rest) => {
  if (typeof element !== 'object' || element === null || typeof (element as { style?: unknown }).style !== 'string') {
    return defaultOptions.h(element, ...rest);
  }
  const { style, ...plain } = element as { style: string };
  const node = defaultOptions.h(plain as typeof element, ...rest);
  if (node instanceof HTMLElement || node instanceof SVGElement) node.style.cssText = style;
  return node;
};

const OPTIONS = { h: build, ignoreFonts: true, renderAltChunks: false, inWrapper: true, useBase64URL: false };

/** Draws a .docx into a shadow root with adopted style sheets; it does not paginate. */
export function DocxView({ base64 }: { base64: string }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let isGone = false;
    void draw(base64).then(({ nodes, css }) => {
      if (isGone) return;
      const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [sheet];
      root.replaceChildren(...nodes);
    });
    return () => {
      isGone = true;
    };
  }, [base64]);
  return <div ref={host} className="docx-view" />;
}

async function draw(base64: string): Promise<{ nodes: Node[]; css: string }> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const parsed: unknown = await parseAsync(new Blob([bytes]), OPTIONS);
  const nodes = (await renderDocument(parsed, OPTIONS)) as Node[];
  const isStyle = (node: Node) => node.nodeName.toUpperCase() === 'STYLE';
  return {
    nodes: nodes.filter((node) => !isStyle(node)),
    css: nodes
      .filter(isStyle)
      .map((node) => node.textContent ?? '')
      .join('\n'),
  };
}
