// Pictures of figures. The same figures stand in the table beside each; shapes and dashes tell series apart, not colour alone.

const library = new Promise((ready, failed) => {
  const script = document.createElement('script');
  script.src = '/assets/echarts.common.min.js?v=' + document.body.dataset.asset;
  script.onload = () => ready(globalThis.echarts);
  script.onerror = failed;
  document.head.append(script);
});
const SHAPES = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin'];
const DASHES = ['solid', 'dashed', 'dotted'];
const MANY = 14;

export async function draw(place) {
  const echarts = await library;
  for (const box of place.querySelectorAll('[data-chart]')) {
    if (box.dataset.drawn) {
      continue;
    }
    box.dataset.drawn = 'yes';
    const data = JSON.parse(box.dataset.chart);
    if (data.categories.length > MANY && data.kind !== 'line') {
      box.dataset.rows = 'many';
    }
    const chart = echarts.init(box, null, { renderer: 'svg' });
    const show = () => chart.setOption(options(data), true);
    show();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
    new ResizeObserver(() => chart.resize()).observe(box);
  }
}

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
}

function write(data, value) {
  return value == null ? '–' : value.toLocaleString(data.lang, { minimumFractionDigits: data.decimals, maximumFractionDigits: data.decimals });
}

function options(data) {
  const ink = colour('ink');
  const quiet = colour('quiet');
  const line = colour('line');
  const palette = [colour('brand'), colour('warn'), colour('good'), colour('bad'), quiet];
  const common = {
    animation: false,
    color: palette,
    textStyle: { color: ink, fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 8, right: 24, top: data.series.length > 1 ? 36 : 16, bottom: 8, containLabel: true },
    legend: data.series.length > 1 ? { top: 0, textStyle: { color: ink } } : undefined,
    tooltip: { trigger: 'axis', renderMode: 'richText', valueFormatter: (v) => write(data, v), axisPointer: { type: data.kind === 'line' ? 'line' : 'shadow' } },
    aria: { enabled: false, decal: { show: data.kind === 'stacked' || data.kind === 'bar' && data.series.length > 1 } },
  };
  const names = { type: 'category', data: data.categories, axisLabel: { color: ink, overflow: 'break', width: 130 }, axisLine: { lineStyle: { color: line } }, axisTick: { show: false } };
  const values = { type: 'value', scale: true, name: data.unit, nameTextStyle: { color: quiet }, axisLabel: { color: quiet }, splitLine: { lineStyle: { color: line } } };
  return { ...common, ...KINDS[data.kind](data, { names, values, ink, quiet, line }) };
}

const label = (data, position, ink) => ({ show: true, position, color: ink, formatter: (p) => write(data, Array.isArray(p.value) ? p.value[1] : p.value) });

function limits(data, ink, across) {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: ink, type: 'dashed', width: 1 },
    label: { color: ink, position: across ? 'end' : 'insideEndTop', formatter: (p) => p.name + ' ' + write(data, p.value) },
    data: data.limits.map((l) => (across ? { name: l.name, xAxis: l.value } : { name: l.name, yAxis: l.value })),
  };
}

const KINDS = {
  line: (data, c) => {
    const all = data.series.flatMap((s) => s.values).concat(data.limits.map((l) => l.value)).filter((v) => v != null);
    const low = Math.min(...all);
    const high = Math.max(...all);
    const room = (high - low || 1) * 0.1;
    const round = (v) => Number(v.toPrecision(3));
    return {
      xAxis: { ...c.names, boundaryGap: true, axisLabel: { color: c.ink } },
      yAxis: { ...c.values, min: round(low - room), max: round(high + room) },
      series: data.series.map((s, i) => ({
        name: s.name, type: 'line', data: s.values, symbol: SHAPES[i % SHAPES.length], symbolSize: 9,
        lineStyle: { width: 2.5, type: DASHES[i % DASHES.length] }, connectNulls: false,
        label: data.series.length === 1 && data.categories.length <= MANY ? label(data, 'top', c.ink) : undefined,
        markLine: i === 0 && data.limits.length ? limits(data, c.quiet, false) : undefined,
      })),
    };
  },
  bar: (data, c) => ({
    xAxis: { ...c.values, scale: false },
    yAxis: { ...c.names, inverse: true },
    series: data.series.map((s, i) => ({
      name: s.name, type: 'bar', data: s.values, barMaxWidth: 26,
      label: data.series.length <= 2 ? label(data, 'right', c.ink) : undefined,
      markLine: i === 0 && data.limits.length ? limits(data, c.quiet, true) : undefined,
    })),
  }),
  stacked: (data, c) => ({
    xAxis: { ...c.values, scale: false },
    yAxis: { ...c.names, inverse: true },
    series: data.series.map((s) => ({ name: s.name, type: 'bar', stack: 'all', data: s.values, barMaxWidth: 30, itemStyle: { borderColor: colour('ground'), borderWidth: 1 } })),
  }),
  waterfall,
  scatter: (data, c) => ({
    legend: undefined,
    tooltip: { trigger: 'item', renderMode: 'richText', formatter: (p) => p.name + '\n' + data.series[0].name + ' ' + write(data, p.value[0]) + '\n' + data.series[1].name + ' ' + write(data, p.value[1]) },
    xAxis: { ...c.values, name: data.series[0].name, nameLocation: 'middle', nameGap: 28 },
    yAxis: { ...c.values, name: data.series[1].name },
    series: [{ type: 'scatter', symbolSize: 11, data: data.categories.map((name, i) => ({ name, value: [data.series[0].values[i], data.series[1].values[i]] })) }],
  }),
};

// First total, steps up and down, last total: an unseen bar carries each step to where it begins.
function waterfall(data, c) {
  const given = data.series[0].values;
  const last = given.length - 1;
  let level = given[0] ?? 0;
  const from = [];
  const size = [];
  given.forEach((value, i) => {
    const total = i === 0 || i === last;
    const step = value ?? 0;
    from.push(total ? 0 : Math.min(level, level + step));
    size.push(total ? step : Math.abs(step));
    if (!total) {
      level += step;
    }
  });
  const inner = from.filter((_, i) => i > 0 && i < last);
  const low = Math.min(...inner, given[0], given[last]);
  const floor = low > 0 ? Math.floor(low - Math.max(1, (Math.max(given[0], given[last]) - low) * 0.5)) : Math.floor(low);
  const signed = (i) => (i > 0 && i < last && given[i] > 0 ? '+' : '') + write(data, given[i]);
  const tone = (i) => (i === 0 || i === last ? colour('brand') : given[i] < 0 ? colour('bad') : colour('good'));
  return {
    legend: undefined,
    tooltip: { trigger: 'item', renderMode: 'richText', formatter: (p) => data.categories[p.dataIndex] + ' ' + signed(p.dataIndex) },
    xAxis: { ...c.values, scale: false, min: floor },
    yAxis: { ...c.names, inverse: true },
    series: [
      { type: 'bar', stack: 'all', silent: true, data: from, itemStyle: { color: 'transparent' }, emphasis: { disabled: true } },
      {
        type: 'bar', stack: 'all', barMaxWidth: 26,
        data: size.map((value, i) => ({ value, itemStyle: { color: tone(i), decal: i > 0 && i < last && given[i] < 0 ? { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: Math.PI / 4, color: colour('ground') } : undefined } })),
        label: { show: true, position: 'right', color: c.ink, formatter: (p) => signed(p.dataIndex) },
      },
    ],
  };
}
