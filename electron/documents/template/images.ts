import { crc32 } from 'node:zlib';
import type { PaperImage } from '../paper.ts';
import { PaperDataError } from '../paper.ts';
import { qrPng } from '../qr.ts';
import { escapeXml } from './xml.ts';
import { stored, type ZipEntry } from './zip.ts';

/** Pictures of one file: the same bytes are stored once. */
export interface ImageStore {
  readonly entries: ZipEntry[];
  /** By checksum: the few pictures that share one are compared whole. */
  readonly known: Map<number, { readonly bytes: Uint8Array; readonly link: string }[]>;
  relationships: string;
}

/** An empty store. */
export function newImageStore(): ImageStore {
  return { entries: [], known: new Map(), relationships: '' };
}

const EMU_PER_MM = 36_000;
const QR_MM = 18;
const IMAGE_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A QR code as a picture of the usual size. */
export function qrImage(text: string): PaperImage {
  return { bytes: qrPng(text), widthMm: QR_MM, heightMm: QR_MM, alt: '' };
}

/** The run that shows a picture, `widthMm` wide (0: its own width); `id` is unique in the file. */
export function imageXml(image: PaperImage, widthMm: number, id: number, store: ImageStore): string {
  const link = linkOf(image.bytes, store);
  const scale = widthMm > 0 ? widthMm / image.widthMm : 1;
  const width = Math.round(image.widthMm * scale * EMU_PER_MM);
  const height = Math.round(image.heightMm * scale * EMU_PER_MM);
  if (!(width > 0 && height > 0 && width < 1e8 && height < 1e8)) throw new PaperDataError('image', 'image');
  const extent = `cx="${width}" cy="${height}"`;
  const named = `id="${id}" name="image${id}" descr="${escapeXml(image.alt.replace(/[^\u0020-\uD7FF]/g, ''))}"`;
  return (
    `<w:r><w:drawing><wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent ${extent}/><wp:docPr ${named}/><a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture">` +
    `<pic:pic xmlns:pic="${DRAWING}/picture"><pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip xmlns:r="${RELATIONSHIP}" r:embed="${link}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  );
}

function linkOf(bytes: Uint8Array, store: ImageStore): string {
  const sum = crc32(bytes);
  const alike = store.known.get(sum) ?? [];
  const same = alike.find((each) => Buffer.compare(each.bytes, bytes) === 0);
  if (same) return same.link;
  const link = addImage(bytes, store);
  store.known.set(sum, [...alike, { bytes, link }]);
  return link;
}

function addImage(bytes: Uint8Array, store: ImageStore): string {
  const extension =
    bytes[0] === 0x89 && bytes[1] === 0x50 ? 'png' : bytes[0] === 0xff && bytes[1] === 0xd8 ? 'jpg' : '';
  if (extension === '') throw new PaperDataError('image', 'image');
  const number = store.entries.length + 1;
  const link = `rIdPaperImage${number}`;
  const target = `media/paper-image${number}.${extension}`;
  store.entries.push(stored(`word/${target}`, bytes));
  store.relationships += `<Relationship Id="${link}" Type="${IMAGE_TYPE}" Target="${target}"/>`;
  return link;
}
