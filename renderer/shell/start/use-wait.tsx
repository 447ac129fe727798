import { type ReactNode, useEffect, useState } from 'react'
import { z } from 'zod'
import type { Failure } from '../../../shared/api/index.ts'
import { Banner } from '../../ui/index.ts'

const details = z.object({ seconds: z.number() })

/** Counts down what a `too-soon` asks to wait. The time is read out when it begins and when it is over, not each second. */
export function useWait(failure: Failure | null): { left: number; banner: ReactNode } {
  const asked = failure?.code === 'too-soon' ? (details.safeParse(failure.details).data?.seconds ?? 0) : 0
  const [until, setUntil] = useState(0)
  const [now, setNow] = useState(0)
  // A new failure begins a new wait, even where it is as long as the one before.
  useEffect(() => {
    if (failure?.code !== 'too-soon') return setUntil(0)
    setNow(Date.now())
    setUntil(Date.now() + asked * 1000)
  }, [failure, asked])
  const left = Math.max(0, Math.ceil((until - now) / 1000))
  useEffect(() => {
    if (left <= 0) return
    const tick = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(tick)
  }, [left])
  if (failure?.code !== 'too-soon') return { left: 0, banner: null }
  const banner =
    left > 0 ? (
      <Banner tone="warning">
        What was entered was wrong too often, so Casewright waits before it looks again.{' '}
        <span role="timer" className="sign-in-wait">
          {inMinutes(left)}
        </span>
      </Banner>
    ) : (
      <Banner tone="information">You can try again now.</Banner>
    )
  return { left, banner }
}

const inMinutes = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
