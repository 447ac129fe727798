export { CommentCard, type CommentCardProps } from './comment-card.tsx'
export { NewCommentForm, type NewCommentFormProps } from './new-comment-form.tsx'
export { type PlacedComment, placedComments } from './placed-comments.ts'
export { WordsForm, type WordsFormProps } from './words-form.tsx'
