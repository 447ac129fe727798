import { Ellipsis, KeyRound, UserPlus } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { type Account, accountRole, capabilitiesOf } from '../../../shared/review/index.ts'
import { useAnswer, useServices, useSignedIn } from '../../client/index.ts'
import { Banner, Button, DataTable, Menu, ScreenHeading, Tag, useToast } from '../../ui/index.ts'
import { AccountDialog } from './account-dialog.tsx'
import { FirstPassword } from './first-password.tsx'
import { ProvedDialog } from './proved-dialog.tsx'
import './accounts.css'

type Doing =
  | { what: 'add' }
  | { what: 'rotate' }
  | { what: 'change' | 'disable' | 'renew'; account: Account }
  | { what: 'given'; account: Account; firstPassword: string }

/** The accounts of the store, for whoever looks after them. */
export function AccountsScreen({ onTitle }: { onTitle: (title: string) => void }) {
  const { api } = useServices()
  const { account: own, may } = useSignedIn()
  const toast = useToast()
  const { loaded, reload } = useAnswer(useCallback(() => api.accounts.list({}), [api]))
  const [doing, setDoing] = useState<Doing | null>(null)
  useEffect(() => onTitle('Accounts'), [onTitle])
  const close = () => setDoing(null)
  const done = (text: string) => {
    close()
    reload()
    toast({ text })
  }
  const given = (value: { account: Account; firstPassword: string }) => {
    reload()
    setDoing({ what: 'given', ...value })
  }

  if (!may('accounts'))
    return (
      <div className="accounts" data-region="page">
        <ScreenHeading>Accounts</ScreenHeading>
        <Banner tone="information">
          Your role does not look after the accounts. Who does stands under “Your account”, at your name above.
        </Banner>
      </div>
    )
  return (
    <div className="accounts" data-region="page">
      <header>
        <ScreenHeading>Accounts</ScreenHeading>
        <div className="accounts-actions">
          <Button onPress={() => setDoing({ what: 'rotate' })}>
            <KeyRound size={16} aria-hidden />
            Renew the store’s key…
          </Button>
          <Button look="primary" onPress={() => setDoing({ what: 'add' })}>
            <UserPlus size={16} aria-hidden />
            Add somebody…
          </Button>
        </div>
      </header>
      <p className="second">
        Everybody has a password of their own, which you cannot see. An account is never deleted, since records name it; one that
        is disabled opens nothing.
      </p>
      {loaded.state === 'failed' && <Banner tone="error">{loaded.failure.message}</Banner>}
      {loaded.state === 'ready' && (
        <DataTable
          label="Accounts"
          rows={loaded.value}
          rowId={({ id }) => id}
          rowText={({ name }) => name}
          onOpen={(account) => setDoing({ what: 'change', account })}
          columns={[
            { id: 'name', title: 'Name', isRowHeader: true, cell: ({ name, id }) => (id === own.id ? `${name} (you)` : name) },
            { id: 'sign-in', title: 'Signs in as', cell: ({ signInName }) => signInName },
            {
              id: 'role',
              title: 'Role',
              cell: ({ role, jobTitle }) => <Role role={accountRole(role).name} jobTitle={jobTitle} />,
            },
            { id: 'team', title: 'Team', cell: ({ team }) => team || '–' },
            { id: 'standing', title: 'Standing', cell: (account) => <Standing account={account} /> },
            {
              id: 'more',
              title: 'What to do',
              width: '110px',
              cell: (account) => <RowMenu account={account} isOwn={account.id === own.id} onDo={setDoing} />,
            },
          ]}
        />
      )}
      {(doing?.what === 'add' || doing?.what === 'change') && (
        <AccountDialog
          account={doing.what === 'change' ? doing.account : null}
          packId={own.packId}
          onAdded={given}
          onChanged={({ name }) => done(`The account of ${name} was changed.`)}
          onClose={close}
        />
      )}
      {doing?.what === 'given' && <FirstPassword account={doing.account} firstPassword={doing.firstPassword} onClose={close} />}
      {doing?.what === 'disable' && (
        <ProvedDialog
          title={`Disable the account of ${doing.account.name}?`}
          doing="Disable the account"
          danger
          act={(password) => api.accounts.disable({ id: doing.account.id, password })}
          onDone={({ name }) => done(`${name} cannot sign in any more.`)}
          onClose={close}
        >
          <p>
            They cannot sign in any more, and the store is put under a new key, so that an old copy of theirs opens nothing new.
            What they wrote and signed stays. A new first password enables them again.
          </p>
        </ProvedDialog>
      )}
      {doing?.what === 'renew' && (
        <ProvedDialog
          title={`A new first password for ${doing.account.name}?`}
          doing="Give a first password"
          act={(password) => api.accounts.renew({ id: doing.account.id, password })}
          onDone={given}
          onClose={close}
        >
          <p>Their own password and recovery code open nothing any more. What they signed stays signed by them.</p>
        </ProvedDialog>
      )}
      {doing?.what === 'rotate' && (
        <ProvedDialog
          title="Renew the store’s key?"
          doing="Renew the key"
          act={(password) => api.accounts.rotateKey({ password })}
          onDone={() => done('The store is under a new key. Everybody’s password stays as it is.')}
          onClose={close}
        >
          <p>
            The whole store is encrypted anew. Do it where somebody may have copied the store together with a password. Nobody has
            to do anything; backups made before open with the passwords of then.
          </p>
        </ProvedDialog>
      )}
    </div>
  )
}

function Role({ role, jobTitle }: { role: string; jobTitle: string }) {
  return (
    <>
      {role}
      {jobTitle !== role && <small className="second account-title">{jobTitle}</small>}
    </>
  )
}

function Standing({ account }: { account: Account }) {
  if (account.disabledAt) return <Tag tone="bad">Disabled</Tag>
  if (!account.ownPassword) return <Tag tone="waiting">Has a first password</Tag>
  if (capabilitiesOf(account).has('accounts')) return <Tag tone="solid">Looks after accounts</Tag>
  return <Tag tone="done">Signs in</Tag>
}

function RowMenu({ account, isOwn, onDo }: { account: Account; isOwn: boolean; onDo: (doing: Doing) => void }) {
  const entry = (what: 'change' | 'disable' | 'renew', label: string) => ({
    id: what,
    label,
    danger: what === 'disable',
    onAction: () => onDo({ what, account }),
  })
  return (
    <Menu
      label={`What to do with the account of ${account.name}`}
      trigger={
        <Button look="plain" icon compact aria-label={`What to do with the account of ${account.name}`}>
          <Ellipsis size={16} aria-hidden />
        </Button>
      }
      groups={[
        { id: 'change', entries: [entry('change', 'Change…')] },
        {
          id: 'way-in',
          entries: isOwn
            ? []
            : [
                entry('renew', account.disabledAt ? 'Enable with a first password…' : 'Give a new first password…'),
                ...(account.disabledAt ? [] : [entry('disable', 'Disable…')]),
              ],
        },
      ]}
    />
  )
}
