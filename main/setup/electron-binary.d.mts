export function electronBinary(): string | null
export function noElectronHere(): string | null
export function fetchElectron(): string | null
