/** `npx node cli/draw-icons.ts`: draws the PNG files in public/icon/ from icon.svg; run it after a change there. */
import { readFile, writeFile } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright-core';
import { getBrowser } from './browser.ts';
import { EXIT, runCommand } from './run-command.ts';

/** The sizes that browsers ask for; WXT finds the files by their names. */
const SIZES = [16, 32, 48, 96, 128];
/** Up to this size the simpler drawing is used: the other one's dots would melt. */
const LARGEST_SMALL = 32;

const FOLDER = new URL('../public/icon/', import.meta.url);

/** The icon in one size as PNG; the ground around it stays transparent. */
async function drawIcon(browser: Browser, svg: string, size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const [shown, hidden] = size <= LARGEST_SMALL ? ['small', 'large'] : ['large', 'small'];
  const style = `*{margin:0}body>svg{display:block;width:${size}px;height:${size}px}#${shown}{visibility:visible}#${hidden}{display:none}`;
  await page.setContent(`<!doctype html><style>${style}</style>${svg}`);
  const picture = await page.screenshot({ omitBackground: true });
  await page.close();
  return picture;
}

async function drawIcons(): Promise<number> {
  const say = (line: string) => console.error(line);
  const svg = await readFile(new URL('icon.svg', FOLDER), 'utf8');
  const args = ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'];
  const browser = await chromium.launch({ executablePath: getBrowser(say), args });
  try {
    for (const size of SIZES) {
      await writeFile(new URL(`${size}.png`, FOLDER), await drawIcon(browser, svg, size));
      say(`public/icon/${size}.png`);
    }
  } finally {
    await browser.close();
  }
  return EXIT.done;
}

if (import.meta.main) await runCommand(drawIcons);
