/** A copy of the bundled pack that a test may break, and what `npm run pack` says of it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPack } from '../../cli/pack.ts';

export type Json = Record<string, unknown>;

/** An item of a list, as JSON has it. */
export type Item = Json & { id: string };

export class PackCopy {
  readonly folder = join(mkdtempSync(join(tmpdir(), 'pack-')), 'newsroom');

  constructor() {
    cpSync('data/ukraine-nato', this.folder, { recursive: true });
  }

  remove(): void {
    rmSync(join(this.folder, '..'), { recursive: true });
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  /** Items of a part, in their order. */
  items(part: string): Item[] {
    return (JSON.parse(this.read(`${part}.json`)) as Record<string, Item[]>)[part]!;
  }

  /** Changes the items of a part. */
  changeItems(part: string, change: (items: Item[]) => void): void {
    const file = JSON.parse(this.read(`${part}.json`)) as Record<string, Item[]>;
    change(file[part]!);
    this.write(`${part}.json`, JSON.stringify(file, null, 2));
  }

  /** Changes one item of a part by its identifier. */
  change(part: string, id: string, change: (item: Item) => void): void {
    this.changeItems(part, (items) => change(items.find((item) => item.id === id)!));
  }

  /** Changes the masthead. */
  changeMasthead(change: (masthead: Json) => void): void {
    const masthead = JSON.parse(this.read('pack.json')) as Json;
    change(masthead);
    this.write('pack.json', JSON.stringify(masthead, null, 2));
  }

  /** `terms[12]`, for the place that a message should name. */
  placeOf(part: string, id: string): string {
    return `${part}[${this.items(part).findIndex((item) => item.id === id)}]`;
  }

  /** What the command prints, on both ways out, and its exit code. */
  run(...args: string[]): { code: number; printed: string; complaint: string } {
    return run(this.folder, ...args);
  }
}

/** Runs `npm run pack` with these arguments. */
export function run(...args: string[]): { code: number; printed: string; complaint: string } {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = runPack(args, {
    print: (line) => void printed.push(line),
    complain: (message) => void complaints.push(message),
    nowMs: Date.parse('2026-11-22'),
  });
  return { code, printed: printed.join('\n'), complaint: complaints.join('\n') };
}
