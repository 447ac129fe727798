export const FUSES: Readonly<Record<string, boolean>>
export function setFuses(program: string): Promise<number>
export default function afterPack(context: unknown): Promise<number>
