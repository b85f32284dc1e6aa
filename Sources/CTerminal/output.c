#define _GNU_SOURCE
#include "internal.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

// Curses sends what it has at every move of its cursor: a frame of new text would go out in a hundred pieces. So it
// writes to a descriptor of its own, which stands for a file in memory while a frame is made and for the terminal at
// every other time. Standard output itself is never turned away: the crash guard writes to it.
static FILE *stream;
static int outlet = -1;
static int draft = -1;
static int is_held;

FILE *ct_output_open(void) {
  outlet = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  stream = outlet < 0 ? NULL : fdopen(outlet, "w");
  if (!stream) {
    ct_output_close();
    return stdout;
  }
  // Without a file in memory each piece goes out by itself, as it always did.
  draft = memfd_create("frame", MFD_CLOEXEC);
  return stream;
}

void ct_output_close(void) {
  if (stream) fclose(stream);
  else if (outlet >= 0) close(outlet);
  if (draft >= 0) close(draft);
  stream = NULL;
  outlet = draft = -1;
}

void ct_output_hold(void) {
  is_held = draft >= 0 && lseek(draft, 0, SEEK_SET) == 0 && dup3(draft, outlet, O_CLOEXEC) >= 0;
}

void ct_output_add(const char *text, size_t length) {
  ct_write_all(outlet < 0 ? STDOUT_FILENO : outlet, text, length);
}

void ct_output_release(void) {
  if (!is_held) return;
  is_held = 0;
  dup3(STDOUT_FILENO, outlet, O_CLOEXEC);
  off_t length = lseek(draft, 0, SEEK_CUR);
  // A frame of most screens is one piece; a longer one goes out in as few as it needs.
  char piece[64 * 1024];
  for (off_t at = 0; at < length;) {
    size_t wanted = length - at < (off_t)sizeof piece ? (size_t)(length - at) : sizeof piece;
    ssize_t read = pread(draft, piece, wanted, at);
    if (read <= 0) return;
    ct_write_all(STDOUT_FILENO, piece, (size_t)read);
    at += read;
  }
}
