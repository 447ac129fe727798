import type { Session } from 'electron'

/** What the page may ask of the system, and why. All that is not here is refused. */
export const ALLOWED_PERMISSIONS: Readonly<Record<string, string>> = {
  'clipboard-sanitized-write': 'copying text out of a report with a button',
}

/** Refuses every permission but those of the table, and every device. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(Object.hasOwn(ALLOWED_PERMISSIONS, permission)))
  session.setPermissionCheckHandler((_contents, permission) => Object.hasOwn(ALLOWED_PERMISSIONS, permission))
  session.setDevicePermissionHandler(() => false)
}
