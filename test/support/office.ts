// LibreOffice, poppler and xmllint as the tests use them: real programs on temporary folders.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';

const run = promisify(execFile);
const here = import.meta.dirname;
const SCHEMA = path.join(here, '../fixtures/ooxml/ISO-IEC29500-4_2016/wml.xsd');
const BUFFER = { maxBuffer: 1 << 28 };

/** A fresh temporary folder; the caller removes it. */
export const temporaryFolder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'jiandang-office-'));

/** Converts .docx files of a folder to PDF beside them, with the stand-in fonts; returns the PDF paths in order. */
export async function toPdf(folder: string, docx: readonly string[]): Promise<string[]> {
  const home = await mkdtemp(path.join(tmpdir(), 'jiandang-soffice-'));
  const config = path.join(home, 'config/fontconfig');
  await mkdir(config, { recursive: true });
  const conf = path.join(config, 'fonts.conf');
  await writeFile(conf, fontsConf(path.join(here, 'fonts.conf')));
  const environment = { ...process.env, XDG_CONFIG_HOME: path.join(home, 'config'), FONTCONFIG_FILE: conf };
  const profile = `-env:UserInstallation=file://${home}/profile`;
  const files = docx.map((name) => path.join(folder, name));
  await run('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, ...files], {
    env: environment,
    timeout: 240_000,
    ...BUFFER,
  });
  await rm(home, { recursive: true, force: true });
  return files.map((file) => file.replace(/\.docx$/, '.pdf'));
}

/** A .docx opened and saved again by LibreOffice, as an office that edits a template does. */
export async function resave(docx: Uint8Array): Promise<Buffer> {
  const folder = await temporaryFolder();
  await writeFile(path.join(folder, 'in.docx'), docx);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const target = ['--convert-to', 'docx:MS Word 2007 XML', '--outdir', path.join(folder, 'out')];
  await run('soffice', ['--headless', profile, ...target, path.join(folder, 'in.docx')], {
    timeout: 120_000,
    ...BUFFER,
  });
  const saved = await readFile(path.join(folder, 'out/in.docx'));
  await rm(folder, { recursive: true, force: true });
  return saved;
}

/** A configuration that has the system's fonts and then our aliases, whatever the user's own one says. */
function fontsConf(aliases: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><include>${aliases}</include></fontconfig>`;
}

/** Pages of a PDF as PNG files in its folder, `dpi` dots per inch. */
export async function toPng(pdf: string, dpi = 80): Promise<string[]> {
  const stem = pdf.replace(/\.pdf$/, '');
  await run('pdftoppm', ['-r', String(dpi), '-png', pdf, stem]);
  const names = await readdir(path.dirname(pdf));
  const own = names.filter((name) => name.startsWith(`${path.basename(stem)}-`) && name.endsWith('.png'));
  return own.toSorted().map((name) => path.join(path.dirname(pdf), name));
}

/** Text of each page of a PDF, in reading order, without blanks. */
export async function pdfText(pdf: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-'], BUFFER);
  return stdout
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s/g, ''));
}

/** The verdict of the layout checker on a document and its PDF: '' when it passed. */
export async function checkLayout(docx: string, pdf: string): Promise<string> {
  try {
    await run(process.execPath, [path.join(here, 'check-gbt9704.mjs'), docx, pdf], BUFFER);
    return '';
  } catch (error) {
    return (error as { stdout?: string }).stdout || String(error);
  }
}

/** Schema errors of the WordprocessingML parts of a .docx: '' when it is valid. */
export async function schemaErrors(docx: Uint8Array): Promise<string> {
  const folder = await temporaryFolder();
  const files: string[] = [];
  for (const [name, data] of Object.entries(unzipSync(docx))) {
    if (!/^word\/(?:document|styles|settings|fontTable|numbering|header\d+|footer\d+)\.xml$/.test(name)) continue;
    const file = path.join(folder, path.basename(name));
    // The plain schemas know no markup compatibility; offices' own programs always state it.
    await writeFile(
      file,
      Buffer.from(data)
        .toString()
        .replace(/ mc:Ignorable="[^"]*"/, ''),
    );
    files.push(file);
  }
  try {
    await run('xmllint', ['--noout', '--nonet', '--schema', SCHEMA, ...files], BUFFER);
    return '';
  } catch (error) {
    return (error as { stderr: string }).stderr.slice(0, 2000);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
