// The peers of `onewindow-bench form`: the same form, answers and rules through ajv and compiled json-logic-engine, and survey-core.
// In: a file with {schema, data, wrong, rules, survey, judged?}; out: one JSON object of microseconds, each the lower decile.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const need = createRequire(process.cwd() + '/')
const Ajv = need('ajv/dist/2020').default
const addFormats = need('ajv-formats').default
const { LogicEngine } = need('json-logic-engine')
const { Model } = need('survey-core')
const { schema, data, wrong, rules, survey, judged } = JSON.parse(readFileSync(process.argv[2], 'utf8'))

const quiet = (rounds, run) => {
  const times = []
  for (let i = 0; i < rounds; i++) {
    const begin = process.hrtime.bigint()
    run(i)
    times.push(Number(process.hrtime.bigint() - begin) / 1000)
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 10)]
}
const fields = Object.keys(data).length
const rounds = Math.max(200, Math.round(600000 / fields))

const compiled = () => {
  const ajv = new Ajv({ allErrors: true, multipleOfPrecision: 9 })
  addFormats(ajv)
  return ajv.compile(schema)
}
const compileUs = quiet(3, compiled)
const validate = compiled()
if (!validate(data)) throw new Error(JSON.stringify(validate.errors[0]))
const ajvUs = quiet(rounds, () => validate(data))
let told = []
const ajvToldUs = quiet(rounds, () => {
  validate(wrong)
  told = validate.errors.map(error => error.instancePath + ' ' + error.message)
})
if (told.length === 0) throw new Error('nothing was wrong')

// A dotted name is a path to the engine: the same answers as an object in an object.
const nested = {}
for (const [key, value] of Object.entries(data)) {
  const [role, element] = key.split('.')
  nested[role] ??= {}
  nested[role][element] = value
}
const engine = new LogicEngine()
engine.addMethod('date', { method: ([day]) => day, deterministic: true })
const logicBegin = process.hrtime.bigint()
const built = Object.values(rules).map(rule => engine.build(rule))
const logicCompileUs = Number(process.hrtime.bigint() - logicBegin) / 1000
if (!built.every(rule => rule(nested) === true)) throw new Error('the rules do not hold')
let held = 0
const logicUs = quiet(rounds, () => { for (const rule of built) held += rule(nested) ? 1 : 0 })

const model = new Model({ elements: survey, clearInvisibleValues: 'onHidden' })
model.data = Object.fromEntries(Object.entries(data).map(([key, value]) => [key.split('.')[1], value]))
const surveyKeyUs = quiet(fields > 1000 ? 4 : 20, i => model.setValue('f0', i % 2 ? 500000 : 3))

let agree = 0
let disagree = 0
if (judged) {
  const ajv = new Ajv({ allErrors: true, multipleOfPrecision: 9 })
  addFormats(ajv)
  const judges = judged.schemas.map(one => ajv.compile(one))
  for (const [which, value, ours] of judged.cases) {
    if (judges[which](value) === ours) agree++
    else if (disagree++ < 10) console.error('disagree', which, JSON.stringify(value), 'ours', ours, JSON.stringify(judges[which].errors))
  }
}
console.log(JSON.stringify({
  ajv_compile_us: compileUs + logicCompileUs, ajv_us: ajvUs, ajv_told_us: ajvToldUs, logic_us: logicUs, survey_key_us: surveyKeyUs, agree, disagree, held
}))
