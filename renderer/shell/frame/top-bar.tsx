import { Lock, Search, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { accountRole } from '../../../shared/review/index.ts'
import { useSignedIn } from '../../client/index.ts'
import { Button, Menu, type MenuGroup, Tooltip } from '../../ui/index.ts'
import { BrandMark } from '../brand.tsx'
import { goTo } from '../routes.ts'
import { leaving } from './menus.tsx'
import './top-bar.css'

export interface TopBarProps {
  menus: readonly { title: string; groups: readonly MenuGroup[] }[]
  title: ReactNode
  onFind: () => void
  onLock: () => void
  onLockAndForget: (() => void) | undefined
}

export function TopBar({ menus, title, onFind, onLock, onLockAndForget }: TopBarProps) {
  const { account, may } = useSignedIn()
  return (
    <header className="top-bar" data-region="top">
      <span className="top-mark">
        <BrandMark />
      </span>
      <nav className="top-menus" aria-label="Menu bar">
        {menus.map((menu) => (
          <Menu key={menu.title} label={menu.title} groups={menu.groups} trigger={<Button look="plain">{menu.title}</Button>} />
        ))}
      </nav>
      <div className="top-title">{title}</div>
      <Button className="top-find" onPress={onFind}>
        <Search size={15} aria-hidden />
        <span>Find or do anything</span>
        <kbd>Ctrl+K</kbd>
      </Button>
      <span className="top-who">
        <Menu
          label="Your account"
          groups={[
            {
              id: 'accounts',
              entries: [
                { id: 'account', label: 'Your account', onAction: () => goTo({ screen: 'account' }) },
                ...(may('accounts') ? [{ id: 'accounts', label: 'Accounts', onAction: () => goTo({ screen: 'accounts' }) }] : []),
              ],
            },
            leaving({ lock: onLock, lockAndForget: onLockAndForget }),
          ]}
          trigger={
            <Button look="plain" compact>
              <UserRound size={15} aria-hidden />
              <span className="top-name">{account.name}</span>
              <span className="top-role">{accountRole(account.role).name}</span>
            </Button>
          }
        />
        <Tooltip text="Lock">
          <Button look="plain" icon compact aria-label="Lock" onPress={onLock}>
            <Lock size={15} aria-hidden />
          </Button>
        </Tooltip>
      </span>
    </header>
  )
}
