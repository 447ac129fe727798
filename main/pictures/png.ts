import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { PARTS } from './parts.ts'

/** Where a build puts the parts, beside the compiled dictionary. */
const BUILT = join(import.meta.dirname, '..', 'pictures')

/** One of the parts: from the folder that a build fills or, where there is none, from its package. */
function partOf(name: string, address: string): Uint8Array<ArrayBuffer> {
  const built = [BUILT, join(BUILT, '..', '..', 'pictures')].map((folder) => join(folder, name)).find((file) => existsSync(file))
  return new Uint8Array(readFileSync(built ?? createRequire(import.meta.url).resolve(address)))
}

let letters: Promise<Uint8Array[]> | null = null

/** Gets ready once a process; about a tenth of a second. */
function ready(): Promise<Uint8Array[]> {
  if (letters !== null) return letters
  const parts = (ending: string): Uint8Array<ArrayBuffer>[] =>
    Object.entries(PARTS)
      .filter(([name]) => name.endsWith(ending))
      .map(([name, address]) => partOf(name, address))
  const [program] = parts('.wasm')
  letters =
    program === undefined
      ? Promise.reject(new Error('There is no program to draw with.'))
      : initWasm(program).then(() => parts('.woff2'))
  return letters
}

/**
 * Makes a PNG of a drawing (SVG), so many dots wide, without a window and without fonts of the computer: the same drawing gives the
 * same picture everywhere. Nothing that the drawing names is loaded.
 */
export async function pngOf(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  const fontBuffers = await ready()
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers, defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' },
  })
  try {
    const picture = drawing.render()
    const bytes = new Uint8Array(picture.asPng())
    picture.free()
    return bytes
  } finally {
    drawing.free()
  }
}

/** Where the heading of every PNG ends: its signature and the chunk IHDR. */
const AFTER_HEADING = 33
const INCH_IN_METRES = 0.0254

/** The same PNG, saying how many of its dots go into an inch: so large is it where it is put on a page (the chunk pHYs). */
export function withDotsAnInch(png: Uint8Array, dots: number): Uint8Array<ArrayBuffer> {
  const chunk = Buffer.alloc(21)
  const perMetre = Math.round(dots / INCH_IN_METRES)
  chunk.writeUInt32BE(9, 0)
  chunk.write('pHYs', 4, 'latin1')
  chunk.writeUInt32BE(perMetre, 8)
  chunk.writeUInt32BE(perMetre, 12)
  chunk.writeUInt8(1, 16)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17)
  return new Uint8Array(Buffer.concat([png.subarray(0, AFTER_HEADING), chunk, png.subarray(AFTER_HEADING)]))
}
