export function peakKib(): number
