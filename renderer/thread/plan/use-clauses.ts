import { useCallback } from 'react'
import { RULES } from '../../../shared/lint/index.ts'
import { type Pack, type RuleInForce, settingFor } from '../../../shared/standards/index.ts'
import { useAnswer, useServices } from '../../client/index.ts'

const RULE = 'thread-broken'

/** How an authority's standard asks for an unbroken thread, for a plan and for a closing summary; null where it does not. */
export function useClauses(packId: string): { plan: RuleInForce | null; closing: RuleInForce | null } {
  const { api } = useServices()
  const { loaded } = useAnswer(useCallback(() => api.standards.get({ packId }), [api, packId]))
  const rule = RULES.find(({ meta }) => meta.id === RULE)
  if (loaded.state !== 'ready' || !rule) return { plan: null, closing: null }
  const pack = loaded.value.pack as Pack
  return {
    plan: settingFor(pack, RULE, 'cp-plan', rule.meta),
    closing: settingFor(pack, RULE, 'closure-summary', rule.meta),
  }
}
