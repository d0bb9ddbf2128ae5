import { writeSync } from 'node:fs';
import { crc32, deflateRawSync, constants as zlib } from 'node:zlib';
import type { PaperRecord } from '../paper.ts';
import type { CompiledTemplate } from './compile.ts';
import { mergedNumbering } from './numbering.ts';
import { newOutput, type Output, writeString, written } from './output.ts';
import { type FileState, newFileState, type RecordJob, writeRecord } from './run.ts';
import {
  centralRecord,
  deflated,
  endRecord,
  layOut,
  localHeader,
  PRINT_LEVEL,
  stored,
  writeZip,
  type ZipEntry,
} from './zip.ts';

const DOCUMENT = 'word/document.xml';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';

/** One paper as .docx; throws `PaperDataError` when a value is not of its field's type. */
export function renderPaper(template: CompiledTemplate, record: PaperRecord): Uint8Array {
  const file = newFileState();
  const document = singleDocument(template, record, file);
  const links = relationshipsEntry(template, file.images.relationships);
  return writeZip(template.parts, [
    deflated(DOCUMENT, document, PRINT_LEVEL),
    links,
    ...lists(template, 1),
    ...file.images.entries,
  ]);
}

/** The text of word/document.xml of one paper, for comparing. */
export function paperXml(template: CompiledTemplate, record: PaperRecord): string {
  return singleDocument(template, record, newFileState()).toString();
}

/** One buffer for all single papers: printing thousands would otherwise allocate one each. */
const shared = newOutput();

/** Valid until the next paper is written. */
function singleDocument(template: CompiledTemplate, record: PaperRecord, file: FileState): Buffer {
  const out = shared;
  out.at = 0;
  writeString(out, template.head);
  writeFinished(out, template, { record, file, number: 0, sectionEnd: '' });
  writeString(out, template.section + template.tail);
  return written(out);
}

function writeFinished(out: Output, template: CompiledTemplate, job: RecordJob): void {
  if (!template.finish) {
    writeRecord(out, template.ops, job);
    return;
  }
  const write = (more: PaperRecord) => {
    const own = newOutput();
    writeRecord(own, template.ops, { ...job, record: { ...job.record, ...more } });
    return written(own).toString();
  };
  writeString(out, template.finish(write));
}

/** Several papers in one .docx, each starting on an odd page numbered 1; for small numbers, all in memory. */
export function renderMerged(template: CompiledTemplate, records: Iterable<PaperRecord>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const append = (bytes: Uint8Array) => {
    chunks.push(bytes);
  };
  const patch = (bytes: Uint8Array) => {
    chunks[1] = bytes;
  };
  const sink: Sink = { append, patch };
  writeMerged(template, records, sink);
  return Buffer.concat(chunks);
}

/** Like `renderMerged`, written record by record to an open file that is empty; returns the number of records. */
export function mergedStream(template: CompiledTemplate, records: Iterable<PaperRecord>, fd: number): number {
  let at = 0;
  const put = (bytes: Uint8Array, place: number) => {
    for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done, bytes.length - done, place + done);
  };
  const sink: Sink = {
    append: (bytes) => {
      put(bytes, at);
      at += bytes.length;
    },
    patch: put,
  };
  return writeMerged(template, records, sink);
}

interface Sink {
  readonly append: (bytes: Uint8Array) => void;
  /** Overwrites the header of the document, appended second, at this place. */
  readonly patch: (bytes: Uint8Array, place: number) => void;
}

/**
 * Each record is compressed by itself and ended with a flush: the pieces joined are one deflate stream.
 * The header of the document is written again when its size is known.
 */
function writeMerged(template: CompiledTemplate, records: Iterable<PaperRecord>, sink: Sink): number {
  const file = newFileState();
  const offset = template.parts.bytes.length;
  sink.append(template.parts.bytes);
  const placeholder = localHeader({ name: DOCUMENT, method: 8, crc: 0, size: 0 }, 0);
  sink.append(placeholder);
  const sum = { crc: 0, size: 0, packed: 0 };
  const add = (data: Uint8Array, finishFlush: number) => {
    const packed = deflateRawSync(data, { finishFlush, level: PRINT_LEVEL });
    sum.crc = crc32(data, sum.crc);
    sum.size += data.length;
    sum.packed += packed.length;
    sink.append(packed);
  };
  add(Buffer.from(template.head), zlib.Z_SYNC_FLUSH);
  const out = newOutput();
  let number = 0;
  for (const { record, isLast } of withLast(records)) {
    number++;
    const sectionEnd = isLast ? '' : template.mergedSection;
    out.at = 0;
    writeFinished(out, template, { record, file, number, sectionEnd });
    add(written(out), zlib.Z_SYNC_FLUSH);
  }
  add(Buffer.from(template.mergedSection + template.tail), zlib.Z_FINISH);
  const entry = { name: DOCUMENT, method: 8, crc: sum.crc, size: sum.size };
  sink.patch(localHeader(entry, sum.packed), offset);
  const links = relationshipsEntry(template, file.images.relationships);
  const after = offset + placeholder.length + sum.packed;
  const more = layOut([links, ...lists(template, number), ...file.images.entries], after);
  const own = centralRecord(entry, sum.packed, offset);
  const directory = Buffer.concat([template.parts.directory, own, more.directory]);
  const count = template.parts.count + 1 + more.count;
  sink.append(more.bytes);
  sink.append(directory);
  sink.append(endRecord(count, directory.length, after + more.bytes.length));
  return number;
}

function lists({ numbering }: CompiledTemplate, records: number): ZipEntry[] {
  if (!numbering) return [];
  return [deflated('word/numbering.xml', Buffer.from(mergedNumbering(numbering, records)), PRINT_LEVEL)];
}

function* withLast(records: Iterable<PaperRecord>): Generator<{ record: PaperRecord; isLast: boolean }> {
  let held: PaperRecord | undefined;
  for (const record of records) {
    if (held) yield { record: held, isLast: false };
    held = record;
  }
  if (held) yield { record: held, isLast: true };
}

const LINKS = new WeakMap<CompiledTemplate, { images: string; entry: ZipEntry }>();

/** The relationships part; letters of one template mostly have the same, so the last one is kept. */
function relationshipsEntry(template: CompiledTemplate, images: string): ZipEntry {
  const known = LINKS.get(template);
  if (known?.images === images) return known.entry;
  const data = Buffer.from(`${template.relationships}${images}</Relationships>`);
  const entry = images.length > 4096 ? deflated(RELATIONSHIPS, data) : stored(RELATIONSHIPS, data);
  LINKS.set(template, { images, entry });
  return entry;
}
