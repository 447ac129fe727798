import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import './surfaces.css'

export interface CardProps {
  title: ReactNode
  /** At the right end of the heading: a button, a count. */
  end?: ReactNode
  children: ReactNode
  className?: string
}

export function Card({ title, end, children, className }: CardProps) {
  return (
    <section className={classes('card', className)}>
      <header>
        <h2>{title}</h2>
        {end}
      </header>
      {children}
    </section>
  )
}

export type TagTone = 'plain' | 'solid' | 'done' | 'bad' | 'waiting'

/** A bordered word for the state of a thing. */
export function Tag({ tone = 'plain', children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={classes('tag', tone)}>{children}</span>
}

export interface EmptyStateProps {
  icon?: ReactNode
  title: string
  children: ReactNode
  action?: ReactNode
}

/** What a place says before there is anything in it, and how to begin. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      {icon}
      <b>{title}</b>
      <p>{children}</p>
      {action}
    </div>
  )
}
