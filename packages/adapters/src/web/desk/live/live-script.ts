import { LIVE_WORDS } from '../../../words/live-words.ts';

/**
 * Shows what others record. One page of a browser holds the stream, for a browser has few connections,
 * and tells the others. A list changes by itself; a page with a form says so, and keeps what was typed.
 */
export const LIVE_SCRIPT = `
const words = ${JSON.stringify(LIVE_WORDS)}[document.documentElement.lang] ?? {};
const home = new URL('../', import.meta.url);
const here = location.pathname.slice(home.pathname.length);
const main = document.getElementById('content');
const isList = ['', 'register', 'intake'].includes(here);
const own = here.startsWith('c/') && here.split('/').length === 2 ? here.slice(2) : null;
const shows = (numbers) => isList || (own !== null && numbers.includes(own));
const isBusy = () =>
  main.querySelector('form[method=post] :focus, input:focus, textarea:focus, select:focus') !== null ||
  [...main.querySelectorAll('form[method=post] textarea')].some((one) => one.value !== one.defaultValue);

const renew = async () => {
  // Of a page that was gone back to, a browser gives what it kept without asking, unless told.
  const answer = await fetch(location.href, { headers: { accept: 'text/html' }, cache: 'no-cache' });
  // Who is no longer known is shown no more of what they were shown.
  if (answer.status === 401) location.reload();
  if (!answer.ok || answer.redirected) return;
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('content');
  if (!next) return;
  const open = [...main.querySelectorAll('details')].map((one) => one.open);
  const focused = document.activeElement?.id;
  main.replaceChildren(...next.childNodes);
  [...main.querySelectorAll('details')].forEach((one, index) => { if (open[index]) one.open = true; });
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
};

const note = document.createElement('p');
note.className = 'live';
note.setAttribute('role', 'status');
document.body.append(note);
const tell = (numbers, isShown) => {
  note.textContent = words.recorded + ' ' + numbers.join(', ') + ' ';
  if (isShown) return;
  const link = document.createElement('a');
  link.href = location.href;
  link.textContent = words.show;
  note.append(link);
};

const heard = async ({ numbers }) => {
  if (!shows(numbers)) return;
  const isShown = !isBusy();
  if (isShown) await renew();
  tell(numbers, isShown);
};

const channel = new BroadcastChannel('klacht ' + home.pathname);
channel.addEventListener('message', ({ data }) => heard(data));
const hearAndTell = (data) => { channel.postMessage(data); heard(data); };

// A stream gives up for good on an error of the server: a new one, later and later, from where it was.
const listen = (last, wait) => {
  const address = new URL('live', home);
  if (last) address.searchParams.set('after', last);
  const stream = new EventSource(address);
  let reached = last;
  let patience = wait;
  stream.addEventListener('recorded', (event) => {
    reached = event.lastEventId;
    patience = 1000;
    hearAndTell(JSON.parse(event.data));
  });
  stream.addEventListener('error', () => {
    if (stream.readyState !== EventSource.CLOSED) return;
    setTimeout(() => listen(reached, Math.min(patience * 2, 60000)), patience);
  });
};
const hold = () => { listen(null, 1000); return new Promise(() => {}); };
if (isList || own !== null) {
  if (navigator.locks) navigator.locks.request('klacht ' + home.pathname, hold);
  else hold();
}

// A page that is gone back to is as it was left.
addEventListener('pageshow', ({ persisted }) => {
  const isBack = persisted || performance.getEntriesByType('navigation')[0]?.type === 'back_forward';
  if (isBack && (isList || own !== null) && !isBusy()) renew();
});

const waitForEnd = () => {
  if (!main.querySelector('[data-running]')) return;
  setTimeout(async () => { await renew(); waitForEnd(); }, 1000);
};
waitForEnd();
`;
