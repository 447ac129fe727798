import { z } from 'zod'
import { actor } from './account.ts'
import type { ReviewStep } from './step.ts'

/**
 * Where in a document a comment hangs: some words of a block, as they stood in a revision. Offsets are UTF-16 into the block's plain
 * text; `before` and `after` are a few words around them, by which they are found again once the text has changed.
 */
export const commentAnchor = z.strictObject({
  revision: z.number().int().min(1),
  blockId: z.string().min(1),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  text: z.string().max(2_000),
  before: z.string().max(60).default(''),
  after: z.string().max(60).default(''),
})
export type CommentAnchor = z.infer<typeof commentAnchor>

const body = z.string().trim().max(10_000)

/** What somebody writes: a comment on some words or on the whole, with other words for them where it suggests some. */
export const newComment = z
  .strictObject({
    anchor: commentAnchor.nullable(),
    body: body.default(''),
    suggestion: z
      .strictObject({ replacement: z.string().max(10_000) })
      .nullable()
      .default(null),
  })
  .refine(({ anchor }) => anchor === null || anchor.text.trim() !== '', 'choose the words that the comment is about')
  .refine(({ body: said, suggestion }) => said !== '' || suggestion !== null, 'write the comment, or the words that you suggest')
  .refine(({ anchor, suggestion }) => suggestion === null || anchor !== null, 'choose the words that you suggest others for')
export type NewComment = z.input<typeof newComment>

/** What became of a thread. A suggestion is accepted or kept as it was; any other thread is resolved. */
export const settlement = z.enum(['resolved', 'accepted', 'kept', 'reopened'])
export type Settlement = z.infer<typeof settlement>

const said = { id: z.string().min(1), by: actor, at: z.string() }

/** Comments are added and never taken away; the first of a thread has the thread's id. */
export const comment = z.discriminatedUnion('sort', [
  z.strictObject({
    ...said,
    sort: z.literal('comment'),
    threadId: z.string().min(1),
    anchor: commentAnchor.nullable(),
    body,
    suggestion: z.strictObject({ replacement: z.string() }).nullable(),
  }),
  z.strictObject({ ...said, sort: z.literal('reply'), threadId: z.string().min(1), body }),
  z.strictObject({ ...said, sort: z.literal('settled'), threadId: z.string().min(1), how: settlement, body }),
])
export type Comment = z.infer<typeof comment>

/** A comment with everything that was said under it, and whether it is settled. */
export interface Thread {
  first: Extract<Comment, { sort: 'comment' }>
  replies: Exclude<Comment, { sort: 'comment' }>[]
  /** The last that was done to it; null while it is open. */
  settled: Extract<Comment, { sort: 'settled' }> | null
}

/** The threads of a document, in the order in which they were begun. */
export function threadsOf(comments: readonly Comment[]): Thread[] {
  return comments
    .filter((one) => one.sort === 'comment')
    .map((first) => {
      const replies = comments.filter(
        (one): one is Exclude<Comment, { sort: 'comment' }> => one.sort !== 'comment' && one.threadId === first.id,
      )
      const last = replies.findLast((one) => one.sort === 'settled')
      return { first, replies, settled: last?.sort === 'settled' && last.how !== 'reopened' ? last : null }
    })
}

/** How many comments somebody else than its writer made on a document since it was last submitted. */
export function commentsSinceSent({ steps, comments }: { steps: readonly ReviewStep[]; comments: readonly Comment[] }): number {
  const sent = steps.findLast(({ action }) => action === 'submit')
  if (!sent) return 0
  return comments.filter(({ sort, at, by }) => sort !== 'settled' && at >= sent.at && by.accountId !== sent.by.accountId).length
}
