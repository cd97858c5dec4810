import { readFile, writeFile } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright-core';

/** The sizes that browsers ask for; WXT finds the files by their names. */
const SIZES = [16, 32, 48, 96, 128];
/** Up to this size the simpler drawing is used: the other one's dots would melt. */
const LARGEST_SMALL = 32;

const FOLDER = new URL('../public/icon/', import.meta.url);

/** Draws the icon in one size and returns it as PNG. The ground around it stays transparent. */
async function drawIcon(browser: Browser, svg: string, size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const shown = size <= LARGEST_SMALL ? 'small' : 'large';
  const hidden = shown === 'small' ? 'large' : 'small';
  const style = `*{margin:0}body>svg{display:block;width:${size}px;height:${size}px}#${shown}{visibility:visible}#${hidden}{display:none}`;
  await page.setContent(`<!doctype html><style>${style}</style>${svg}`);
  const picture = await page.screenshot({ omitBackground: true });
  await page.close();
  return picture;
}

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const svg = await readFile(new URL('icon.svg', FOLDER), 'utf8');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'] });
for (const size of SIZES) {
  await writeFile(new URL(`${size}.png`, FOLDER), await drawIcon(browser, svg, size));
  process.stderr.write(`public/icon/${size}.png\n`);
}
await browser.close();
