import type { Plugin } from 'vite'

/** Puts what `main/pictures` needs beside the program: files of a package, by the names that they get. */
export function pictureParts(folder: string, parts: Readonly<Record<string, string>>): Plugin
