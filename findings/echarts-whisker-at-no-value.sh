#!/usr/bin/env bash
# the whisker of a box ends where no value is
# package: echarts@6.1.0
# behaviour: the transform boxplot ends a whisker at 1.5 times the box from the box, where values lie
#   beyond that. Its source refers to R's boxplot.stats, which ends it at the last value within that
#   distance, as Tukey drew it and Vega-Lite does. Of 5 to 33 days and one of 95 the whisker ends at
#   47.5; the last value within is 33.
# why it matters here: a box of days to judgement shows 47.5 days, which no complaint took, and may cross the
#   line of a limit that all but one kept. Compute the five numbers yourself and give them as data.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error echarts@6.1.0 > /dev/null
cat > try.mjs <<'JS'
import * as echarts from 'echarts';
console.log(`echarts ${echarts.version}`);
const days = [5, 12, 14, 15, 18, 20, 21, 22, 25, 28, 30, 33, 95];
const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 400, height: 300 });
chart.setOption({
  animation: false,
  dataset: [{ source: [days] }, { transform: { type: 'boxplot' } }],
  xAxis: { type: 'category' },
  yAxis: { type: 'value' },
  series: [{ type: 'boxplot', datasetIndex: 1 }],
});
const [, low, q1, , q3, high] = chart.getModel().getSeriesByIndex(0).getRawValue(0);
chart.dispose();
const within = Math.max(...days.filter((day) => day <= q3 + 1.5 * (q3 - q1)));
console.log(`the box is from ${q1} to ${q3}, the lower whisker ends at ${low}`);
console.log(`the upper whisker: expected ${within}, seen ${high}`);
process.exitCode = within === 33 && high === 47.5 && !days.includes(high) ? 0 : 1;
JS
node try.mjs
