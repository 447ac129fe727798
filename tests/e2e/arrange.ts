import type { Page } from '@playwright/test'
import type { z } from 'zod'
import type { Contract } from '../../shared/api/index.ts'
import { expect } from './app.ts'
import { PASSWORD } from './signing-in.ts'

type Input<A extends keyof Contract, C extends keyof Contract[A]> = Contract[A][C] extends { input: infer I extends z.ZodType }
  ? z.input<I>
  : never
type Output<A extends keyof Contract, C extends keyof Contract[A]> = Contract[A][C] extends { output: infer O extends z.ZodType }
  ? z.output<O>
  : never

/** Makes a call as the page itself would, to set the scene quickly. Throws the failure's message. */
export async function ask<A extends keyof Contract, C extends keyof Contract[A] & string>(
  page: Page,
  area: A,
  call: C,
  input: Input<A, C>,
): Promise<Output<A, C>> {
  const answer = await page.evaluate(
    async ([path, body]) => {
      const response = await fetch(`/rpc/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
      return response.json()
    },
    [`${area}.${call}`, JSON.stringify(input)] as const,
  )
  if (!answer.ok) throw new Error(answer.failure.message)
  return answer.value
}

/** A store with somebody writing in it, open at the list of cases. */
export async function madeStore(page: Page, packId = 'stoke-on-trent'): Promise<void> {
  await ask(page, 'store', 'create', {
    password: PASSWORD,
    account: {
      signInName: 'priya.ramanathan',
      name: 'Priya Ramanathan',
      jobTitle: 'Social worker',
      role: 'practitioner',
      packId,
    },
  })
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Cases', exact: true })).toBeVisible()
}

/** The day so many days from now, `YYYY-MM-DD`: what is due depends on the day on which a journey runs. */
export function dayFromNow(days: number): string {
  const day = new Date()
  day.setDate(day.getDate() + days)
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`
}

/** A day as the window says it: "3 March 2026". */
export function inWords(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(`${day}T12:00:00`))
}

/** A case of two children, their mother and a health visitor. Gives its id. */
export async function madeCase(page: Page, packId = 'stoke-on-trent'): Promise<string> {
  const person = { role: '', dateOfBirth: '', parentalResponsibility: false }
  const made = await ask(page, 'cases', 'create', {
    caseRecord: {
      title: 'Begum and Yates',
      reference: 'CW-104',
      packId,
      manager: 'Daniel Price',
      socialWorker: 'Priya Ramanathan',
      people: [
        {
          ...person,
          id: 'person-amina',
          group: 'child',
          role: 'child',
          firstName: 'Amina',
          lastName: 'Begum',
          dateOfBirth: '2016-04-02',
        },
        {
          ...person,
          id: 'person-idris',
          group: 'child',
          role: 'child',
          firstName: 'Idris',
          lastName: 'Yates',
          dateOfBirth: '2019-09-17',
        },
        { ...person, id: 'person-farida', group: 'family', role: 'mother', firstName: 'Farida', lastName: 'Begum' },
        { ...person, id: 'person-ruth', group: 'professional', role: 'health visitor', firstName: 'Ruth', lastName: 'Adeyemi' },
      ],
    },
  })
  return made.id
}

/** A document begun from a template. Gives its id. */
export async function madeDocument(page: Page, caseId: string, templateId = 'icpc-report', title = ''): Promise<string> {
  const made = await ask(page, 'documents', 'create', {
    caseId,
    templateId,
    today: dayFromNow(0),
    ...(title && { title }),
  })
  return made.document.id
}

/** Goes to a screen by its address, as a bookmark would. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, address)
}

export async function openCase(page: Page, caseId: string): Promise<void> {
  await goTo(page, `#/case/${caseId}`)
  await expect(page.getByRole('heading', { name: 'What is due' })).toBeVisible()
}

export async function openDocument(page: Page, documentId: string): Promise<void> {
  await goTo(page, `#/document/${documentId}`)
  await expect(page.locator('.page-text')).toBeVisible()
}
