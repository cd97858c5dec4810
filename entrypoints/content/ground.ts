/** Which colour a mark takes, from the ground behind it. */

/** `light` and `dark` name the ground; `plain` is the text's own colour, for grounds on which neither accent can be seen. */
export type Ground = 'light' | 'dark' | 'plain';

/** Linear light, 0 to 1, with the share of the ground behind that it covers. */
interface Colour {
  readonly rgb: readonly [number, number, number];
  readonly alpha: number;
}

/** Luminances of the accents for light and for dark grounds, #7B4A12 and #DDB27A. */
const LIGHT_ACCENT = 0.0915;
const DARK_ACCENT = 0.4862;
const LEAST_CONTRAST = 3;
/** Luminance of mid grey, #808080: from here on a ground counts as light. */
const MID_GREY = 0.216;

/** Chromium's own dark ground, where a page declares a dark scheme and paints nothing. */
const DARK_CANVAS = 'rgb(18, 18, 18)';
const LIGHT_CANVAS = 'rgb(255, 255, 255)';

/** The ground behind an element: the first opaque one upwards, with what lies thinner over it; an image can't be measured. */
export function measureGround(element: Element): Ground {
  const layers: Colour[] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const style = getComputedStyle(at);
    if (style.backgroundImage !== 'none' && style.backgroundImage !== '') return 'plain';
    const colour = parseColour(style.backgroundColor);
    if (!colour) return 'plain';
    if (colour.alpha > 0) layers.push(colour);
    if (colour.alpha === 1) return chooseGround(layers);
  }
  const canvas = parseColour(isDarkCanvas() ? DARK_CANVAS : LIGHT_CANVAS);
  return chooseGround(canvas ? [...layers, canvas] : layers);
}

/** The accent that reaches 3:1 on layers given from the front to the back. */
export function chooseGround(layers: readonly Colour[]): Ground {
  const ground = layers.reduceRight<Colour | undefined>((behind, layer) => (behind ? blend(layer, behind) : layer), undefined);
  const light = luminance(ground);
  const kind = light > MID_GREY ? 'light' : 'dark';
  return contrast(kind === 'light' ? LIGHT_ACCENT : DARK_ACCENT, light) >= LEAST_CONTRAST ? kind : 'plain';
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : element.parentElement;
}

function isDarkCanvas(): boolean {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme.includes('dark') && (!scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
}

/** Computed colours: `rgb()`, `color(srgb …)`, `oklab()` and `oklch()`; undefined for others. */
export function parseColour(text: string): Colour | undefined {
  const [, name = '', list = ''] = /^(\w+)\((.*)\)$/.exec(text.trim()) ?? [];
  const parts = list.split(/[\s,/]+/).filter((part) => part !== '' && part !== 'srgb');
  const [a = 0, b = 0, c = 0, alpha = 1] = parts.map(parseNumber);
  if (parts.length < 3 || [a, b, c, alpha].some(Number.isNaN)) return undefined;
  if (name === 'rgb' || name === 'rgba') return { rgb: [linear(a / 255), linear(b / 255), linear(c / 255)], alpha };
  if (name === 'color' && list.trim().startsWith('srgb ')) return { rgb: [linear(a), linear(b), linear(c)], alpha };
  if (name === 'oklab') return { rgb: fromOklab(a, b, c), alpha };
  if (name !== 'oklch') return undefined;
  const hue = (c * Math.PI) / 180;
  return { rgb: fromOklab(a, b * Math.cos(hue), b * Math.sin(hue)), alpha };
}

const parseNumber = (part: string) => (part === 'none' ? 0 : part.endsWith('%') ? Number(part.slice(0, -1)) / 100 : Number(part));
const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

function fromOklab(light: number, a: number, b: number): [number, number, number] {
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** Blended in linear light: near enough to choose between two accents. */
function blend(front: Colour, back: Colour): Colour {
  const mix = (i: 0 | 1 | 2) => front.rgb[i] * front.alpha + back.rgb[i] * (1 - front.alpha);
  return { rgb: [mix(0), mix(1), mix(2)], alpha: 1 };
}

function luminance(colour: Colour | undefined): number {
  if (!colour) return 1;
  const [red, green, blue] = colour.rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
