import { ApiProblem } from './api-problem.ts'

export function noSuchVersion(): ApiProblem {
  return new ApiProblem(404, 'no_such_version', 'There is no such version; read the list of versions again.')
}

export function tooManyVersions(most: number): ApiProblem {
  const message = `A board keeps at most ${most} named versions; save the board as a file instead.`
  return new ApiProblem(409, 'too_many_versions', message)
}
