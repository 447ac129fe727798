import type { ReactNode } from 'react'
import { ScreenHeading } from '../../ui/index.ts'
import { BrandMark } from '../brand.tsx'
import './start.css'

export interface StartPageProps {
  title: string
  /** A page to be read first: its heading takes the focus, where no field does. */
  toRead?: boolean
  children: ReactNode
}

/** The frame of what is asked before anything is shown: one narrow column under the product's name. */
export function StartPage({ title, toRead = false, children }: StartPageProps) {
  return (
    <main className="start">
      <div className="sign-in">
        <div className="start-brand">
          <BrandMark />
          Casewright
        </div>
        {toRead ? <ScreenHeading>{title}</ScreenHeading> : <h1>{title}</h1>}
        {children}
      </div>
    </main>
  )
}
