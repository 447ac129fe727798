import { type SVGProps, useLayoutEffect, useRef } from 'react'

/** A group of the drawing. Its markup comes from shared/family/drawing, which escapes every word in it. */
export function Piece({ svg, ...rest }: { svg: string } & Omit<SVGProps<SVGGElement>, 'children'>) {
  const group = useRef<SVGGElement>(null)
  useLayoutEffect(() => {
    if (group.current) group.current.innerHTML = svg
  }, [svg])
  return <g ref={group} {...rest} />
}
