import { memo } from 'react'
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import { classes } from '../../ui/index.ts'
import { usePlanNews } from '../desk.ts'
import type { CheckedStep } from '../worker/messages.ts'
import { lightsInWords, lightsOf, type ShownLight } from './lights.ts'

/** The five letters of a step: outlined when met; heavy, tinted and struck through when not yet, each with its reason. */
export function SmartLights({ stepId }: { stepId: string }) {
  const { checked, onWhy } = usePlanNews()
  const step = checked[stepId]
  return step ? <Letters stepId={stepId} step={step} onWhy={onWhy} /> : <span className="visually-hidden">Not read yet</span>
}

/** Drawn again only where something new is known of the step: a plan has five letters for each of many steps. */
const Letters = memo(function Letters({
  stepId,
  step,
  onWhy,
}: {
  stepId: string
  step: CheckedStep
  onWhy: (id: string) => void
}) {
  const lights = lightsOf(step)
  if (lights.length === 0) return <span className="visually-hidden">{lightsInWords(lights)}</span>
  return (
    <span className="smart-lights">
      {lights.map((light) => (
        <TooltipTrigger key={light.letter} delay={300}>
          <Button
            className={classes('smart-light', !light.met && 'unmet')}
            aria-label={`${light.name}: ${light.met ? 'met' : 'not yet'}`}
            excludeFromTabOrder
            onPress={() => onWhy(stepId)}
          >
            {light.letter}
          </Button>
          <Tooltip className="tooltip light-reason" offset={6}>
            <b>
              {light.name}: {light.met ? 'met' : 'not yet'}
            </b>
            <span>{reasonOf(light)}</span>
          </Tooltip>
        </TooltipTrigger>
      ))}
    </span>
  )
})

export function reasonOf({ met, because, reasons }: ShownLight): string {
  return met ? because : reasons.map(({ text }) => text).join(' ')
}
