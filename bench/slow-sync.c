/* Makes every sync last as long as on a slower disk: see slow-sync.ts. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

static long microseconds_since(struct timespec start) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (now.tv_sec - start.tv_sec) * 1000000 + (now.tv_nsec - start.tv_nsec) / 1000;
}

static int slowed(const char *name, int file) {
  int (*sync)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  const char *least = getenv("SYNC_MICROSECONDS");
  struct timespec start;
  clock_gettime(CLOCK_MONOTONIC, &start);
  int result = sync(file);
  long left = (least ? atol(least) : 0) - microseconds_since(start);
  struct timespec rest = {left / 1000000, left % 1000000 * 1000};
  if (left > 0) nanosleep(&rest, NULL);
  return result;
}

int fdatasync(int file) { return slowed("fdatasync", file); }

int fsync(int file) { return slowed("fsync", file); }
