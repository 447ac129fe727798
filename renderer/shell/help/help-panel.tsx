import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button, SeverityMark, StatementMark } from '../../ui/index.ts'

const KEYS: readonly [keys: string, does: string][] = [
  ['Ctrl+K', 'Find a case or a document, or do anything'],
  ['Ctrl+Alt+L', 'Lock'],
  ['F6', 'Go round the rail, outline, page and panel'],
  ['F8', 'Next finding; with Shift, the one before'],
  ['F9', 'Next comment; with Shift, the one before'],
  ['Ctrl+Alt+M', 'Comment on the words that are selected'],
  ['Alt+Enter', 'Do what the current finding suggests'],
  ['Alt+A', 'Add the current finding’s word to your dictionary'],
  ['Alt+S', 'Set the current finding aside, with a reason'],
  ['Alt+Up, Alt+Down', 'Section before, section after'],
  ['Ctrl+Shift+O', 'Mark as an opinion: whose, and why'],
  ['Ctrl+Shift+R', 'Mark as reported: by whom, and when'],
  ['Ctrl+Shift+B', 'Mark as observed: when'],
  ['Ctrl+Shift+V', 'Set down the child’s own words'],
  ['Ctrl+Shift+L', 'Leave these words, or this action, out for the family'],
  ['Ctrl+Shift+E', 'Add these words, or this sentence, to the case’s chronology'],
  ['Ctrl+Alt+F', 'A numbered note'],
  ['F2', 'Change what the caret is in: a note, a speaker, an owner, a column’s heading'],
  ['Ctrl+Enter', 'Add a row; Alt+F10 goes to the row’s and column’s tools'],
  ['Ctrl+F, Ctrl+H', 'Find, and replace'],
  ['Ctrl+Z, Ctrl+Y', 'Undo, and redo'],
  ['Esc', 'Back to where you were writing'],
]

const PLAN_KEYS: readonly [keys: string, does: string][] = [
  ['Arrows, Home, End', 'From cell to cell; with Ctrl, Home and End go to the first and the last'],
  ['Enter or F2', 'Write in the cell; Shift+Enter is a new line in it'],
  ['Tab, Shift+Tab', 'The next cell, the one before; at the end a new row'],
  ['Delete', 'Empty the cell'],
  ['Ctrl+Z, Ctrl+Y', 'Undo, and redo, whatever was done to the plan'],
  ['Esc', 'Stop writing in the cell; close the panel'],
]

const THREAD_KEYS: readonly [keys: string, does: string][] = [
  ['Left, Right', 'Along a thread'],
  ['Up, Down', 'Through a column'],
  ['Enter', 'Open a card: read it whole, join it, mend a break'],
  ['J, then J on another', 'Join two cards; Esc to leave it'],
  ['U', 'Take a join out'],
  ['F8, Shift+F8', 'The next break, the one before'],
]

const CHRONOLOGY_KEYS: readonly [keys: string, does: string][] = [
  ['Ctrl+Enter or Insert', 'A new entry; Ctrl+Delete takes the entry out'],
  ['Enter, F2 or typing', 'Write in the cell; Esc leaves it as it was'],
  ['Tab, Shift+Tab', 'The next cell, the one before; Esc and then Tab leaves the grid'],
  ['Alt+Enter', 'Everything that is known of the entry; Esc closes it'],
  ['Shift+arrows, Ctrl+A', 'Choose several cells; Ctrl+C, Ctrl+X and Ctrl+V, also from and to Excel and Word'],
  ['Ctrl+D', 'Fill down; Delete empties the cells'],
  ['Up, from the first row', 'To the headings: Enter sorts by one, Down goes back'],
  ['Ctrl+F', 'Find words in the entries'],
]

const PHRASE_KEYS: readonly [keys: string, does: string][] = [
  ['; and a shortcut', 'Then a space or Tab: the phrase stands there, and its first gap is selected'],
  ['Up, Down', 'Choose from the list beside a shortcut that is begun'],
  ['Enter or Tab', 'Take what is chosen'],
  ['Esc', 'Close the list and leave what was typed'],
]

const FAMILY_KEYS: readonly [keys: string, does: string][] = [
  ['Arrows', 'Up to a parent, down to a child, sideways to partners, brothers and sisters'],
  ['P, C, R, S', 'Add a partner, child, parent or sibling; M and F add the mother and the father'],
  ['Enter', 'To what is known of them; Enter or Esc there goes back to the picture'],
  ['Delete', 'Take somebody out, with what hangs on them; Ctrl+Z brings them back'],
  ['Alt+Left, Alt+Right', 'Move somebody and keep them there; L lets them go'],
  ['Home, End, Page Up, Page Down', 'The ends of the row; everybody one after the other'],
  ['+, -, 0', 'Nearer, further, the whole family'],
  ['Ctrl+Enter', 'In the text: take over what is typed'],
]

/** Help beside the work, not over it. */
export function HelpPanel({ onClose }: { onClose: () => void }) {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const inside = panel.current
    inside?.focus()
    return () => {
      if (before instanceof HTMLElement && (inside?.contains(document.activeElement) || document.activeElement === document.body))
        before.focus()
    }
  }, [])
  return (
    <aside
      className="help-panel"
      aria-label="Help"
      data-region="help"
      ref={panel}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <header>
        <h2>Help</h2>
        <Button look="plain" icon compact aria-label="Close help" onPress={onClose}>
          <X size={16} aria-hidden />
        </Button>
      </header>
      <div className="help-text">
        <h3>Findings</h3>
        <p>
          While you write, Casewright compares your words with your authority’s practice standards. What it notices is underlined
          and explained on the right.
        </p>
        <ul>
          <li>
            <SeverityMark severity="error" /> must be put right, or set aside with a reason.
          </li>
          <li>
            <SeverityMark severity="warning" /> a standard asks for more here.
          </li>
          <li>
            <SeverityMark severity="suggestion" /> would read better.
          </li>
        </ul>
        <p>
          You decide. If a finding is wrong here, set it aside and say why: your manager sees the reason, and it comes back if the
          words change.
        </p>
        <h3>Fact and opinion</h3>
        <ul>
          <li>
            <StatementMark kind="observed">Observed</StatementMark> what you saw, heard or smelt.
          </li>
          <li>
            <StatementMark kind="reported">Reported</StatementMark> what someone told you: who, and when.
          </li>
          <li>
            <StatementMark kind="opinion">Opinion</StatementMark> whose, and what it rests on.
          </li>
          <li>
            <StatementMark kind="voice">Child’s words</StatementMark> exactly as they were said. They are never corrected.
          </li>
        </ul>
        <h3>Saving</h3>
        <p>What you type is stored within a second, encrypted, on this computer. The bar at the foot of the page says when.</p>
        <h3>Keys</h3>
        <Keys of={KEYS} />
        <h3>In the plan</h3>
        <Keys of={PLAN_KEYS} />
        <h3>In the golden thread</h3>
        <Keys of={THREAD_KEYS} />
        <h3>In the chronology</h3>
        <Keys of={CHRONOLOGY_KEYS} />
        <h3>Phrases</h3>
        <Keys of={PHRASE_KEYS} />
        <h3>In the family’s genogram</h3>
        <Keys of={FAMILY_KEYS} />
      </div>
    </aside>
  )
}

function Keys({ of }: { of: typeof KEYS }) {
  return (
    <dl>
      {of.map(([keys, does]) => (
        <div key={keys} className="help-key">
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  )
}
