#!/usr/bin/env bash
# of two addresses on two lines one gets the mail, under the name of the other
# package: nodemailer@10.6.1
# behaviour: a `to` with an address a line, as it comes out of a text field, is taken for one address
#   with a name: "jan@example.nl" <anna@example.nl>. Only anna gets it. A comma or a semicolon between
#   them makes two. The mail is sent, nothing is rejected and nothing says that one is left out.
# why it matters here: a letter with a decision has to reach every complainant. Give each address as
#   { address } in a list, and compare `envelope.to` with the list that was meant.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error nodemailer@10.6.1 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import nodemailer from 'nodemailer';
const { version } = JSON.parse(readFileSync('node_modules/nodemailer/package.json', 'utf8'));
console.log(`nodemailer ${version}`);
const post = nodemailer.createTransport({ streamTransport: true, buffer: true });
const sent = async (to) => {
  const { envelope, message } = await post.sendMail({ from: 'desk@example.nl', to, text: 'Hello.' });
  return { to: envelope.to, header: /^To: .*$/m.exec(message.toString())?.[0].trim() };
};
const both = ['anna@example.nl', 'jan@example.nl'];
const listed = await sent(both.map((address) => ({ address })));
const commas = await sent(both.join(', '));
const lines = await sent(both.join('\n'));
console.log(`as a list: seen ${listed.to.join(' and ')}`);
console.log(`with a comma: seen ${commas.to.join(' and ')}`);
console.log(`a line each: expected both, or an error; seen ${lines.to.join(' and ')}, ${lines.header}`);
const isBoth = ({ to }) => JSON.stringify(to) === JSON.stringify(both);
const isOne = lines.to.length === 1 && lines.header === 'To: "jan@example.nl" <anna@example.nl>';
process.exitCode = isBoth(listed) && isBoth(commas) && isOne ? 0 : 1;
JS
node try.mjs
