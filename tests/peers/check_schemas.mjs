// The published JSON Schemas against our own checks: every element of the dictionary, every item, and random merged forms; ajv and the
// product (`onewindow-bench oracle schema`) judge the same random answers. Written against the oracle's description alone.
//   cp tests/peers/package.json build/peers/ && cd build/peers && npm install
//   node ../../tests/peers/check_schemas.mjs ../release/bin/onewindow-bench [forms] [seed]
// Prints one line and fails unless disagree=0. Counted apart (stricter): what a schema lets through because the language cannot say what
// is wrong, rules between answers and check digits; that every one of those is named so by the product is part of the check.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'

const need = createRequire(process.cwd() + '/')
const Ajv = need('ajv/dist/2020').default
const addFormats = need('ajv-formats').default
const [, , bench, formsText = '300', seedText = '1'] = process.argv
const day = '2026-09-24'
let state = BigInt(seedText) * 2862933555777941757n + 3037000493n
const below = bound => {
  state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn
  return Number((state >> 33n) % BigInt(bound))
}
const pick = list => list[below(list.length)]
const ask = lines => {
  const run = spawnSync(bench, ['oracle', 'schema'], {
    input: lines.map(line => JSON.stringify({ day, ...line })).join('\n') + '\n', encoding: 'utf8', maxBuffer: 2 ** 30
  })
  const replies = run.stdout.trim().split('\n').map(line => JSON.parse(line))
  if (run.status !== 0 || replies.length !== lines.length) throw new Error('the oracle does not answer')
  return replies
}

const two = number => String(number).padStart(2, '0')
const citizen = () => {
  const digits = '330102' + (1950 + below(55)) + two(1 + below(12)) + two(1 + below(28)) + String(below(1000)).padStart(3, '0')
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  return digits + '10X98765432'[[...digits].reduce((sum, digit, i) => sum + Number(digit) * weights[i], 0) % 11]
}
const good = schema => {
  if (schema.enum) return pick(schema.enum)
  const [type, normaliser] = (schema.$comment ?? '').split('/')
  const low = Math.max(schema.minimum ?? 0, -1000)
  const high = Math.min(schema.maximum ?? 0, low + 10 ** (1 + below(6)))
  switch (type) {
    case 'yesNo': return !below(2)
    case 'integer': return low + below(high - low + 1)
    case 'decimal': case 'money': {
      const parts = Math.round(1 / schema.multipleOf)
      return Math.min(high, low + below((high - low) * parts + 1) / parts)
    }
    case 'date': return `${1990 + below(45)}-${two(1 + below(12))}-${two(1 + below(28))}`
    case 'codes': return schema.items.enum.filter(() => below(2)).concat(schema.items.enum).slice(0, 1 + below(2)).filter((code, i, all) => all.indexOf(code) === i)
    case 'phone': return pick(['13812343210', '0571-55500000', '12345'])
    case 'idNumber': return citizen()
    case 'creditCode': return pick(['91350100M000100Y43', '91350100M000100Y44'])
    case 'personName': return pick(['李建敏', '钱多多', '阿依古丽·买买提'])
  }
  const text = { upper: 'A1B2', lower: 'a@b.cn', digits: '123456' }[normaliser] ?? pick(['食品', '临江市江岸区沿江大道58号', 'a b', '𬱟1'])
  return [...text].slice(0, schema.maxLength).join('').trim()
}
const bad = schema => pick([null, '', ' x', 'x ', 'x\u0007', 'x\n', '甲'.repeat(2001), 'zzz', -1e15, 0.12345, 1e15, true, 'yes', [], ['zzz'], ['a', 'a'], {},
  '2026-02-30', '2026-2-3', '20260203', 3, '3', (schema.maximum ?? 1) + 1, (schema.minimum ?? 1) - 1])

// Hundredths of a million are no whole numbers to a double: six places are asked of them.
const ajv = new Ajv({ multipleOfPrecision: 6, allErrors: true })
addFormats(ajv)
const counts = { schemas: 0, cases: 0, accepted: 0, refused: 0, stricter: 0, disagree: 0 }
const compare = (name, check, value, verdict) => {
  counts.cases++
  const theirs = check(value)
  if (theirs === verdict.valid) counts[theirs ? 'accepted' : 'refused']++
  else if (theirs && verdict.beyond) counts.stricter++
  else if (counts.disagree++ < 10) console.error('disagree', JSON.stringify(name), 'ajv', theirs, JSON.stringify(check.errors?.slice(0, 2)), JSON.stringify(verdict), JSON.stringify(value).slice(0, 600))
}
const fail = reply => { throw new Error(JSON.stringify(reply)) }
const judge = subjects => ask(subjects.map(({ name, values }) => ({ ...name, values })))
  .forEach((reply, i) => !reply.judged ? fail(reply) : subjects[i].values.forEach((value, n) => compare(subjects[i].name, subjects[i].check, value, reply.judged[n])))
const compiled = names => ask(names).flatMap((reply, i) => {
  if (!reply.schema) return []
  counts.schemas++
  return [{ name: names[i], schema: reply.schema, check: ajv.compile(reply.schema) }]
})

const { elements, items } = ask([{ list: true }])[0]
const dictionary = compiled(elements.map(element => ({ element })))
for (const one of dictionary) one.values = Array.from({ length: 40 }, (_, i) => i % 2 ? bad(one.schema) : good(one.schema))
judge(dictionary)

// Whole answers: filled in, put right by what the product names until it takes them, then spoiled in one place.
const filled = schema => {
  const made = {}
  for (const [key, of] of Object.entries(schema.properties)) {
    if (!schema.required.includes(key) && below(2)) continue
    made[key] = of.type === 'array' && of.items.properties ? Array.from({ length: 1 + below(2) }, () => filled(of.items)) : good(of)
  }
  return made
}
const mend = (schema, answers, wrong) => {
  for (const { question, problem } of wrong) {
    const row = /^(\w+)\[(\d+)\]\.(.*)$/.exec(question)
    const at = row ? (answers[row[1]] ??= [{}])[row[2] - 1] : answers
    const key = row ? row[3] : question
    const of = row ? schema.properties[row[1]]?.items.properties[key] : schema.properties[key]
    if (!at || !of) continue
    if (problem === 'answer-missing' || below(3)) at[key] = good(of)
    else delete at[key]
  }
}
const spoiled = (schema, answers) => {
  const copy = structuredClone(answers)
  const key = pick(Object.keys(schema.properties))
  const of = schema.properties[key]
  switch (below(5)) {
    case 0: delete copy[pick(Object.keys(copy))]; break
    case 1: copy['matter.nothing'] = 'x'; break
    case 2: copy[key] = Array.isArray(copy[key]) ? pick([[], 'x', [1], Array.from({ length: 61 }, () => copy[key][0]), [{ ...copy[key][0], nothing: 1 }]]) : bad(of); break
    default: copy[key] = of.items?.properties ? [Object.fromEntries(Object.entries(of.items.properties).map(([name, column]) => [name, below(3) ? good(column) : bad(column)]))] : bad(of)
  }
  return copy
}
const groups = new Set()
for (let i = 0; i < Number(formsText) * 4 && groups.size < Number(formsText); i++) {
  const codes = Array.from({ length: 2 + below(3) }, () => pick(items)).sort()
  if (new Set(codes).size === codes.length) groups.add(codes.join())
}
const forms = compiled([...items.map(item => ({ item })), ...[...groups].map(codes => ({ items: codes.split(',') }))])
let taken = 0
for (const form of forms) form.open = Array.from({ length: 4 }, () => filled(form.schema))
for (let round = 0; round < 8; round++) {
  const subjects = forms.filter(form => form.open.length > 0)
  const replies = ask(subjects.map(({ name, open }) => ({ ...name, values: open })))
  const next = []
  subjects.forEach((form, i) => {
    const still = []
    form.open.forEach((answers, n) => {
      const verdict = replies[i].judged[n]
      compare(form.name, form.check, answers, verdict)
      if (verdict.valid) {
        taken++
        next.push({ ...form, values: Array.from({ length: 4 }, () => spoiled(form.schema, answers)) })
        return
      }
      mend(form.schema, answers, verdict.wrong)
      still.push(answers)
    })
    form.open = still
  })
  if (next.length > 0) judge(next)
}
console.log(`elements=${dictionary.length} items=${items.length} forms=${forms.length - items.length} cases=${counts.cases} accepted=${counts.accepted} ` +
  `refused=${counts.refused} stricter=${counts.stricter} whole_taken=${taken} disagree=${counts.disagree}`)
process.exit(counts.disagree === 0 && taken > forms.length && counts.accepted > counts.cases / 10 ? 0 : 1)
