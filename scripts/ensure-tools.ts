// Sees to it that the programs and fonts the tests need are there: installs what is missing as root on Debian,
// otherwise prints the one command and ends with 1. Done in a moment when all is present.
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Tool {
  readonly debian: string;
  readonly found: () => boolean;
}

const onPath = (name: string) =>
  (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(path.join(folder, name)));
const inFonts = (pattern: string) => globSync(`/usr/share/fonts/**/${pattern}`).length > 0;

const TOOLS: readonly Tool[] = [
  { debian: 'chromium', found: () => onPath('chromium') },
  { debian: 'libreoffice-writer-nogui', found: () => onPath('soffice') },
  { debian: 'poppler-utils', found: () => onPath('pdftoppm') && onPath('pdftotext') },
  { debian: 'libxml2-utils', found: () => onPath('xmllint') },
  { debian: 'fontconfig', found: () => onPath('fc-match') },
  { debian: 'unzip', found: () => onPath('unzip') },
  { debian: 'fonts-noto-cjk', found: () => inFonts('NotoSansCJK-Regular.ttc') },
  { debian: 'fonts-arphic-uming', found: () => inFonts('uming.ttc') },
  { debian: 'fonts-arphic-ukai', found: () => inFonts('ukai.ttc') },
];

/** The only simplified 仿宋 of Debian sits in a package of 48 MB; only the font is taken out of it. */
const FANDOL = 'texlive-lang-chinese';
const FONT_FOLDERS = ['/usr/local/share/fonts', path.join(process.env['HOME'] ?? '/root', '.fonts')];
const hasFandol = () => FONT_FOLDERS.some((folder) => globSync(`${folder}/**/FandolFang-Regular.otf`).length > 0);

const missing = TOOLS.filter((tool) => !tool.found()).map((tool) => tool.debian);
const lacksFandol = !hasFandol();
if (missing.length > 0 || lacksFandol) install();

function install(): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')) {
    const wanted = [...missing, ...(lacksFandol ? [`${FANDOL} (FandolFang-Regular.otf)`] : [])].join(', ');
    console.error(`The tests need: ${wanted}. Run once: sudo "${process.execPath}" scripts/ensure-tools.ts`);
    process.exit(1);
  }
  const apt = (args: string[], cwd?: string) =>
    execFileSync('apt-get', ['-q', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      ...(cwd === undefined ? {} : { cwd }),
    });
  console.log(`installing ${[...missing, ...(lacksFandol ? ['FandolFang'] : [])].join(', ')}`);
  apt(['update']);
  if (missing.length > 0) apt(['install', '-y', '--no-install-recommends', ...missing]);
  if (lacksFandol) installFandol(apt);
}

function installFandol(apt: (args: string[], cwd?: string) => void): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'jiandang-fonts-'));
  const target = path.join(FONT_FOLDERS[0]!, 'fandol');
  apt(['download', FANDOL], folder);
  execFileSync('dpkg-deb', ['-x', globSync(`${folder}/*.deb`)[0]!, path.join(folder, 'all')]);
  const fonts = globSync(`${folder}/all/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-*.otf`);
  if (fonts.length === 0) throw new Error(`${FANDOL} holds no FandolFang`);
  execFileSync('install', ['-D', '-m', '644', '-t', target, ...fonts]);
  execFileSync('fc-cache', ['-f']);
  rmSync(folder, { recursive: true, force: true });
}
