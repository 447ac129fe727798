export { Button, type ButtonProps, PressedButton, type PressedButtonProps } from './button/button.tsx'
export { classes } from './classes.ts'
export { afterDialog, Dialog, type DialogProps } from './dialog/dialog.tsx'
export { FormDialog, type FormDialogProps } from './dialog/form-dialog.tsx'
export { Banner, type BannerProps } from './feedback/banner.tsx'
export { type ToastMessage, ToastProvider, useToast } from './feedback/toast.tsx'
export { Checkbox, type CheckboxProps } from './fields/checkbox.tsx'
export { DateField, type DateFieldProps } from './fields/date-field.tsx'
export { useFirstMistake } from './fields/first-mistake.ts'
export { RadioCards, type RadioCardsProps } from './fields/radio-cards.tsx'
export { ReadOnlyFields, useReadOnlyFields } from './fields/read-only-fields.tsx'
export { type Choice, Select, type SelectProps } from './fields/select.tsx'
export { SetAsideForm, type SetAsideFormProps } from './fields/set-aside-form.tsx'
export { PasswordField, TextField, type TextFieldProps } from './fields/text-field.tsx'
export {
  type Completion,
  CompletionMark,
  SeverityLine,
  SeverityMark,
  type SeverityName,
  StatementGlyph,
  type StatementKind,
  StatementMark,
} from './marks/marks.tsx'
export { type ReviewStateName, StateMark } from './marks/state-mark.tsx'
export { Menu, type MenuEntry, type MenuGroup, type MenuProps } from './menu/menu.tsx'
export { PanelEdge, type PanelEdgeProps, usePanelWidth } from './panel/panel-edge.tsx'
export { focusScreenHeading, ScreenHeading } from './surfaces/screen-heading.tsx'
export { Card, type CardProps, EmptyState, type EmptyStateProps, Tag, type TagTone } from './surfaces/surfaces.tsx'
export { type DataColumn, DataTable, type DataTableProps } from './table/data-table.tsx'
export { type TabEntry, Tabs, type TabsProps } from './tabs/tabs.tsx'
export { Toolbar, ToolbarDivider, ToolbarSegment, ToolbarSpace } from './toolbar/toolbar.tsx'
export { Tooltip } from './tooltip/tooltip.tsx'
