import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { Group } from 'react-aria-components'
import { Button } from '../button/button.tsx'
import './feedback.css'

export interface ToastMessage {
  text: string
  /** One thing that can be done about it, usually Undo. */
  action?: { label: string; onPress: () => void }
}

type Show = (message: ToastMessage) => void
const ToastContext = createContext<Show>(() => {})

/** Long enough to reach the button by keyboard; a message with an action stays longer. */
const STAY_MS = { plain: 6000, withAction: 12000 }

/** Shows short messages at the foot of the window, one at a time. One that is pointed at or has the focus stays. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<ToastMessage | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const hide = useCallback(() => setMessage(null), [])
  const stay = useCallback(() => clearTimeout(timer.current), [])
  const hideLater = useCallback(
    (shown: ToastMessage) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(hide, shown.action ? STAY_MS.withAction : STAY_MS.plain)
    },
    [hide],
  )
  const show = useCallback<Show>(
    (next) => {
      setMessage(next)
      hideLater(next)
    },
    [hideLater],
  )
  useEffect(() => () => clearTimeout(timer.current), [])
  const value = useMemo(() => show, [show])
  return (
    <ToastContext.Provider value={value}>
      {children}
      <div className="toast-place" role="status" aria-live="polite">
        {message && (
          <Group
            className="toast"
            aria-label="Message"
            data-region="message"
            onHoverStart={stay}
            onHoverEnd={() => hideLater(message)}
            onFocus={stay}
            onBlur={() => hideLater(message)}
          >
            <span>{message.text}</span>
            {message.action && (
              <Button
                look="quiet"
                compact
                onPress={() => {
                  message.action?.onPress()
                  hide()
                }}
              >
                {message.action.label}
              </Button>
            )}
          </Group>
        )}
      </div>
    </ToastContext.Provider>
  )
}

/** Gives the function that shows a message. */
export function useToast(): Show {
  return useContext(ToastContext)
}
