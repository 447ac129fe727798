import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { FamilyLayout } from '../../../shared/family/layout/index.ts'
import type { View } from './viewport.ts'

const MS = 240
/** Less than this, in the picture's units, just happens: a name that is being typed pushes others a little at each letter. */
const LEAST = 16

/** Lets people glide from where they stood to where they stand now, so that a small change reads as one. */
export function useAnimatedMoves(picture: RefObject<SVGSVGElement | null>, layout: FamilyLayout, view: View): void {
  const before = useRef<{ layout: FamilyLayout; view: View } | null>(null)
  useLayoutEffect(() => {
    const was = before.current
    before.current = { layout, view }
    const svg = picture.current
    if (!svg || was === null || was.layout === layout || matchMedia('(prefers-reduced-motion: reduce)').matches) return
    const places = new Map(was.layout.people.map((person) => [person.id, person]))
    const moves = layout.people.map((person) => {
      const old = places.get(person.id)
      if (old === undefined) return { id: person.id, by: null }
      const dx = (was.view.x + old.x * was.view.scale - view.x) / view.scale - person.x
      const dy = (was.view.y + old.y * was.view.scale - view.y) / view.scale - person.y
      return { id: person.id, by: { dx, dy } }
    })
    const isSmall = moves.every(({ by }) => by !== null && Math.hypot(by.dx, by.dy) < LEAST)
    if (isSmall && moves.length === places.size) return
    const timing = { duration: MS, easing: 'cubic-bezier(0.2, 0, 0.2, 1)' }
    for (const { id, by } of moves) {
      const from = by === null ? { opacity: 0 } : { transform: `translate(${by.dx}px, ${by.dy}px)` }
      const to = by === null ? { opacity: 1 } : { transform: 'none' }
      svg.querySelector(`[data-person="${CSS.escape(id)}"]`)?.animate([from, to], timing)
    }
    for (const lines of svg.querySelectorAll('[data-lines]')) lines.animate([{ opacity: 0.1 }, { opacity: 1 }], timing)
  }, [picture, layout, view])
}
