/** What this window put on the clipboard by a button of its own, so that it can be taken off again. */
let copied: string | null = null

/** Copies words and remembers that it was Casewright that did. False where the platform does not let the window. */
export async function copyOwn(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    copied = text
    return true
  } catch {
    return false
  }
}

/** Takes off the clipboard what `copyOwn` put there. False where the platform does not let the window, which has to be in front. */
export async function clearCopied(): Promise<boolean> {
  if (copied === null) return true
  try {
    await navigator.clipboard.writeText('')
    copied = null
    return true
  } catch {
    return false
  }
}
