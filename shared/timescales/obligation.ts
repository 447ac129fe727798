export type TimescaleUnit = 'hours' | 'days' | 'workingDays' | 'weeks' | 'months' | 'years'
export type TimescaleDirection = 'after' | 'before'

/** How long after or before an event something is to be done. */
export interface TimeLimit {
  limit: number
  unit: TimescaleUnit
  direction: TimescaleDirection
  /** The time of day, `HH:MM`, that the standard states; it counts where the trigger has none. */
  at?: string | undefined
}

/** What a pack asks to be done within a time of an event; a pack's obligations have this shape. */
export interface TimescaleObligation extends TimeLimit {
  id: string
  event: string
  /** Events that it runs from where the day of `event` is not known, the best first. */
  orFrom?: readonly string[] | undefined
  what: string
  repeats: boolean
  /** `aim` is a target; a `threshold` is a day on which something else begins or ends, and nothing is to be done by it. */
  sort?: 'limit' | 'aim' | 'threshold' | undefined
  clause: string
  /** Whom it concerns; a case where nothing is said. */
  about?: 'case' | 'child' | 'worker' | 'carer' | undefined
  /** What must all be true of the case for it to apply. */
  when?: readonly string[] | undefined
  /** Events whose day shows that it was done. */
  metBy?: readonly string[] | undefined
  /** True where a note of management oversight shows that it was done. */
  overseen?: boolean | undefined
  /** Other figures that the same standard gives. */
  orElse?:
    | readonly {
        limit: number
        unit: TimescaleUnit
        direction?: TimescaleDirection | undefined
        clause: string
        note?: string | undefined
      }[]
    | undefined
  note?: string | undefined
}

/** What is due, when, and for which clause. */
export interface DueDate {
  obligation: TimescaleObligation
  /** The event that it was counted from: the obligation's own, or the one that stands in for it. */
  event: string
  /** The event's day as given, `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`. */
  trigger: string
  /** `YYYY-MM-DD`; with a time of day, `YYYY-MM-DDTHH:MM`, where the limit is in hours or the standard states one. */
  due: string
  /** The last working day before `due` where that is a weekend or a bank holiday, else null. */
  lastWorkingDay: string | null
}

/** A due date as it stands on a day. */
export interface DueStanding extends DueDate {
  /** Working days after today up to and with the due day; 0 today, negative when overdue. */
  workingDaysLeft: number
  overdue: boolean
}

/** The days of events by name; several where an event has happened more than once. */
export type EventDays = Readonly<Record<string, string | readonly string[] | undefined>>
