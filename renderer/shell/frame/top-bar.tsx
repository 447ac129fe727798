import { Lock, Search, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Menu, type MenuGroup, Tooltip } from '../../ui/index.ts'
import { BrandMark } from '../brand.tsx'

export interface TopBarProps {
  menus: readonly { title: string; groups: readonly MenuGroup[] }[]
  title: ReactNode
  practitioner: string
  onFind: () => void
  onLock: () => void
}

export function TopBar({ menus, title, practitioner, onFind, onLock }: TopBarProps) {
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
        <UserRound size={15} aria-hidden />
        {practitioner}
        <Tooltip text="Lock">
          <Button look="plain" icon compact aria-label="Lock" onPress={onLock}>
            <Lock size={15} aria-hidden />
          </Button>
        </Tooltip>
      </span>
    </header>
  )
}
