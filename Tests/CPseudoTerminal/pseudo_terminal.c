#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

int64_t pt_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void pause_briefly(void) {
  struct timespec pause = {0, 2000000};
  nanosleep(&pause, NULL);
}

// The test runner ignores some signals and blocks others; a program started by a person has them as usual.
static void make_ordinary(void) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
}

pid_t pt_spawn(const char *path, char *const *arguments, char *const *environment, int rows, int columns,
               int *master) {
  // One start at a time: a program started meanwhile would inherit our end and keep the terminal from hanging up.
  static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  pthread_mutex_lock(&gate);
  pid_t process = forkpty(master, NULL, NULL, &size);
  if (process == 0) {
    make_ordinary();
    execve(path, arguments, environment);
    _exit(127);
  }
  if (process > 0) {
    fcntl(*master, F_SETFD, FD_CLOEXEC);
    fcntl(*master, F_SETFL, fcntl(*master, F_GETFL) | O_NONBLOCK);
  }
  pthread_mutex_unlock(&gate);
  return process;
}

int pt_wait_readable(int master, int milliseconds) {
  struct pollfd wait = {master, POLLIN, 0};
  return poll(&wait, 1, milliseconds) > 0;
}

long pt_read(int master, uint8_t *bytes, long capacity) {
  ssize_t count = read(master, bytes, (size_t)capacity);
  if (count > 0) return count;
  return count < 0 && (errno == EAGAIN || errno == EINTR) ? 0 : -1;
}

int pt_write(int master, const uint8_t *bytes, long count) {
  while (count > 0) {
    ssize_t written = write(master, bytes, (size_t)count);
    if (written < 0 && errno != EAGAIN && errno != EINTR) return -1;
    if (written > 0) {
      bytes += written;
      count -= written;
    } else {
      pause_briefly();
    }
  }
  return 0;
}

int pt_resize(int master, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(master, TIOCSWINSZ, &size);
}

void pt_close(int master) { close(master); }

int pt_is_cooked(int master) {
  struct termios settings;
  if (tcgetattr(master, &settings) != 0) return -1;
  tcflag_t wanted = ICANON | ECHO | ISIG;
  return (settings.c_lflag & wanted) == wanted && (settings.c_oflag & OPOST) && (settings.c_iflag & ICRNL);
}

int pt_signal(pid_t process, int number) { return kill(process, number); }

int pt_wait_end(pid_t process, int milliseconds, int *status, int *signalled) {
  int64_t deadline = pt_milliseconds() + milliseconds;
  for (;;) {
    int ended = 0;
    if (waitpid(process, &ended, WNOHANG) == process) {
      *signalled = WIFSIGNALED(ended);
      *status = *signalled ? 128 + WTERMSIG(ended) : WEXITSTATUS(ended);
      return 1;
    }
    if (pt_milliseconds() >= deadline) return 0;
    pause_briefly();
  }
}
