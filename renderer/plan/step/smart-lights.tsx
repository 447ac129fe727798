import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import { classes } from '../../ui/index.ts'
import { usePlanNews } from '../desk.ts'
import { lightsInWords, lightsOf, type ShownLight } from './lights.ts'

/** The five letters of a step: outlined when met; heavy, tinted and struck through when not yet, each with its reason. */
export function SmartLights({ stepId }: { stepId: string }) {
  const { checked, onWhy } = usePlanNews()
  const step = checked[stepId]
  const lights = step ? lightsOf(step) : []
  if (lights.length === 0) return <span className="visually-hidden">{step ? lightsInWords(lights) : 'Not read yet'}</span>
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
}

export function reasonOf({ met, because, reasons }: ShownLight): string {
  return met ? because : reasons.map(({ text }) => text).join(' ')
}
