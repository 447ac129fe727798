import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { FamilyLayout } from '../../../shared/family/layout/index.ts'
import type { View } from './viewport.ts'

const MS = 240

/** Lets people glide from where they stood to where they stand now, so that a small change reads as one. */
export function useAnimatedMoves(picture: RefObject<SVGSVGElement | null>, layout: FamilyLayout, view: View): void {
  const before = useRef<{ layout: FamilyLayout; view: View } | null>(null)
  useLayoutEffect(() => {
    const was = before.current
    before.current = { layout, view }
    const svg = picture.current
    if (!svg || was === null || was.layout === layout || matchMedia('(prefers-reduced-motion: reduce)').matches) return
    const places = new Map(was.layout.people.map((person) => [person.id, person]))
    const timing = { duration: MS, easing: 'cubic-bezier(0.2, 0, 0.2, 1)' }
    for (const person of layout.people) {
      const element = svg.querySelector(`[data-person="${CSS.escape(person.id)}"]`)
      const old = places.get(person.id)
      if (!element) continue
      if (old === undefined) {
        element.animate([{ opacity: 0 }, { opacity: 1 }], timing)
        continue
      }
      const dx = (was.view.x + old.x * was.view.scale - view.x) / view.scale - person.x
      const dy = (was.view.y + old.y * was.view.scale - view.y) / view.scale - person.y
      if (Math.hypot(dx, dy) > 1) element.animate([{ transform: `translate(${dx}px, ${dy}px)` }, { transform: 'none' }], timing)
    }
    for (const lines of svg.querySelectorAll('[data-lines]')) lines.animate([{ opacity: 0.1 }, { opacity: 1 }], timing)
  }, [picture, layout, view])
}
