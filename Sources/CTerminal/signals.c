// Signals end in one of two ways: as a byte in a pipe that the waiting loop reads, or, for a crash, in a handler
// that writes one prepared text, puts the terminal's settings back and lets the signal end the process.
#define _GNU_SOURCE
#include "CTerminal.h"
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int event_signals[] = {SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH};
static const int crash_signals[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGQUIT};
enum { EVENTS = sizeof event_signals / sizeof *event_signals };
enum { CRASHES = sizeof crash_signals / sizeof *crash_signals };

static struct sigaction event_before[EVENTS], crash_before[CRASHES], pipe_before;
static void (*curses_resize)(int);
static int ends[2] = {-1, -1};
static int saved;

static char crash_text[1024];
static size_t crash_length;
static struct termios settings;
static int have_settings;
static char crash_stack[65536];

void ct_write_all(int descriptor, const char *text, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, text, length);
    if (written > 0) {
      text += written;
      length -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      struct pollfd wait = {descriptor, POLLOUT, 0};
      poll(&wait, 1, 1000);
      if (wait.revents & (POLLERR | POLLHUP | POLLNVAL)) return;
    } else if (!(written < 0 && errno == EINTR)) {
      return;
    }
  }
}

static void note_signal(int number) {
  int error = errno;
  unsigned char byte = (unsigned char)number;
  if (number == SIGWINCH && curses_resize) curses_resize(number);
  // A full pipe already wakes the loop, so a failed write loses nothing.
  ssize_t ignored = write(ends[1], &byte, 1);
  (void)ignored;
  errno = error;
}

static void restore_and_die(int number) {
  if (ct_screen_is_live()) {
    ct_write_all(STDOUT_FILENO, crash_text, crash_length);
    if (have_settings) tcsetattr(STDIN_FILENO, TCSANOW, &settings);
  }
  raise(number);
}

void ct_signals_save(void) {
  for (int i = 0; i < EVENTS; i++) sigaction(event_signals[i], NULL, &event_before[i]);
  for (int i = 0; i < CRASHES; i++) sigaction(crash_signals[i], NULL, &crash_before[i]);
  sigaction(SIGPIPE, NULL, &pipe_before);
  have_settings = tcgetattr(STDIN_FILENO, &settings) == 0;
  saved = 1;
}

static void prepare_crash_text(const char *text) {
  const char *restore = "\033[?2026l\033[?2004l\033[?1006l\033[?1000l\033[0m\033[?25h\033[?1049l\033[?1l\033>\r";
  int length = snprintf(crash_text, sizeof crash_text, "%s%.500s%s", restore, text ? text : "", text ? "\r\n" : "");
  crash_length = length > 0 ? (size_t)length : 0;
}

static void keep_curses_handler(void) {
  // Curses installs its handler for a change of size once in a process, so it is remembered once.
  struct sigaction now;
  if (curses_resize || sigaction(SIGWINCH, NULL, &now) != 0) return;
  if (now.sa_handler != SIG_DFL && now.sa_handler != SIG_IGN) curses_resize = now.sa_handler;
}

static void guard_against_crashes(void) {
  stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_handler = restore_and_die};
  action.sa_flags = SA_ONSTACK | (int)SA_RESETHAND | SA_NODEFER;
  for (int i = 0; i < CRASHES; i++) sigaction(crash_signals[i], &action, NULL);
}

int ct_signals_install(const char *text) {
  if (ends[0] < 0 && pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  keep_curses_handler();
  prepare_crash_text(text);
  struct sigaction action = {.sa_handler = note_signal, .sa_flags = SA_RESTART};
  for (int i = 0; i < EVENTS; i++) sigaction(event_signals[i], &action, NULL);
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  sigaction(SIGPIPE, &ignore, NULL);
  guard_against_crashes();
  return 0;
}

void ct_signals_restore(void) {
  if (!saved) return;
  for (int i = 0; i < EVENTS; i++) sigaction(event_signals[i], &event_before[i], NULL);
  for (int i = 0; i < CRASHES; i++) sigaction(crash_signals[i], &crash_before[i], NULL);
  sigaction(SIGPIPE, &pipe_before, NULL);
  saved = 0;
}

int ct_signals_pipe(void) { return ends[0]; }

void ct_signals_drain(void) {
  unsigned char kept[64], byte;
  size_t count = 0;
  while (read(ends[0], &byte, 1) == 1) {
    if (byte != SIGCONT && byte != SIGTSTP && byte != SIGWINCH && count < sizeof kept) kept[count++] = byte;
  }
  ssize_t ignored = write(ends[1], kept, count);
  (void)ignored;
}

int ct_signal_kind(int number) {
  switch (number) {
  case SIGHUP: return CT_SIGNAL_HANG_UP;
  case SIGINT: return CT_SIGNAL_INTERRUPT;
  case SIGTERM: return CT_SIGNAL_TERMINATE;
  case SIGTSTP: return CT_SIGNAL_STOP;
  case SIGCONT: return CT_SIGNAL_CONTINUE;
  case SIGWINCH: return CT_SIGNAL_WINDOW;
  default: return CT_SIGNAL_OTHER;
  }
}

void ct_stop(void) {
  struct sigaction stop = {.sa_handler = SIG_DFL}, ours;
  sigaction(SIGTSTP, &stop, &ours);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
  if (ends[0] >= 0) ct_signals_drain();
}
