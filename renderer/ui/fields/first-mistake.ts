import { useEffect, useRef } from 'react'

const MISTAKEN = 'input[aria-invalid="true"], textarea[aria-invalid="true"], [data-invalid] button, [data-invalid] input'

/**
 * Puts the focus on the first field with a mistake each time a form was sent with some. Give the returned ref to the form
 * and call the returned function when it is sent.
 */
export function useFirstMistake<T extends HTMLElement>(): { form: React.RefObject<T | null>; sent: () => void } {
  const form = useRef<T>(null)
  const looking = useRef(false)
  useEffect(() => {
    if (!looking.current) return
    looking.current = false
    form.current?.querySelector<HTMLElement>(MISTAKEN)?.focus()
  })
  return {
    form,
    sent: () => {
      looking.current = true
    },
  }
}
