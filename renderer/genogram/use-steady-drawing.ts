import { useEffect, useMemo, useRef } from 'react'
import { type DrawingOptions, drawGenogram, type GenogramDrawing } from '../../shared/family/drawing/index.ts'
import type { CaseFamily } from '../../shared/family/index.ts'

/**
 * The family drawn for the screen. While somebody edits, each picture follows from the one before, so that those whom nothing was
 * done to stay where they are; another filter or another day begins afresh. `options` are compared by identity.
 */
export function useSteadyDrawing(family: CaseFamily, options: Omit<DrawingOptions, 'before' | 'themed'>): GenogramDrawing {
  const last = useRef<{ options: typeof options; layout: GenogramDrawing['layout'] } | null>(null)
  const drawing = useMemo(() => {
    const before = last.current?.options === options ? last.current.layout : null
    return drawGenogram(family, { ...options, themed: true, before })
  }, [family, options])
  useEffect(() => {
    last.current = { options, layout: drawing.layout }
  }, [options, drawing])
  return drawing
}
