// Standard error while the screen is up: a message of the runtime would otherwise be written across it.
#define _GNU_SOURCE
#include "internal.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int original = -1;
static int log_file = -1;
static off_t log_start;

static int open_log(const char *path) {
  int file = path ? open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600) : -1;
  return file >= 0 ? file : open("/dev/null", O_RDWR | O_CLOEXEC);
}

void ct_errors_divert(const char *path) {
  if (original >= 0 || !isatty(STDERR_FILENO)) return;
  if (log_file < 0) {
    log_file = open_log(path);
    log_start = lseek(log_file, 0, SEEK_END);
  }
  if (log_file < 0) return;
  original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  dup2(log_file, STDERR_FILENO);
}

void ct_errors_restore(void) {
  if (original < 0) return;
  dup2(original, STDERR_FILENO);
  close(original);
  original = -1;
}

void ct_errors_last_line(char *line, int capacity) {
  if (line && capacity > 0) line[0] = 0;
  if (log_file < 0) return;
  char tail[512];
  off_t end = lseek(log_file, 0, SEEK_END);
  off_t from = end - (off_t)sizeof tail > log_start ? end - (off_t)sizeof tail : log_start;
  ssize_t length = end > from ? pread(log_file, tail, (size_t)(end - from), from) : 0;
  close(log_file);
  log_file = -1;
  while (length > 0 && tail[length - 1] == '\n') length--;
  char *newline = length > 0 ? memrchr(tail, '\n', (size_t)length) : NULL;
  const char *start = newline ? newline + 1 : tail;
  ssize_t size = length > 0 ? tail + length - start : 0;
  if (!line || capacity <= 0) return;
  if (size >= capacity) size = capacity - 1;
  memcpy(line, start, (size_t)size);
  line[size] = 0;
}
