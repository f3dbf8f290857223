import type { Anchor, Comment, CommentStorage } from './comment-storage.ts'
import {
  allRows,
  firstRow,
  inTransaction,
  integer,
  integerOrNull,
  json,
  type Row,
  run,
  type Sqlite,
  text,
  textOrNull,
} from './sqlite.ts'

export function sqliteComments(sqlite: Sqlite): CommentStorage {
  return {
    add: async (board, comment) => inTransaction(sqlite, () => add(sqlite, board, comment)),
    one: async (board, id) => one(sqlite, board, id),
    async page(board, after, limit) {
      const sql = 'select * from comments where board = ? and number > ? order by number limit ?'
      return allRows(sqlite, sql, [board, after, limit]).map(commentFrom)
    },
    async change(board, { id, text, mentions, editedAt, deletedAt, resolvedAt, resolvedBy }) {
      const sql = `update comments set text = ?, mentions = ?, edited_at = ?, deleted_at = ?, resolved_at = ?,
        resolved_by = ? where board = ? and id = ?`
      const values = [text, JSON.stringify(mentions), editedAt, deletedAt, resolvedAt, resolvedBy, board, id]
      run(sqlite, sql, values)
    },
  }
}

function add(sqlite: Sqlite, board: string, comment: Omit<Comment, 'number'>): Comment {
  const there = one(sqlite, board, comment.id)
  if (there !== null) return there
  const { id, thread, on, author, text, mentions, createdAt } = comment
  const last = firstRow(sqlite, 'select max(number) as n from comments where board = ?', [board])
  const number = ((last === null ? null : integerOrNull(last, 'n')) ?? 0) + 1
  const columns = 'board, id, number, thread, anchor, author, author_name, text, mentions, created_at'
  run(sqlite, `insert into comments (${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, [
    board,
    id,
    number,
    thread,
    on === null ? null : JSON.stringify(on),
    author.id,
    author.name,
    text,
    JSON.stringify(mentions),
    createdAt,
  ])
  return { ...comment, number }
}

function one(sqlite: Sqlite, board: string, id: string): Comment | null {
  const row = firstRow(sqlite, 'select * from comments where board = ? and id = ?', [board, id])
  return row === null ? null : commentFrom(row)
}

function commentFrom(row: Row): Comment {
  return {
    id: text(row, 'id'),
    number: integer(row, 'number'),
    thread: text(row, 'thread'),
    on: row.anchor === null ? null : (json(row, 'anchor') as Anchor), // written by `add` alone
    author: { id: text(row, 'author'), name: text(row, 'author_name') },
    text: text(row, 'text'),
    mentions: json(row, 'mentions') as string[],
    createdAt: integer(row, 'created_at'),
    editedAt: integerOrNull(row, 'edited_at'),
    deletedAt: integerOrNull(row, 'deleted_at'),
    resolvedAt: integerOrNull(row, 'resolved_at'),
    resolvedBy: textOrNull(row, 'resolved_by'),
  }
}
