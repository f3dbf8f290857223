import { type Board, plainLists } from '#lib/model/board.ts'
import { boundsOf, componentRectangle, domainRectangle } from '#lib/model/geometry.ts'
import { parseBoard } from '#lib/model/parse-board.ts'
import type { Series } from '#lib/model/series.ts'
import { freshIds } from './fresh-id.ts'
import { onGrid, upToGrid } from './grid.ts'
import { type Input, inputsOf, listOf } from './import-file.ts'
import { type Referred, type Renamed, renamedIds, withIds } from './merge-ids.ts'
import { type Conflict, isSame, mergedRow } from './merge-row.ts'

/** A board with an import in it, and where the two did not agree. */
export interface Merged {
  readonly board: Board
  readonly conflicts: readonly Conflict[]
}

const referredLists = ['drivers', 'flows', 'components', 'connections', 'domains'] as const
/** Between the board and what comes beside it. */
const APART = 96

/**
 * Puts an import into a board, by name. Nothing that a person wrote is overwritten: where the import says something
 * else, the board keeps its value and the conflict is listed. What is new stands to the right of what is there.
 */
export function mergeBoards(board: Board, imported: Board): Merged {
  const conflicts: Conflict[] = []
  const renamed = renamedIds(board, imported)
  const incoming = beside(board, imported, renamed)
  const lists = referredLists.map((list) => [list, mergedList(list, board, incoming, renamed, conflicts)])
  const plain = plainLists.map((list) => [
    list,
    withPlainRows(
      list === 'series' ? renewed(board.series, incoming.series) : board[list],
      incoming[list],
      renamed,
    ),
  ])
  const theirs = withIds(incoming.scenario, renamed) as Input
  const scenario = mergedRow({ ...board.scenario }, theirs, 'scenario', conflicts)
  const parsed = parseBoard({
    ...imported,
    ...board,
    title: board.title.trim() === '' ? imported.title : board.title,
    scenario,
    ...Object.fromEntries([...lists, ...plain]),
  })
  if (parsed.board === null || parsed.errors.length > 0)
    throw new Error(`merging two boards made a bad one: ${JSON.stringify(parsed.errors)}`)
  return { board: parsed.board, conflicts }
}

function mergedList(
  list: Referred,
  board: Board,
  incoming: Board,
  renamed: Renamed,
  conflicts: Conflict[],
): readonly Input[] {
  const rows = new Map<string, Input>(board[list].map((row) => [row.id, { ...row }]))
  const known = new Set<unknown>([...board.components, ...board.domains].map(({ id }) => id))
  const added = new Set<unknown>([...renamed.components.values()].filter((id) => !known.has(id)))
  for (const row of incoming[list]) {
    const id = renamed[list].get(row.id) ?? row.id
    const own = rows.get(id)
    const theirs = { ...(withIds({ ...row }, renamed) as Input), id }
    const path = `${list}/${id}`
    if (own === undefined) rows.set(id, theirs)
    else {
      const before = list === 'domains' ? withMembers(own, theirs, added) : own
      rows.set(id, withLimits(mergedRow(before, theirs, path, conflicts), theirs, path, conflicts))
    }
  }
  return [...rows.values()]
}

/** A domain takes in what is new on the board; what is there already stays where people put it. */
function withMembers(own: Input, theirs: Input, added: ReadonlySet<unknown>): Input {
  if (theirs.contains === undefined) return own
  const members = listOf(own.contains)
  const joining = listOf(theirs.contains).filter((id) => added.has(id) && !members.includes(id))
  return { ...own, contains: [...members, ...joining] }
}

/** Limits of one owner are the same where their ids or kinds are. */
function withLimits(own: Input, theirs: Input, path: string, conflicts: Conflict[]): Input {
  if (theirs.limits === undefined) return own
  const limits = [...inputsOf(own.limits)]
  for (const limit of inputsOf(theirs.limits)) {
    const byId = limits.findIndex(({ id }) => id === limit.id)
    const at = byId < 0 ? limits.findIndex(({ kind }) => kind === limit.kind) : byId
    const same = limits[at]
    if (same === undefined) limits.push(limit)
    else limits[at] = mergedRow(same, { ...limit, kind: same.kind }, `${path}/limits/${same.id}`, conflicts)
  }
  return { ...own, limits }
}

/** A series that comes again from its own source brings more of the same values; what people noted at it stays. */
function renewed(own: readonly Series[], incoming: readonly Series[]): readonly Series[] {
  return own.map((row) => {
    const again = incoming.find(({ name, source }) => name === row.name && source === row.source)
    return again === undefined || row.source === undefined ? row : { ...row, points: again.points }
  })
}

/** Rows that people add stand beside each other; one that is there already is not added again. */
function withPlainRows(
  own: readonly Input[],
  incoming: readonly Input[],
  renamed: Renamed,
): readonly Input[] {
  const idOf = freshIds()
  for (const { id } of own) idOf(String(id))
  const added = incoming.flatMap((row) => {
    const theirs = withIds(row, renamed) as Input
    const isThere = own.some((each) => isSame(bare(each), bare(theirs)))
    return isThere ? [] : [{ ...theirs, id: idOf(String(theirs.id)) }]
  })
  return [...own, ...added]
}

/** A row without what only the board gives it. */
function bare({ id: _, annotations: __, driver: ___, ...row }: Input): Input {
  return row
}

/** The import with its new places moved to the right of everything on the board. */
function beside(board: Board, imported: Board, renamed: Renamed): Board {
  const placed = <Row extends { readonly position?: unknown }>(rows: readonly Row[]) =>
    rows.filter(({ position }) => position !== undefined)
  const there = boundsOf([
    ...placed(board.components).map(componentRectangle),
    ...placed(board.domains).map(domainRectangle),
  ])
  const isNew = (list: 'components' | 'domains') => {
    const known = new Set<string>(board[list].map(({ id }) => id))
    return ({ id }: { readonly id: string }) => !known.has(renamed[list].get(id) ?? id)
  }
  const here = boundsOf([
    ...placed(imported.components.filter(isNew('components'))).map(componentRectangle),
    ...placed(imported.domains.filter(isNew('domains'))).map(domainRectangle),
  ])
  if (there === null || here === null) return imported
  const by = { x: upToGrid(there.x + there.width + APART - here.x), y: onGrid(there.y - here.y) }
  const moved = <Row extends { readonly position?: { readonly x: number; readonly y: number } }>(row: Row) =>
    row.position === undefined
      ? row
      : { ...row, position: { x: row.position.x + by.x, y: row.position.y + by.y } }
  return {
    ...imported,
    components: imported.components.map(moved),
    domains: imported.domains.map(moved),
  }
}
