import fc from 'fast-check'

// Property tests draw the same cases every time, so a green run stays green; SEED=n draws others.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 100) })
