import { Search } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { AGENCY_SHAPES, CHRONOLOGY_TONES } from '../../../shared/standards/index.ts'
import { AgencyMark } from '../../chronology/index.ts'
import {
  Banner,
  Button,
  Card,
  Checkbox,
  CompletionMark,
  DataTable,
  DateField,
  Dialog,
  EmptyState,
  Menu,
  PasswordField,
  PressedButton,
  RadioCards,
  ScreenHeading,
  Select,
  SeverityMark,
  StatementMark,
  Tabs,
  Tag,
  TextField,
  Toolbar,
  ToolbarDivider,
  ToolbarSegment,
  Tooltip,
  useToast,
} from '../../ui/index.ts'
import './gallery.css'

const CHOICES = [
  { id: 'first', label: 'First choice', note: 'With a second line' },
  { id: 'second', label: 'Second choice', note: 'With another' },
]

/** Every component in every state, for the eye and for the accessibility tests. */
export default function Gallery({ onTitle }: { onTitle: (title: string) => void }) {
  useEffect(() => onTitle('Components'), [onTitle])
  return (
    <div className="gallery" data-region="page">
      <ScreenHeading>Components</ScreenHeading>
      <div className="gallery-columns">
        <Buttons />
        <Fields />
        <Marks />
        <Surfaces />
        <Overlays />
      </div>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="gallery-part">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Buttons() {
  const [pressed, setPressed] = useState(true)
  return (
    <Part title="Buttons">
      <div className="gallery-row">
        <Button look="primary">Strong</Button>
        <Button>Outlined</Button>
        <Button look="quiet">Quiet</Button>
        <Button look="plain">Plain</Button>
        <Button look="danger">Delete</Button>
        <Button isDisabled>Not yet</Button>
        <PressedButton isSelected={pressed} onChange={setPressed}>
          Pressed
        </PressedButton>
        <Tooltip text="Find" shortcut="Ctrl+F">
          <Button icon aria-label="Find">
            <Search size={16} aria-hidden />
          </Button>
        </Tooltip>
      </div>
      <Toolbar label="Example toolbar">
        <Button look="plain">One</Button>
        <ToolbarDivider />
        <ToolbarSegment label="Together">
          <PressedButton isSelected>Two</PressedButton>
          <PressedButton>Three</PressedButton>
        </ToolbarSegment>
      </Toolbar>
    </Part>
  )
}

function Fields() {
  const [text, setText] = useState('Ms Farah Siddiqui')
  const [day, setDay] = useState('2026-03-05')
  const [choice, setChoice] = useState('first')
  const [checked, setChecked] = useState(true)
  return (
    <Part title="Fields">
      <TextField label="Owner" value={text} onChange={setText} hint="A person, not a team" />
      <TextField label="By when" value="ASAP" onChange={() => {}} error="Give a day, such as 20 March 2026." />
      <TextField label="Notes" rows={2} value="" onChange={() => {}} />
      <PasswordField label="Password" aside="(three random words work well)" value="" onChange={() => {}} />
      <DateField label="Date seen" value={day} onChange={setDay} />
      <Select label="Choose one" choices={CHOICES} value={choice} onChange={setChoice} />
      <RadioCards label="Choose one of these" choices={CHOICES} value={choice} onChange={setChoice} />
      <Checkbox isSelected={checked} onChange={setChecked}>
        Seen alone
      </Checkbox>
    </Part>
  )
}

function Marks() {
  return (
    <Part title="Marks">
      <div className="gallery-row">
        <SeverityMark severity="error" />
        <SeverityMark severity="warning" />
        <SeverityMark severity="suggestion" />
      </div>
      <div className="gallery-row">
        <StatementMark kind="observed">Observed</StatementMark>
        <StatementMark kind="reported">Reported</StatementMark>
        <StatementMark kind="opinion">Opinion</StatementMark>
        <StatementMark kind="voice">Child’s words</StatementMark>
      </div>
      <div className="gallery-row">
        <CompletionMark state="complete" />
        <CompletionMark state="started" />
        <CompletionMark state="empty" />
      </div>
      <div className="gallery-row">
        <Tag>Plain</Tag>
        <Tag tone="waiting">Draft</Tag>
        <Tag tone="solid">Submitted</Tag>
        <Tag tone="bad">Returned</Tag>
        <Tag tone="done">Authorised</Tag>
      </div>
      <div className="gallery-row">
        {AGENCY_SHAPES.map((shape, index) => (
          <AgencyMark key={shape} look={{ name: shape, shape, tone: CHRONOLOGY_TONES[index] ?? 'slate' }} />
        ))}
      </div>
    </Part>
  )
}

function Surfaces() {
  return (
    <Part title="Surfaces">
      <Banner tone="information">Something to know.</Banner>
      <Banner tone="warning">
        <b>Opened elsewhere.</b> You can read it.
      </Banner>
      <Banner tone="error" actions={<Button compact>Save to…</Button>}>
        <b>Disk full.</b> Your last words are kept in memory.
      </Banner>
      <Card title="A table">
        <DataTable
          label="Example"
          rows={[
            { id: '1', by: '6 March', what: 'Write up the visit' },
            { id: '2', by: '13 March', what: 'Share the report' },
          ]}
          rowId={(row) => row.id}
          tone={(row) => (row.id === '1' ? 'bad' : 'soon')}
          columns={[
            { id: 'by', title: 'By', cell: (row) => row.by },
            { id: 'what', title: 'What', isRowHeader: true, cell: (row) => row.what },
          ]}
        />
      </Card>
      <EmptyState title="Nothing here yet" action={<Button>Begin</Button>}>
        What belongs here, and how to begin.
      </EmptyState>
      <div className="gallery-tabs">
        <Tabs
          label="Example tabs"
          tabs={[
            { id: 'one', label: 'Findings 16', content: <p className="gallery-pad">The first panel.</p> },
            { id: 'two', label: 'Set aside 3', content: <p className="gallery-pad">The second panel.</p> },
          ]}
        />
      </div>
    </Part>
  )
}

function Overlays() {
  const toast = useToast()
  const [open, setOpen] = useState(false)
  return (
    <Part title="Menu, dialog, message">
      <div className="gallery-row">
        <Menu
          label="Example menu"
          trigger={<Button>Menu</Button>}
          groups={[
            {
              id: 'a',
              heading: 'Group',
              entries: [{ id: 'go', label: 'Go to it', shortcut: 'F8', onAction: () => toast({ text: 'Went to it.' }) }],
            },
            { id: 'b', entries: [{ id: 'remove', label: 'Delete…', danger: true, onAction: () => setOpen(true) }] },
          ]}
        />
        <Button onPress={() => setOpen(true)}>Dialog</Button>
        <Button
          onPress={() => toast({ text: 'Set aside. Your manager will see why.', action: { label: 'Undo', onPress: () => {} } })}
        >
          Message
        </Button>
      </div>
      <Dialog
        title="Is this right?"
        isOpen={open}
        alert
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>Not yet</Button>
            <Button look="primary" onPress={() => setOpen(false)}>
              Yes
            </Button>
          </>
        }
      >
        <p>What happens next, in one line.</p>
      </Dialog>
    </Part>
  )
}
