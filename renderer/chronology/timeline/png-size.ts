const SIGNATURE_AND_HEADER = 33
const INCHES_OF_A_METRE = 39.370_078_74
const PER_METRE = 1

/** A PNG that says how many dots make an inch, so that Word shows it in its own size. */
export function withDotsPerInch(png: Uint8Array, dots: number): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(21)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, 9)
  chunk.set(
    [...'pHYs'].map((letter) => letter.charCodeAt(0)),
    4,
  )
  const perMetre = Math.round(dots * INCHES_OF_A_METRE)
  view.setUint32(8, perMetre)
  view.setUint32(12, perMetre)
  chunk[16] = PER_METRE
  view.setUint32(17, checksum(chunk.subarray(4, 17)))
  const sized = new Uint8Array(png.length + chunk.length)
  sized.set(png.subarray(0, SIGNATURE_AND_HEADER))
  sized.set(chunk, SIGNATURE_AND_HEADER)
  sized.set(png.subarray(SIGNATURE_AND_HEADER), SIGNATURE_AND_HEADER + chunk.length)
  return sized
}

/** CRC-32 as PNG has it. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
