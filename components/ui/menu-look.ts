/** How a menu that opens from a button looks, and each of its items. */
export const menuLook = 'z-50 min-w-48 rounded-xl border border-line bg-surface p-1 shadow-float'
export const menuItemLook =
  'flex min-h-9 cursor-pointer items-center gap-2 rounded-lg px-3 text-sm outline-none data-disabled:cursor-not-allowed data-disabled:opacity-40 data-highlighted:bg-raised'
