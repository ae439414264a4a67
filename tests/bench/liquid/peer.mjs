// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Renders one of the templates with liquidjs: peer.mjs NAME ROUNDS FOLDER-WITH-NODE_MODULES
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
const [name, rounds, folder] = process.argv.slice(2)
const { Liquid } = createRequire(folder.replace(/\/?$/, '/'))('liquidjs')
const here = new URL('.', import.meta.url)
const engine = new Liquid()
const template = engine.parse(readFileSync(new URL(`${name}.liquid`, here), 'utf8'))
const data = JSON.parse(readFileSync(new URL('data.json', here), 'utf8'))
let text = ''
for (let i = 0; i < Math.max(2000, Number(rounds)); ++i) text = engine.renderSync(template, data) // compiled by then
const start = process.cpuUsage()
for (let i = 0; i < Number(rounds); ++i) text = engine.renderSync(template, data)
const used = process.cpuUsage(start) // of all threads: compiling and collecting garbage are its work, too
const seconds = (used.user + used.system) / 1e6
process.stdout.write(`${Number(rounds) / seconds}\n${text}`)
