import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
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

/** Shows short messages at the foot of the window, one at a time. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<ToastMessage | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const hide = useCallback(() => setMessage(null), [])
  const show = useCallback<Show>(
    (next) => {
      clearTimeout(timer.current)
      setMessage(next)
      timer.current = setTimeout(hide, next.action ? STAY_MS.withAction : STAY_MS.plain)
    },
    [hide],
  )
  useEffect(() => () => clearTimeout(timer.current), [])
  const value = useMemo(() => show, [show])
  return (
    <ToastContext.Provider value={value}>
      {children}
      <div className="toast-place" role="status" aria-live="polite">
        {message && (
          <div className="toast">
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
          </div>
        )}
      </div>
    </ToastContext.Provider>
  )
}

/** Gives the function that shows a message. */
export function useToast(): Show {
  return useContext(ToastContext)
}
