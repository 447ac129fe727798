import { type ReactNode, useEffect, useRef } from 'react'

/**
 * The heading of a screen. It takes the focus when its screen appears, so that a screen reader says where one is and the
 * next Tab goes into the screen, not back to the top of the window. An open dialog keeps the focus.
 */
export function ScreenHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!document.querySelector('[role="dialog"], [role="alertdialog"]')) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} className="screen-heading" data-screen-heading="">
      {children}
    </h1>
  )
}

/** Puts the focus on the screen's heading: for when the thing that had it is gone. */
export function focusScreenHeading(): void {
  document.querySelector<HTMLElement>('[data-screen-heading]')?.focus({ preventScroll: true })
}
