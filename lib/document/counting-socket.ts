/** Sync messages that carry content, by their first two bytes: type 0, then 1 (answer) or 2 (update). */
function carriesContent(data: unknown): boolean {
  const bytes = data instanceof Uint8Array ? data : data instanceof ArrayBuffer ? new Uint8Array(data) : null
  return bytes !== null && bytes[0] === 0 && (bytes[1] === 1 || bytes[1] === 2)
}

/**
 * A WebSocket that says when it sends a sync message that the server will acknowledge, and when it opens anew.
 * The provider has no hook for what it sends; what it sends through is ours to give.
 */
export function countingSocket(
  Base: typeof WebSocket,
  onOpen: () => void,
  onContent: () => void,
): typeof WebSocket {
  return class extends Base {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      onOpen()
    }

    override send(data: string | Blob | BufferSource): void {
      if (carriesContent(data)) onContent()
      super.send(data)
    }
  }
}
