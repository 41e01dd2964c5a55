// E7 of the design's laws: random rules with every operand present and of its type, through `onewindow-bench oracle rule` and
// through json-logic-engine, read and compiled. Written against the oracle's description alone.
//   cp tests/peers/package.json build/peers/ && cd build/peers && npm install
//   node ../../tests/peers/check_rules.mjs ../release/bin/onewindow-bench [count] [seed]
// Prints one line and fails unless disagree=0. Counted apart: rules a part of which has no result (a division by zero: the peer
// throws, we say unknown, or what the rest decides), and rules the peer itself answers differently when read and when compiled (of
// two `reduce` the compiled one throws); ours must then be one of the two.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'

const { LogicEngine } = createRequire(process.cwd() + '/')('json-logic-engine')
const [, , bench, countText = '20000', seedText = '1'] = process.argv
let state = BigInt(seedText) * 2862933555777941757n + 3037000493n
const below = bound => {
  state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn
  return Number((state >> 33n) % BigInt(bound))
}
const pick = list => list[below(list.length)]

const types = {
  n: 'number', m: 'number', p: 'number', t: 'text', u: 'text', y: 'yesNo', z: 'yesNo', d: 'date', e: 'date',
  c: { code: ['a', 'b', 'c'] }, k: { code: ['a', 'b', 'c'] }, s: { codes: ['a', 'b', 'c'] },
  list: { rows: 'number' }, child: { rows: { age: 'number', name: 'text', adult: 'yesNo' } }
}
const numbers = [0, 1, 2, -1, 0.5, 3, 10, 18, -7.25, 1e6]
const texts = ['食', '食品', 'a', 'ab', '经营食品', '']
const data = () => ({
  n: pick(numbers), m: pick(numbers), p: pick(numbers), t: pick(texts), u: pick(texts), y: !below(2), z: !below(2),
  d: pick(['2024-02-29', '2026-02-13', '1990-12-31']), e: pick(['2024-02-29', '2026-02-13']),
  c: pick(['a', 'b', 'c']), k: pick(['a', 'b', 'c']), s: ['a', 'b', 'c'].filter(() => below(2)),
  list: Array.from({ length: below(4) }, () => pick(numbers)),
  child: Array.from({ length: below(4) }, () => ({ age: pick(numbers), name: pick(texts), adult: !below(2) }))
})

let row = null // within a loop, as in JSONLogic, only the row is seen
const name = (own, whole) => ({ var: row ? pick(own) : pick(whole) })
const inRow = (kind, make) => {
  const outer = row
  row = kind
  const made = make()
  row = outer
  return made
}
const orders = ['<', '<=', '>', '>=']
const equals = ['==', '===', '!=', '!==']

function truth (depth) {
  if (depth <= 0) return row === 'list' ? pick([true, false]) : below(6) ? name(['adult'], ['y', 'z']) : pick([true, false])
  switch (below(row ? 12 : 17)) {
    case 0: case 1: return { and: [truth(depth - 1), truth(depth - 1), truth(depth - 2)] }
    case 2: case 3: return { or: [truth(depth - 1), truth(depth - 1)] }
    case 4: return { [pick(['!', '!!'])]: [truth(depth - 1)] }
    case 5: return { if: [truth(depth - 1), truth(depth - 2), truth(depth - 2), truth(depth - 2), truth(depth - 1)] }
    case 6: case 7: return { [pick([...orders, ...equals])]: [number(depth - 1), number(depth - 1)] }
    case 8: return { [pick(['<', '<='])]: [number(depth - 2), number(depth - 1), number(depth - 2)] }
    case 9: return { [pick(equals)]: [text(depth - 1), text(depth - 1)] }
    case 10: return { in: [number(depth - 1), [0, 1, 2, 0.5, 18]] }
    case 11: return { in: [text(depth - 1), text(depth - 1)] }
    case 12: return { [pick(equals)]: [{ var: 'c' }, pick([{ var: 'k' }, 'a'])] }
    case 13: return pick([{ in: [pick(['a', 'b']), { var: 's' }] }, { in: [{ var: 'c' }, { var: 's' }] }, { in: [{ var: 'c' }, ['a', 'c']] }])
    case 14: return { [pick([...orders, ...equals])]: [date(), date()] }
    case 15: return { in: ['n', { missing: ['n', 't'] }] }
    default: {
      const kind = pick(['child', 'list'])
      return { [pick(['some', 'all', 'none'])]: [{ var: kind }, inRow(kind, () => truth(depth - 1))] }
    }
  }
}
function number (depth) {
  if (depth <= 0) return below(3) ? (row === 'list' ? { var: '' } : name(['age'], ['n', 'm', 'p'])) : pick([...numbers, { number: '0.5' }])
  switch (below(row ? 6 : 8)) {
    case 0: case 1: return { [pick(['+', '*'])]: [number(depth - 1), number(depth - 1), number(depth - 2)] }
    case 2: return { [pick(['-', '/', '%'])]: [number(depth - 1), number(depth - 1)] }
    case 3: return { [pick(['min', 'max'])]: [number(depth - 1), number(depth - 1)] }
    case 4: return { [pick(['-', '+'])]: [number(depth - 1)] }
    case 5: return { if: [truth(depth - 1), number(depth - 1), number(depth - 2)] }
    case 6: return { reduce: [{ var: 'list' }, { [pick(['+', 'max', '*'])]: [{ var: 'current' }, { var: 'accumulator' }] }, number(depth - 2)] }
    default: return { reduce: [{ var: 'child' }, { '+': [{ var: 'current.age' }, { var: 'accumulator' }] }, number(depth - 2)] }
  }
}
function text (depth) {
  if (depth <= 0) return below(3) && row !== 'list' ? name(['name'], ['t', 'u']) : pick(texts)
  switch (below(4)) {
    case 0: return { cat: [text(depth - 1), text(depth - 1)] }
    case 1: return { substr: [text(depth - 1), below(5) - 2] }
    case 2: return { substr: [text(depth - 1), below(5) - 2, below(5) - 2] }
    default: return { '?:': [truth(depth - 1), text(depth - 1), text(depth - 2)] }
  }
}
const date = () => below(3) ? { var: pick(['d', 'e']) } : { date: pick(['2024-02-29', '2025-01-01']) }

const engine = new LogicEngine()
engine.addMethod('number', ([digits]) => Number(digits))
engine.addMethod('date', ([day]) => day)
const nothing = Symbol('no result')
const result = run => {
  try {
    const value = run()
    return typeof value === 'number' && !Number.isFinite(value) ? nothing : value
  } catch { return nothing }
}

const questions = Array.from({ length: Number(countText) }, () => ({
  rule: pick([truth, truth, number, text])(1 + below(4)), data: data(), types
}))
const asked = spawnSync(bench, ['oracle', 'rule'], {
  input: questions.map(question => JSON.stringify(question)).join('\n') + '\n', maxBuffer: 1 << 30
})
const answers = asked.stdout.toString().trim().split('\n').map(line => JSON.parse(line))
const counts = { agree: 0, noResult: 0, peerDiffers: 0, disagree: 0 }
questions.forEach((question, i) => {
  const peers = [result(() => engine.run(question.rule, question.data)), result(() => engine.build(question.rule)(question.data))]
  const ours = answers[i]
  const same = peer => 'value' in ours && JSON.stringify(peer) === JSON.stringify(ours.value)
  if (peers.every(same)) counts.agree++
  else if (peers.every(peer => peer === nothing) && !ours.refused) counts.noResult++
  else if (ours.unknown && peers.includes(nothing)) counts.noResult++
  else if (peers.some(same) && !same(peers[0]) !== !same(peers[1])) counts.peerDiffers++
  else if (counts.disagree++ < 10) console.log(JSON.stringify({ rule: question.rule, data: question.data, ours, read: String(peers[0]), compiled: String(peers[1]) }))
})
console.log(`check rules seed=${seedText} rules=${questions.length} agree=${counts.agree} no_result=${counts.noResult} peer_differs_from_itself=${counts.peerDiffers} disagree=${counts.disagree}`)
process.exit(counts.disagree === 0 && answers.length === questions.length ? 0 : 1)
