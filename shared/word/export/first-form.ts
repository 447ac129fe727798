import { type CasewrightDocument, type FieldGroup, inlineText } from '../../document/index.ts'

/** A label and its answer. */
export type FormField = FieldGroup['fields'][number]

/** The form at the very beginning of a document, which says what its head needs to know; none where it begins otherwise. */
export function firstForm(document: CasewrightDocument): readonly FormField[] {
  const first = document.sections[0]?.blocks[0]
  return first?.type === 'fields' ? first.fields : []
}

/** What a field says, on one line or more, without notes. */
export const answerOf = ({ content }: FormField): string => inlineText(content).trim()

/** The first field whose label says that it is about this. */
export function fieldNamed(form: readonly FormField[], label: RegExp): FormField | undefined {
  return form.find((field) => label.test(field.label.trim()))
}

/** True where the answer is words alone, so that nothing is lost when they are written elsewhere: no source, no note. */
export const isPlain = ({ content }: FormField): boolean =>
  content.every((inline) => inline.type !== 'note' && (inline.type === 'break' || inline.claim === undefined))
