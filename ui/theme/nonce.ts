/** The nonce of this page's Content-Security-Policy, which the API writes into `index.html`. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content;

/**
 * Gives the nonce to every style sheet that scripts of ours make. antd passes the nonce of its ConfigProvider to its own, but
 * the scroll lock behind its drawers and dialogs makes two without it. What somebody smuggles into the markup gets none.
 */
export function lendNonce(): void {
  const make = document.createElement;
  document.createElement = function lending(this: Document, name: string, options?: ElementCreationOptions) {
    const made = make.call(this, name, options);
    if (made instanceof HTMLStyleElement && nonce !== undefined) made.nonce = nonce;
    return made;
  } as typeof document.createElement;
}
