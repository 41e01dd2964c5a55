// The peer of `onewindow-bench sync`: the same events as documents, PouchDB on leveldb → express-pouchdb on leveldb, batches of 1000, over
// plain HTTP on the loopback. The receiving side is a process of its own, as the platform is.
//   node pouch_peer.mjs FOLDER FIRST.ndjson MORE.ndjson   one JSON object: documents and seconds of both pushes, what stands at the far end
//   node pouch_peer.mjs --serve FOLDER                    the far end; prints its port
// Runs where the packages are installed (tests/peers/sync/package.json).
import { spawn } from 'node:child_process'
import { createReadStream, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'

const need = createRequire(process.cwd() + '/')
const PouchDB = need('pouchdb')
const batch = 1000

const within = folder => {
  mkdirSync(folder, { recursive: true })
  return PouchDB.defaults({ prefix: folder + '/' })
}

if (process.argv[2] === '--serve') {
  const app = need('express')()
  app.use('/', need('express-pouchdb')(within(process.argv[3] + '/far'), { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: process.argv[3] + '/far.log' }))
  const server = app.listen(0, '127.0.0.1', () => console.log(server.address().port))
} else {
  const [folder, first, more] = process.argv.slice(2)
  const far = spawn(process.execPath, [process.argv[1], '--serve', folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const port = await new Promise(done => createInterface(far.stdout).once('line', done))
  const near = new (within(folder + '/near'))('hall')
  const there = new PouchDB(`http://127.0.0.1:${port}/hall`)
  await there.info() // made before the clock runs

  const fill = async file => {
    let docs = []
    for await (const line of createInterface(createReadStream(file))) {
      docs.push(JSON.parse(line))
      if (docs.length === batch) await near.bulkDocs(docs.splice(0))
    }
    if (docs.length) await near.bulkDocs(docs)
  }
  const push = async () => {
    const began = process.hrtime.bigint()
    const told = await near.replicate.to(there, { batch_size: batch })
    if (!told.ok || told.doc_write_failures) throw new Error(JSON.stringify(told))
    return { docs: told.docs_written, seconds: Number(process.hrtime.bigint() - began) / 1e9 }
  }

  await fill(first)
  const drained = await push()
  await fill(more)
  const again = await push()
  console.log(JSON.stringify({ drained, again, stored: (await there.info()).doc_count }))
  far.kill()
  await near.close()
}
