import type { NoteKind } from '#lib/model/note.ts'

/** The colours of a picture. Outlines stand out 3 to 1 from what is behind them, text 4.5 to 1. */
export interface Palette {
  readonly canvas: string
  readonly card: string
  readonly outline: string
  readonly domain: string
  readonly domainOutline: string
  readonly line: string
  readonly text: string
  readonly muted: string
  readonly broken: string
  readonly near: string
  readonly safe: string
  readonly onMark: string
  /** A sheet or pin of each kind of note. */
  readonly notes: Readonly<Record<NoteKind, NoteLook>>
}

interface NoteLook {
  readonly fill: string
  readonly line: string
  readonly dash?: string
}

export type Theme = 'light' | 'dark'

/** One palette for each theme. */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    canvas: '#ffffff',
    card: '#ffffff',
    outline: '#64748b',
    domain: '#f1f5f9',
    domainOutline: '#7c8ba1',
    line: '#64748b',
    text: '#0f172a',
    muted: '#475569',
    broken: '#b91c1c',
    near: '#b45309',
    safe: '#15803d',
    onMark: '#ffffff',
    notes: {
      note: { fill: '#fdf6d8', line: '#8f7a1e' },
      risk: { fill: '#fef3c7', line: '#b45309' },
      question: { fill: '#e8f0fd', line: '#3b6fc4' },
      assumption: { fill: '#f8fafc', line: '#64748b', dash: '4 3' },
      bottleneck: { fill: '#fee2e2', line: '#b91c1c' },
    },
  },
  dark: {
    canvas: '#0f172a',
    card: '#1e293b',
    outline: '#94a3b8',
    domain: '#172136',
    domainOutline: '#64748b',
    line: '#94a3b8',
    text: '#f1f5f9',
    muted: '#cbd5e1',
    broken: '#fca5a5',
    near: '#fcd34d',
    safe: '#86efac',
    onMark: '#0f172a',
    notes: {
      note: { fill: '#33301c', line: '#cdbb5e' },
      risk: { fill: '#3a2a10', line: '#fcd34d' },
      question: { fill: '#1c2a40', line: '#9dbdf0' },
      assumption: { fill: '#1e293b', line: '#94a3b8', dash: '4 3' },
      bottleneck: { fill: '#3b1a1a', line: '#fca5a5' },
    },
  },
}

/** The first that is installed is used; a picture never asks the network for a font. */
export const fontFamily = '"Pretendard Variable", Pretendard, "Noto Sans KR", system-ui, sans-serif'
