// Every npm script comes through here: plain JavaScript that also an old Node understands, to say so in one sentence.
const [name, ...rest] = process.argv.slice(2);
if (Number.parseInt(process.versions.node, 10) < 22) {
  console.error(
    `Cardwright needs Node 22 or later and this is ${process.versions.node}: run "npm ci" first, then use "npm run ${name}", which brings its own Node 24.`,
  );
  process.exit(1);
}
process.argv.splice(2, process.argv.length, ...rest);
await import(`./${name}.ts`);
