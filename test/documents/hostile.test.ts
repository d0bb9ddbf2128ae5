import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { paperPackage } from '../../electron/documents/package.ts';
import { PaperDataError, type PaperRecord } from '../../electron/documents/paper.ts';
import { D04 } from '../../electron/documents/papers/d04.ts';
import { buildTemplate, PAPERS } from '../../electron/documents/papers/index.ts';
import { compileTemplate } from '../../electron/documents/template/compile.ts';
import { TemplateErrors } from '../../electron/documents/template/problems.ts';
import { renderPaper } from '../../electron/documents/template/render.ts';
import { layOut, readZip, unpack, writeZip, type ZipEntry } from '../../electron/documents/template/zip.ts';
import { letter } from '../support/letters.ts';
import { schemaErrors } from '../support/office.ts';
import { MANIFEST, p, partOf, problemsOf } from './support.ts';

const codes = (bytes: Uint8Array) => problemsOf(() => compileTemplate(bytes, MANIFEST)).map((problem) => problem.code);
const rewritten = (change: (parts: Record<string, Uint8Array>) => void) => {
  const parts = Object.fromEntries(
    readZip(paperPackage(p('x'))).map((entry) => [entry.name, new Uint8Array(unpack(entry))]),
  );
  change(parts);
  return zipSync(parts);
};
const text = (value: string) => new TextEncoder().encode(value);

describe('packages', () => {
  test('what is no zip is refused', () => {
    expect(codes(text('not a zip at all, but long enough to hold a record'))).toEqual(['notZip']);
    expect(codes(new Uint8Array())).toEqual(['notZip']);
  });

  test('a zip bomb is refused by its stated size, and by its real size when the stated one lies', () => {
    const bomb = deflateRawSync(Buffer.alloc(100 << 20), { level: 9 });
    const entry = (size: number): ZipEntry => ({ name: 'word/document.xml', method: 8, crc: 0, size, packed: bomb });
    const zip = (size: number) => writeZip(layOut([], 0), [entry(size)]);
    expect(codes(zip(100 << 20))).toEqual(['zipTooLarge']);
    expect(codes(zip(1000))).toEqual(['zipTooLarge']);
  });

  test('too many files are refused', () => {
    const many = Array.from(
      { length: 600 },
      (_, i): ZipEntry => ({ name: `f${i}`, method: 0, crc: 0, size: 0, packed: new Uint8Array() }),
    );
    expect(codes(writeZip(layOut([], 0), many))).toEqual(['zipTooLarge']);
  });

  test('names outside the package, doubled names and a wrong checksum are refused', () => {
    const entry = (name: string, crc = 0): ZipEntry => ({ name, method: 0, crc, size: 0, packed: new Uint8Array() });
    expect(codes(writeZip(layOut([], 0), [entry('../x')]))).toEqual(['zipDamaged']);
    expect(codes(writeZip(layOut([], 0), [entry('a'), entry('A')]))).toEqual(['zipDamaged']);
    expect(codes(writeZip(layOut([], 0), [entry('a', 5)]))).toEqual(['zipDamaged']);
  });

  test('entities and document types are refused in every part', () => {
    const attack = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
    const inStyles = rewritten((parts) => {
      parts['word/styles.xml'] = text(`<?xml version="1.0"?>${attack}<w:styles/>`);
    });
    expect(codes(inStyles)).toEqual(['documentType']);
    const inBody = paperPackage(p('x')).slice();
    expect(codes(inBody)).toEqual([]);
    expect(codes(paperPackage(`${attack}${p('x')}`))).toEqual(['documentType']);
    expect(codes(paperPackage(p('&unknown;')))).toEqual(['xmlDamaged']);
  });

  test('macros and outside content are refused', () => {
    expect(
      codes(
        rewritten((parts) => {
          parts['word/vbaProject.bin'] = text('x');
        }),
      ),
    ).toEqual(['macros']);
    const outside =
      '<Relationships xmlns="x"><Relationship Id="a" Type="http://x/attachedTemplate" Target="http://evil/" TargetMode="External"/></Relationships>';
    expect(
      codes(
        rewritten((parts) => {
          parts['word/_rels/settings.xml.rels'] = text(outside);
        }),
      ),
    ).toEqual(['externalLink']);
  });

  test('a tag in a footer is named with its part', () => {
    const footer = `<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p('{户主姓名}')}</w:ftr>`;
    const problems = problemsOf(() =>
      compileTemplate(
        rewritten((parts) => {
          parts['word/footer1.xml'] = text(footer);
        }),
        MANIFEST,
      ),
    );
    expect(problems).toEqual([
      { code: 'tagInStaticPart', part: 'word/footer1.xml', near: '{户主姓名}', tag: '{户主姓名}', suggestion: '' },
    ]);
  });
});

/** A small seeded generator. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const JUNK = [
  '{',
  '}',
  '{/}',
  '{#家庭成员}',
  '{?镇鉴证}',
  '{:否则}',
  '<',
  '&',
  '<w:p>',
  '</w:tbl>',
  '\u0001',
  '𠮷',
  '',
];

const MUTATIONS = process.env['JIANDANG_LONG'] ? 10_000 : 300;

describe('mutations', () => {
  test(`${MUTATIONS} mutations of template and data give a clear error or a valid file`, async () => {
    const source = await buildTemplate(PAPERS.find((paper) => paper.manifest === D04)!);
    const body = partOf(source, 'word/document.xml').replace(/^[\s\S]*<w:body>|<w:sectPr[\s\S]*$/g, '');
    const outcome = { refused: 0, rendered: 0 };
    const valid: Uint8Array[] = [];
    for (let seed = 1; seed <= MUTATIONS; seed++) {
      const random = seeded(seed);
      try {
        const template = compileTemplate(
          seed % 3 === 0 ? damaged(source, random) : paperPackage(mutated(body, random)),
          D04,
        );
        valid.push(renderPaper(template, mutatedRecord(letter(random(13), seed), random)));
        outcome.rendered++;
      } catch (error) {
        if (!(error instanceof TemplateErrors) && !(error instanceof PaperDataError)) throw error;
        outcome.refused++;
      }
    }
    expect(outcome.refused).toBeGreaterThan(50);
    expect(outcome.rendered).toBeGreaterThan(20);
    for (const docx of valid) expect(await schemaErrors(docx)).toBe('');
  }, 1_200_000);
});

function damaged(source: Uint8Array, random: (below: number) => number): Uint8Array {
  const copy = source.slice();
  copy[random(copy.length)]! ^= 1 << random(8);
  return copy;
}

/** Texts of the body changed: junk put in, a tag cut, a word doubled; markup itself is left to the XML parser. */
function mutated(body: string, random: (below: number) => number): string {
  const texts = [...body.matchAll(/(?<=<w:t[^>]*>)[^<]+/g)];
  const chosen = texts[random(texts.length)]!;
  const at = chosen.index + random(chosen[0].length);
  if (random(3) === 0) return body.slice(0, at) + body.slice(at + 1 + random(3));
  return body.slice(0, at) + JUNK[random(JUNK.length)]! + body.slice(at);
}

function mutatedRecord(record: PaperRecord, random: (below: number) => number): PaperRecord {
  const names = Object.keys(record);
  const values = [
    undefined,
    null,
    '',
    0,
    -1,
    1.5,
    Number.NaN,
    true,
    [],
    [{}],
    [null],
    {},
    '\u0000<>&\ud800',
    '长'.repeat(3000),
  ];
  const name = names[random(names.length)]!;
  return random(2) === 0 ? record : { ...record, [name]: values[random(values.length)] as never };
}
