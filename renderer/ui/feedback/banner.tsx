import { Info } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import { SeverityLine } from '../marks/marks.tsx'
import './feedback.css'

export interface BannerProps {
  tone: 'information' | 'warning' | 'error'
  children: ReactNode
  actions?: ReactNode
}

/** Says something that stays true for a while. An error is read out at once, the others when there is a pause. */
export function Banner({ tone, children, actions }: BannerProps) {
  return (
    <div className={classes('banner', tone)} role={tone === 'error' ? 'alert' : 'status'}>
      {tone === 'information' ? <Info size={16} aria-hidden /> : <SeverityLine severity={tone} />}
      <div className="banner-text">{children}</div>
      {actions}
    </div>
  )
}
