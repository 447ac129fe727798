import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  ToggleButton as AriaToggleButton,
  type ToggleButtonProps,
} from 'react-aria-components'
import { classes } from '../classes.ts'
import './button.css'

type Look = 'outlined' | 'primary' | 'plain' | 'quiet' | 'danger'

interface Appearance {
  /** One `primary` on a screen at most. */
  look?: Look
  compact?: boolean
  /** Square, for an icon alone: give an `aria-label`. */
  icon?: boolean
  className?: string
}

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'>, Appearance {}

const names = ({ look = 'outlined', compact, icon, className }: Appearance) =>
  classes('button', look, compact && 'compact', icon && 'icon', className)

export function Button({ look, compact, icon, className, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={names({
        ...(look && { look }),
        ...(compact && { compact }),
        ...(icon && { icon }),
        ...(className && { className }),
      })}
    />
  )
}

export interface PressedButtonProps extends Omit<ToggleButtonProps, 'className' | 'style'>, Appearance {}

/** A button that stays pressed, such as Bold. */
export function PressedButton({ look, compact, icon, className, ...rest }: PressedButtonProps) {
  return (
    <AriaToggleButton
      {...rest}
      className={names({
        ...(look && { look }),
        ...(compact && { compact }),
        ...(icon && { icon }),
        ...(className && { className }),
      })}
    />
  )
}
