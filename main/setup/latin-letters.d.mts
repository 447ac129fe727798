import type { Plugin } from 'vite'

export const LATIN: string
export function withLatinLetters(pattern: string): string
export function latinLetters(concerns: (file: string) => boolean): Plugin
