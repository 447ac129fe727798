import { z } from 'zod'
import { call, nothing, text } from '../call.ts'
import { storeStatus } from '../shapes.ts'
import { typedPassword } from './store.ts'

const count = z.number().int().min(0)
/** The whole path of a place, as Windows or any other system writes it: nothing that depends on where the program was started. */
const WHOLE_PATH = /^(?:\/|[A-Za-z]:[\\/]|\\\\)\P{Cc}*$/u
const wholePath = 'type the whole path, from the disk on, such as D:\\Backups or /media/backups'
/** Where a backup lies, as the list or a person says it. */
const path = z.string().trim().min(1, 'choose a backup, or type where it lies').max(4_000).regex(WHOLE_PATH, wholePath)

/** Why a backup was made, in the words of `BACKUP_REASONS`. */
export const BACKUP_REASONS = {
  automatic: 'Made by itself',
  asked: 'Asked for',
  'before-restore': 'Before another was put back',
  'after-deletion': 'After a case was deleted',
} as const
const why = z.enum(Object.keys(BACKUP_REASONS) as [keyof typeof BACKUP_REASONS, ...(keyof typeof BACKUP_REASONS)[]])

const counts = z.strictObject({ accounts: count, cases: count, documents: count, revisions: count })

/** A backup as it lies in a folder. */
export const backupSummary = z.strictObject({
  path,
  name: text,
  bytes: count,
  second: z.boolean(),
  /** Null where the file cannot be used; `problem` says why. */
  contents: z.strictObject({ madeAt: text, why, counts, ownStore: z.boolean() }).nullable(),
  /** Null for one that can be used, as far as that shows without reading all of it. */
  fault: z.enum(['damaged', 'not-one', 'newer']).nullable(),
  problem: text,
})
export type BackupSummary = z.infer<typeof backupSummary>

/** A folder into which backups go. */
export const backupFolder = z.strictObject({
  path: text,
  second: z.boolean(),
  /** When a backup last came to it, as far as is known; null where none ever did. */
  since: text.nullable(),
  /** What went wrong there the last time, or would now; empty where nothing. */
  problem: text,
})
export type BackupFolder = z.infer<typeof backupFolder>

export const backupsStanding = z.strictObject({
  /** Where backups go: the store's own folder, and the second one where somebody chose it. */
  folders: z.array(backupFolder),
  secondFolder: text.nullable(),
  everyHours: count,
  backups: z.array(backupSummary),
})
export type BackupsStanding = z.infer<typeof backupsStanding>

export const backupMade = z.strictObject({
  path: text,
  /** What went wrong beside it: the second folder is away or full. Empty where nothing did. */
  problem: text,
})

/** A case of a backup beside the store: only in one of the two, or last written in at another time. */
export const caseBeside = z.strictObject({
  id: text,
  title: text,
  reference: text,
  /** `missing`: not in the store now. `lost`: only in the store now. `older` and `newer`: as it is in the backup. */
  stands: z.enum(['missing', 'lost', 'older', 'newer', 'same']),
  inBackup: z.strictObject({ documents: count, updatedAt: text }).nullable(),
  inStore: z.strictObject({ documents: count, updatedAt: text }).nullable(),
})
export type CaseBeside = z.infer<typeof caseBeside>

export const backupPreview = z.strictObject({
  path: text,
  madeAt: text,
  why,
  counts,
  /** What the store holds now; null where there is none that can be read. */
  now: counts.nullable(),
  ownStore: z.boolean(),
  /** Whoever signs in with the password that was given, once it is put back. */
  account: z.strictObject({ name: text, mayPutBack: z.boolean() }),
  cases: z.array(caseBeside),
})
export type BackupPreview = z.infer<typeof backupPreview>

/** The password is that of the time when the backup was made. */
const opened = { path, signInName: z.string().max(60).default(''), backupPassword: typedPassword }

/** A piece of a file that was chosen at the window: `path` is null for the first, then what was answered. */
const piece = z.strictObject({
  path: path.nullable(),
  name: z.string().max(400),
  offset: count,
  base64: z.base64().max(12_000_000),
})

/** Backups of the whole store, and putting one back. */
export const backups = {
  list: call('backup', nothing, backupsStanding),
  /** `to`: a folder, or a file with a name of its own, in place of the folders of backups. */
  make: call('backup', z.strictObject({ to: path.optional() }), backupMade),
  /** Fails with `refused` where the folder is not there or cannot be written in; null for none. */
  setSecondFolder: call(
    'backup',
    z.strictObject({
      folder: z
        .string()
        .trim()
        .max(4_000)
        .regex(/^\P{Cc}*$/u, wholePath)
        .nullable(),
    }),
    backupsStanding,
  ),
  /** Reads a whole backup, opens it with the store's key and holds it against what it says of itself. */
  check: call('backup', z.strictObject({ path }), z.strictObject({ whole: z.boolean(), problem: text })),
  /** The folders into which no backup comes any more, for everybody to know. */
  notice: call('signed-in', nothing, z.array(backupFolder)),
  /**
   * Takes in a backup that was chosen at the window, a piece at a time: `path` is null for the first, then what was answered. Fails with
   * `unreadable-file` and `newer-file` at the first piece of what is no backup.
   */
  receive: call('backup', piece, z.strictObject({ path: text })),
  /** Takes away what was received, once nobody needs it any more. */
  forgetReceived: call('backup', nothing, nothing),
  /** What is in a backup beside what is in the store. Fails with `wrong-password` and `unreadable-file`. */
  preview: call('backup', z.strictObject(opened), backupPreview),
  /** Keeps the present store as a backup, puts this one in its place and locks. `password` is that of whoever is signed in. */
  restore: call('backup', z.strictObject({ ...opened, password: typedPassword }), storeStatus),
  /** Takes backups away for good. Refuses the last good one. */
  remove: call('backup', z.strictObject({ paths: z.array(path).min(1).max(1_000), password: typedPassword }), backupsStanding),
  /** What is in a backup, for somebody who has no store yet. Fails with `refused` where there is one, and as `preview` does. */
  previewFirst: call('nobody', z.strictObject(opened), backupPreview),
  /** As `receive`, where there is no store yet. Fails with `refused` where there is one. */
  receiveFirst: call('nobody', piece, z.strictObject({ path: text })),
  /** Puts a backup where there is no store yet, and leaves it locked. Fails as `previewFirst` does. */
  restoreFirst: call('nobody', z.strictObject(opened), storeStatus),
} as const
