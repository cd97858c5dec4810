/** Labelled claims with figures, and with quotations: what the check should say of each. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CheckedFigure, CheckedQuotation } from '../engine/checked.ts';

/** The claims on which the comparison is tuned (the second part was written after the first was), and those at whose errors nobody looks. */
export const FIGURE_PARTS = ['cases', 'cases-2', 'set-aside'] as const;
export type FigurePart = (typeof FIGURE_PARTS)[number];
/** The claims with figures, and those with quotations. */
export const PARTS = [...FIGURE_PARTS, 'quotations'] as const;
export type Part = (typeof PARTS)[number];

export interface ExpectedFigure {
  readonly claimed: CheckedFigure['claimed'];
  readonly unit: string;
  readonly verdict: CheckedFigure['verdict'];
  readonly recorded: CheckedFigure['recorded'];
  /** Any of them may be shown; empty: a poll that no passage tells. */
  readonly passages: readonly string[];
}

export interface ExpectedQuotation {
  readonly claimed: string;
  readonly verdict: CheckedQuotation['verdict'];
  readonly recorded: string | null;
  readonly passage: readonly string[];
  readonly changes: readonly Pick<CheckedQuotation['changes'][number], 'kind' | 'claimed' | 'recorded'>[];
}

export interface FigureItem {
  readonly id: string;
  readonly claim: string;
  readonly expected: readonly ExpectedFigure[];
}

export interface QuotationItem {
  readonly id: string;
  readonly claim: string;
  readonly expected: readonly ExpectedQuotation[];
}

export function readFigureItems(part: FigurePart): readonly FigureItem[] {
  return readLines(`figures/${part}.jsonl`) as FigureItem[];
}

export function readQuotationItems(): readonly QuotationItem[] {
  return readLines('quotations/cases.jsonl') as QuotationItem[];
}

function readLines(name: string): { readonly id: string }[] {
  const file = fileURLToPath(new URL(`../tests/${name}`, import.meta.url));
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as { id: string }]));
}
