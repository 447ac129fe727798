import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { joined, unjoined } from '../../shared/plan/index.ts'
import { useToast } from '../ui/index.ts'
import { type Card, type Link, type Picture, pictureOf, type Shown } from './picture/cards.ts'
import { focusCard } from './picture/thread-picture.tsx'
import { canJoin, joinsOf, quoted } from './plan/joins.ts'
import { type Mended, mended } from './plan/mending.ts'
import type { Change, PlanInHand } from './plan/use-plan.ts'

/** Goes to a card of the picture or to its row in the list, once it is drawn. */
function goToCard(key: string): void {
  requestAnimationFrame(() => {
    const act = document.querySelector<HTMLElement>(`[data-row-act="${CSS.escape(key)}"]`)
    act?.focus({ preventScroll: true })
    document.querySelector(`[data-row="${CSS.escape(key)}"]`)?.scrollIntoView({ block: 'nearest' })
    if (!act) focusCard(key)
  })
}

/** What the screen knows and does: the picture, which card is looked at, joined or open, and every change of the plan. */
export function useThread(inHand: PlanInHand, { childId, childNames }: Shown, readOnly: boolean, today: string) {
  const toast = useToast()
  const { stored, apply, undo } = inHand
  const picture = useMemo<Picture | null>(
    () => (stored ? pictureOf(stored.plan, { childId, childNames }) : null),
    [stored, childId, childNames],
  )
  const [current, setCurrent] = useState<string | null>(null)
  const [picked, setPicked] = useState<string | null>(null)
  const [opened, setOpened] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const cardOf = (key: string | null): Card | null => picture?.cards.find((card) => card.key === key) ?? null

  const change = async (made: Change, then?: string): Promise<boolean> => {
    if (!(await apply(made))) return false
    setSaid(`${made.said}.`)
    if (then !== undefined) goToCard(then)
    return true
  }
  const join = (one: string, other: string, then: string) => {
    if (!stored) return
    const { plan } = stored
    change({ make: (now) => joined(now, one, other), said: `Joined ${quoted(plan, one)} and ${quoted(plan, other)}` }, then)
  }
  const unjoin = (one: string, other: string, then: string) => {
    if (!stored) return
    const { plan } = stored
    change({ make: (now) => unjoined(now, one, other), said: `Unjoined ${quoted(plan, one)} and ${quoted(plan, other)}` }, then)
  }

  const pick = (card: Card) => {
    if (!stored || card.id === null) return toast({ text: 'Only reasons, statements, goals and steps can be joined.' })
    const first = cardOf(picked)
    if (first?.id == null) {
      setPicked(card.key)
      return setSaid('Now go to the card to join it to and press J. Escape leaves it.')
    }
    setPicked(null)
    if (first.key === card.key) return setSaid('Nothing was joined.')
    if (!canJoin(stored.plan, first.id, card.id))
      return toast({ text: 'These two are not joined by a thread, or are joined already.' })
    join(first.id, card.id, card.key)
  }
  const loosen = (card: Card) => {
    if (!stored || card.id === null)
      return toast({ text: 'Only what is joined can be unjoined: a reason, a statement, a goal or a step.' })
    const { back, on } = joinsOf(stored.plan, card.id)
    const [only, ...more] = back.length === 1 ? back : [...back, ...on]
    if (!only) return toast({ text: 'This is not joined to anything.' })
    if (more.length > 0) return open(card)
    unjoin(card.id, only.id, card.key)
  }
  const choose = (card: Card): void => {
    setCurrent(card.key)
    setOpened((before) => (before === null || cardOf(before)?.broken ? before : card.key))
  }
  const open = (card: Card): void => {
    setCurrent(card.key)
    setOpened(card.key)
    requestAnimationFrame(() => {
      document.querySelector(`[data-card="${CSS.escape(card.key)}"]`)?.scrollIntoView({ block: 'nearest' })
      const panel = document.querySelector<HTMLElement>('.thread-panel')
      if (panel && !panel.contains(document.activeElement)) panel.querySelector<HTMLElement>('[data-panel-heading]')?.focus()
    })
  }
  const close = (): void => {
    const key = opened
    setOpened(null)
    if (key !== null) goToCard(key)
  }
  const accept = (link: Link): void => {
    const [from, to] = [cardOf(link.from), cardOf(link.to)]
    if (from?.id && to?.id) join(to.id, from.id, to.key)
  }
  const mend = async (card: Card, given: Mended): Promise<boolean> => {
    const { broken } = card
    if (!broken) return false
    const saved = await change({
      make: (now) => mended(now, broken, given, today),
      said: `Mended: ${broken.message.replace(/\.$/, '')}`,
    })
    if (saved) {
      setOpened(null)
      const of = broken.kind.startsWith('concern') ? 'concern' : broken.kind.split('-')[0]
      goToCard(`${of}:${broken.at}`)
    }
    return saved
  }
  const goToBreak = useCallback(
    (by: 1 | -1) => {
      const breaks = picture?.breaks ?? []
      if (breaks.length === 0) return setSaid('There is no break.')
      const at = breaks.findIndex(({ key }) => key === current)
      const next = breaks[at < 0 ? (by === 1 ? 0 : breaks.length - 1) : (at + by + breaks.length) % breaks.length]
      if (!next) return
      setCurrent(next.key)
      setOpened((before) => (before === null ? null : next.key))
      goToCard(next.key)
    },
    [picture, current],
  )
  const newestCurrent = useRef(current)
  newestCurrent.current = current
  /** Brings the card that was looked at into view, where the same is shown in another way. */
  const showCurrent = useCallback((_view: string) => {
    const key = CSS.escape(newestCurrent.current ?? '')
    document.querySelector(`[data-row="${key}"], [data-card="${key}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [])
  const takeBack = async (): Promise<void> => {
    const what = await undo?.()
    if (what) setSaid(`Undone: ${what}.`)
  }

  useThreadKeys({
    nextBreak: goToBreak,
    undo: undo ? takeBack : null,
    leave:
      picked === null
        ? null
        : () => {
            setPicked(null)
            setSaid('Nothing was joined.')
          },
  })

  const shownCard = cardOf(current)
  return {
    picture,
    current: shownCard?.key ?? null,
    picked,
    opened: cardOf(opened),
    said,
    goToBreak,
    close,
    mend,
    showCurrent,
    takeBack,
    join,
    unjoin,
    pickCurrent: () => (shownCard ? pick(shownCard) : toast({ text: 'Choose a card first.' })),
    loosenCurrent: () => (shownCard ? loosen(shownCard) : toast({ text: 'Choose a card first.' })),
    actions: {
      choose: (card: Card) => (picked !== null && !readOnly ? setCurrent(card.key) : choose(card)),
      open,
      join: readOnly ? null : pick,
      unjoin: readOnly ? null : loosen,
      accept: readOnly ? null : accept,
    },
  }
}

interface ThreadKeys {
  nextBreak: (by: 1 | -1) => void
  undo: (() => void) | null
  leave: (() => void) | null
}

/** F8, Ctrl+Z (in a field it is the field's own) and Escape, wherever on the screen the focus is. */
function useThreadKeys(keys: ThreadKeys): void {
  const newest = useRef(keys)
  newest.current = keys
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const writing = event.target instanceof Element && event.target.closest('input, textarea, [role="spinbutton"]') !== null
      const { nextBreak, undo, leave } = newest.current
      if (event.key === 'F8') nextBreak(event.shiftKey ? -1 : 1)
      else if (event.key === 'Escape' && leave) leave()
      else if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z' && undo && !writing) undo()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
