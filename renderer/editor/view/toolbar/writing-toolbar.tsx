import {
  Bold,
  Download,
  Italic,
  List,
  ListChecks,
  Plus,
  Redo2,
  Search,
  Table,
  TextCursorInput,
  Underline,
  Undo2,
  Users,
} from 'lucide-react'
import { memo } from 'react'
import type { ClaimKind, Mark } from '../../../../shared/document/index.ts'
import {
  Button,
  Menu,
  type MenuGroup,
  PressedButton,
  Select,
  StatementMark,
  Toolbar,
  ToolbarDivider,
  ToolbarSegment,
  ToolbarSpace,
  Tooltip,
} from '../../../ui/index.ts'
import type { BlockType } from '../../extensions/blocks/block-type.ts'
import type { ToolbarState } from './toolbar-state.ts'
import './toolbar.css'

const BLOCK_TYPES: readonly { id: BlockType; label: string }[] = [
  { id: 'paragraph', label: 'Numbered paragraph' },
  { id: 'heading', label: 'Heading' },
  { id: 'subheading', label: 'Small heading' },
  { id: 'bullets', label: 'Bulleted list' },
  { id: 'numbers', label: 'Numbered list' },
  { id: 'quotation', label: 'Own words' },
]

const MARKS: readonly { mark: Mark; label: string; shortcut: string; Icon: typeof Bold }[] = [
  { mark: 'bold', label: 'Bold', shortcut: 'Ctrl+B', Icon: Bold },
  { mark: 'italic', label: 'Italic', shortcut: 'Ctrl+I', Icon: Italic },
  { mark: 'underline', label: 'Underline', shortcut: 'Ctrl+U', Icon: Underline },
]

const CLAIMS: readonly { kind: ClaimKind; label: string; shortcut: string }[] = [
  { kind: 'observed', label: 'Observed', shortcut: 'Ctrl+Shift+B' },
  { kind: 'reported', label: 'Reported by', shortcut: 'Ctrl+Shift+R' },
  { kind: 'opinion', label: 'Opinion of', shortcut: 'Ctrl+Shift+O' },
]

export interface WritingToolbarProps {
  caret: ToolbarState
  canUndo: boolean
  canRedo: boolean
  fields: readonly MenuGroup[]
  inserts: readonly MenuGroup[]
  family: readonly MenuGroup[]
  onUndo: () => void
  onRedo: () => void
  onBlockType: (type: BlockType) => void
  onMark: (mark: Mark) => void
  onClaim: (kind: ClaimKind) => void
  onOwnWords: () => void
  onList: () => void
  onTable: () => void
  onAction: () => void
  onFind: () => void
  onWord: (() => void) | undefined
}

/** What can be done to the words at the caret. A press by mouse leaves the caret where it is. */
export const WritingToolbar = memo(function WritingToolbar(props: WritingToolbarProps) {
  const { caret } = props
  const inText = caret.inText
  const inBox = inText && caret.blockType === null
  const boxName = caret.inGrid ? 'In a table' : 'In a form'
  return (
    <Toolbar label="Writing">
      <Plain label="Undo" shortcut="Ctrl+Z" isDisabled={!props.canUndo} onPress={props.onUndo}>
        <Undo2 size={17} aria-hidden />
      </Plain>
      <Plain label="Redo" shortcut="Ctrl+Y" isDisabled={!props.canRedo} onPress={props.onRedo}>
        <Redo2 size={17} aria-hidden />
      </Plain>
      <ToolbarDivider />
      <div className="block-type">
        <Select
          aria-label="Kind of paragraph"
          compact
          choices={BLOCK_TYPES}
          value={caret.blockType}
          placeholder={inBox ? boxName : 'Kind of paragraph'}
          isDisabled={inBox || !inText}
          onChange={(id) => props.onBlockType(id as BlockType)}
        />
      </div>
      <ToolbarDivider />
      {MARKS.map(({ mark, label, shortcut, Icon }) => (
        <Tooltip key={mark} text={label} shortcut={shortcut}>
          <PressedButton
            look="plain"
            icon
            aria-label={label}
            preventFocusOnPress
            isSelected={caret.marks.includes(mark)}
            onChange={() => props.onMark(mark)}
          >
            <Icon size={16} aria-hidden />
          </PressedButton>
        </Tooltip>
      ))}
      <Plain label="List" isDisabled={inBox} onPress={props.onList}>
        <List size={17} aria-hidden />
      </Plain>
      <Plain label="Table" isDisabled={inBox} onPress={props.onTable}>
        <Table size={17} aria-hidden />
      </Plain>
      <ToolbarDivider />
      <Tooltip text="Somebody’s own words" shortcut="Ctrl+Shift+V">
        <PressedButton
          look="plain"
          preventFocusOnPress
          isSelected={caret.blockType === 'quotation'}
          isDisabled={inBox}
          onChange={props.onOwnWords}
        >
          <StatementMark kind="voice">Child’s words</StatementMark>
        </PressedButton>
      </Tooltip>
      <ToolbarSegment label="What kind of statement">
        {CLAIMS.map(({ kind, label, shortcut }) => (
          <Tooltip key={kind} text={label} shortcut={shortcut}>
            <PressedButton
              look="plain"
              preventFocusOnPress
              isSelected={caret.claimKind === kind}
              onChange={() => props.onClaim(kind)}
            >
              <StatementMark kind={kind}>{label}</StatementMark>
            </PressedButton>
          </Tooltip>
        ))}
      </ToolbarSegment>
      <ToolbarDivider />
      <Menu
        label="Field"
        groups={props.fields}
        trigger={
          <Button look="plain">
            <TextCursorInput size={17} aria-hidden />
            Field
          </Button>
        }
      />
      <Button look="plain" preventFocusOnPress onPress={props.onAction}>
        <ListChecks size={17} aria-hidden />
        Action
      </Button>
      <Menu
        label="Insert"
        groups={props.inserts}
        trigger={
          <Button look="plain">
            <Plus size={17} aria-hidden />
            Insert
          </Button>
        }
      />
      <Menu
        label="Family"
        groups={props.family}
        trigger={
          <Button look="plain">
            <Users size={17} aria-hidden />
            Family
          </Button>
        }
      />
      <ToolbarSpace />
      <Plain label="Find and replace" shortcut="Ctrl+F" onPress={props.onFind}>
        <Search size={16} aria-hidden />
      </Plain>
      {props.onWord && (
        <Button look="plain" onPress={props.onWord}>
          <Download size={17} aria-hidden />
          Word copy
        </Button>
      )}
    </Toolbar>
  )
})

interface PlainProps {
  label: string
  shortcut?: string
  isDisabled?: boolean
  onPress: () => void
  children: React.ReactNode
}

function Plain({ label, shortcut, isDisabled = false, onPress, children }: PlainProps) {
  return (
    <Tooltip text={label} {...(shortcut && { shortcut })}>
      <Button look="plain" icon aria-label={label} preventFocusOnPress isDisabled={isDisabled} onPress={onPress}>
        {children}
      </Button>
    </Tooltip>
  )
}
