/* The office of the simulation benchmark by hand: what the same events, hours, keyed numbers and histograms cost without
   a plan that can be any procedure. */
#include "office.h"
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { DESKS = 3, MOST = 1 << 16, HOUR = 3600000 };

/* Random numbers keyed as ours: the finaliser of SplitMix64. */
static inline uint64_t mix(uint64_t z) {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

/* Exponential numbers by the ziggurat of 256 layers. */
static double width[256], inside[256], low[256], high[256];

static void layers(void) {
  const double edge = 7.69711747013105, area = 0.003949659822581557;
  width[0] = area / exp(-edge);
  inside[0] = edge;
  low[0] = 0;
  high[0] = exp(-edge);
  double x = edge;
  for (int i = 1; i < 256; i++) {
    high[i] = i == 255 ? 1 : exp(-x) + area / x;
    width[i] = x;
    inside[i] = i == 255 ? 0 : -log(high[i]);
    low[i] = exp(-x);
    x = inside[i];
  }
}

static double exponential(uint64_t state) {
  double offset = 0;
  for (;;) {
    uint64_t bits = mix(state += 0xD1B54A32D192ED03u);
    int layer = bits & 255;
    double x = (double)(bits >> 11) * 0x1p-53 * width[layer];
    if (x < inside[layer]) return offset + x;
    if (layer == 0) {
      offset += 7.69711747013105;
    } else {
      double u = (double)(mix(state += 0xD1B54A32D192ED03u) >> 11) * 0x1p-53;
      if (low[layer] + u * (high[layer] - low[layer]) < exp(-x)) return offset + x;
    }
  }
}

/* Opening hours: a span for each half day, with the working time before it. */
struct span {
  int64_t opens, closes, before;
};

struct dossier {
  uint64_t key;
  int64_t created, worked_at_creation, entered, assigned, queued_since, work, waited, done;
  int32_t desk, next;
};

struct desk {
  int32_t people, busy, head, tail, queued, longest;
  double mean;
  int64_t visits, waited, worked, elapsed, busy_ticks, taken;
};

struct office {
  struct span *spans;
  int64_t now_span;
  uint64_t heap[MOST];
  int count, open;
  struct dossier dossiers[MOST];
  int32_t free_dossier, used;
  struct desk desks[DESKS];
  int64_t elapsed[8192], working[8192];
  int64_t warm, end;
};

static inline void rise(uint64_t *heap, int hole, uint64_t word) {
  while (hole > 0) {
    int parent = (hole - 1) >> 1;
    if (heap[parent] <= word) break;
    heap[hole] = heap[parent];
    hole = parent;
  }
  heap[hole] = word;
}

static inline void sink(uint64_t *heap, int count, uint64_t word) {
  int hole = 0, child = 1;
  while (child + 1 < count) {
    int right = heap[child + 1] < heap[child];
    heap[hole] = heap[child + right];
    hole = child + right;
    child = 2 * hole + 1;
  }
  if (child < count) {
    heap[hole] = heap[child];
    hole = child;
  }
  rise(heap, hole, word);
}

static inline void push(struct office *o, int64_t tick, uint64_t payload) {
  if (tick >= o->end) return;
  uint64_t word = (uint64_t)tick << 24 | payload;
  if (o->open) {
    o->open = 0;
    sink(o->heap, o->count, word);
  } else {
    rise(o->heap, o->count++, word);
  }
}

static inline uint64_t pop(struct office *o) {
  if (o->open) {
    uint64_t word = o->heap[--o->count];
    if (o->count > 0) sink(o->heap, o->count, word);
  }
  o->open = o->count > 0;
  return o->open ? o->heap[0] : 0;
}

static inline int64_t work_at(struct office *o, int64_t tick) {
  while (o->spans[o->now_span].closes <= tick) o->now_span++;
  struct span *s = &o->spans[o->now_span];
  return s->before + (tick > s->opens ? tick - s->opens : 0);
}

static inline int64_t finish(struct office *o, int64_t tick, int64_t work) {
  while (o->spans[o->now_span].closes <= tick) o->now_span++;
  struct span *s = &o->spans[o->now_span];
  int64_t begins = tick > s->opens ? tick : s->opens;
  while (work > s->closes - begins) {
    work -= s->closes - begins;
    s++;
    begins = s->opens;
  }
  return begins + work;
}

static inline int bin(int64_t value) {
  uint64_t word = (uint64_t)value;
  int exponent = 56 - __builtin_clzll(word | 255);
  return (exponent << 7) + (int)(word >> exponent);
}

static inline void start(struct office *o, int32_t slot, int64_t tick) {
  struct dossier *d = &o->dossiers[slot];
  struct desk *desk = &o->desks[d->desk];
  desk->busy++;
  if (tick >= o->warm) desk->taken++;
  d->assigned = tick;
  push(o, finish(o, tick, d->work), (uint64_t)slot + 1);
}

static inline void enter(struct office *o, int32_t slot, int32_t number, int64_t tick) {
  struct dossier *d = &o->dossiers[slot];
  struct desk *desk = &o->desks[number];
  d->desk = number;
  d->entered = tick;
  d->waited = d->done = 0;
  d->work = (int64_t)(desk->mean * exponential(d->key ^ (uint64_t)(number + 1) * 0x9E3779B97F4A7C15u) + 0.5);
  if (desk->busy < desk->people && desk->head < 0) {
    start(o, slot, tick);
    return;
  }
  d->queued_since = work_at(o, tick);
  d->next = -1;
  if (desk->tail >= 0 && desk->head >= 0) o->dossiers[desk->tail].next = slot; else desk->head = slot;
  desk->tail = slot;
  if (++desk->queued > desk->longest) desk->longest = desk->queued;
}

struct office_result office_run(int days, double per_hour, const int *people, const double *mean_seconds, unsigned seed) {
  layers();
  struct office *o = calloc(1, sizeof *o);
  o->end = (int64_t)days * 24 * HOUR;
  o->warm = (int64_t)30 * 24 * HOUR;
  o->spans = malloc(sizeof(struct span) * (size_t)(2 * days + 60));
  int64_t before = 0;
  int count = 0;
  for (int day = 0; day < days + 20; day++) {
    if (day % 7 >= 5) continue;
    for (int half = 0; half < 2; half++) {
      int64_t opens = (int64_t)day * 24 * HOUR + (half ? 13 * HOUR : 7 * HOUR + HOUR / 2);
      o->spans[count++] = (struct span){opens, opens + 4 * HOUR, before};
      before += 4 * HOUR;
    }
  }
  for (int i = 0; i < DESKS; i++) {
    o->desks[i].people = people[i];
    o->desks[i].mean = mean_seconds[i] * 1000;
    o->desks[i].head = o->desks[i].tail = -1;
  }
  o->free_dossier = -1;
  uint64_t key = mix(seed), number = 0;
  struct office_result result = {0};
  int64_t came = 0;
  double need = HOUR / per_hour;
  came = finish(o, 0, (int64_t)(need * exponential(key ^ number) + 0.5));
  push(o, came, 0);
  uint64_t word;
  while ((word = pop(o)) != 0) {
    int64_t tick = (int64_t)(word >> 24);
    uint64_t payload = word & 0xFFFFFF;
    result.pops++;
    if (payload == 0) {
      number++;
      push(o, finish(o, tick, (int64_t)(need * exponential(key ^ mix(number)) + 0.5)), 0);
      int32_t slot = o->free_dossier;
      if (slot >= 0) o->free_dossier = o->dossiers[slot].next; else slot = o->used++;
      struct dossier *d = &o->dossiers[slot];
      memset(d, 0, sizeof *d);
      d->key = mix(key + 0x9E3779B97F4A7C15u * (number + 1));
      d->created = tick;
      d->worked_at_creation = work_at(o, tick);
      enter(o, slot, 0, tick);
      continue;
    }
    int32_t slot = (int32_t)payload - 1;
    struct dossier *d = &o->dossiers[slot];
    struct desk *desk = &o->desks[d->desk];
    desk->busy--;
    d->done = d->work;
    if (d->assigned >= o->warm) desk->busy_ticks += d->done;
    if (desk->head >= 0) {
      int32_t first = desk->head;
      desk->head = o->dossiers[first].next;
      desk->queued--;
      o->dossiers[first].waited = work_at(o, tick) - o->dossiers[first].queued_since;
      start(o, first, tick);
    }
    if (tick >= o->warm) {
      desk->visits++;
      desk->waited += d->waited;
      desk->worked += d->done;
      desk->elapsed += tick - d->entered;
    }
    if (d->desk + 1 < DESKS) {
      enter(o, slot, d->desk + 1, tick);
      continue;
    }
    if (tick >= o->warm) {
      result.dossiers++;
      o->elapsed[bin(tick - d->created)]++;
      o->working[bin(work_at(o, tick) - d->worked_at_creation)]++;
    }
    d->next = o->free_dossier;
    o->free_dossier = slot;
  }
  result.wait_hours = (double)o->desks[1].waited / (double)o->desks[1].visits / HOUR;
  free(o->spans);
  free(o);
  return result;
}
