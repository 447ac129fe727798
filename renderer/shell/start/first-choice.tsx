import { ArchiveRestore, BookOpen, Lock, PenLine } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Failure } from '../../../shared/api/index.ts'
import { Banner, Button, ScreenHeading } from '../../ui/index.ts'
import { BrandMark } from '../brand.tsx'
import './start.css'

export interface FirstChoiceProps {
  /** Whether somebody came back to it: its heading then takes the focus. */
  cameBack: boolean
  opening: boolean
  failure: Failure | null
  onSetUp: () => void
  onExample: () => void
  onBackup: () => void
}

const TITLE = 'How do you want to begin?'

/** The three ways to begin, all in sight. */
export function FirstChoice({ cameBack, opening, failure, onSetUp, onExample, onBackup }: FirstChoiceProps) {
  return (
    <main className="start">
      <div className="start-choice">
        <div className="start-brand">
          <BrandMark />
          Casewright
        </div>
        {cameBack ? <ScreenHeading>{TITLE}</ScreenHeading> : <h1>{TITLE}</h1>}
        <p className="start-lead">Write assessments, plans and reports, checked against your authority’s practice standards.</p>
        {failure && <Banner tone="error">{failure.message}</Banner>}
        <ul className="start-ways">
          <Way title="Begin my own work" icon={<PenLine size={22} aria-hidden />}>
            <p>Choose whose standards you work to, say who you are, and set a password. Three short steps.</p>
            <Button look="primary" onPress={onSetUp} isDisabled={opening}>
              Set up Casewright
            </Button>
          </Way>
          <Way title="Look round first" icon={<BookOpen size={22} aria-hidden />}>
            <p>An invented family, with some faults to find. It needs no account; what you change in it is not kept.</p>
            <Button onPress={onExample} isDisabled={opening}>
              {opening ? 'Opening…' : 'Open the example case'}
            </Button>
          </Way>
          <Way title="Come back to work I have" icon={<ArchiveRestore size={22} aria-hidden />}>
            <p>You have a Casewright backup, from this computer or another, and the password you had when it was made.</p>
            <Button onPress={onBackup} isDisabled={opening}>
              Put a backup back
            </Button>
          </Way>
        </ul>
        <p className="sign-in-foot">
          <Lock size={15} aria-hidden />
          Everything you write stays on this computer, encrypted. Nothing is sent anywhere.
        </p>
      </div>
    </main>
  )
}

function Way({ title, icon, children }: { title: string; icon: ReactNode; children: ReactNode }) {
  return (
    <li className="start-way">
      {icon}
      <h2>{title}</h2>
      {children}
    </li>
  )
}
