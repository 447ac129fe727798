/** Whether this window put something on the clipboard that is to be taken off again. */
let copied = false

/** Copies words and remembers that it was Casewright that did. False where the platform does not let the window. */
export async function copyOwn(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    copied = true
    return true
  } catch {
    return false
  }
}

/**
 * Empties the clipboard where this window filled it last. False where the platform does not let the window: a browser wants it to be
 * in front, so that what was copied before somebody went elsewhere may stay.
 */
export async function clearCopied(): Promise<boolean> {
  if (!copied) return true
  try {
    await navigator.clipboard.writeText('')
    copied = false
    return true
  } catch {
    return false
  }
}

/** Remembers that something was copied in this window by other means: with Ctrl+C, or from a menu. */
export function noteCopies(): () => void {
  const note = () => {
    copied = true
  }
  document.addEventListener('copy', note)
  document.addEventListener('cut', note)
  return () => {
    document.removeEventListener('copy', note)
    document.removeEventListener('cut', note)
  }
}
