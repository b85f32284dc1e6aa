#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

// The child starts with default signals: an ignored one would otherwise stay ignored in it.
static int spawn_here(char *const *arguments, pid_t *child) {
  posix_spawnattr_t attributes;
  sigset_t defaults, none;
  sigfillset(&defaults);
  sigemptyset(&none);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  int error = posix_spawnp(child, arguments[0], NULL, &attributes, arguments, environ);
  posix_spawnattr_destroy(&attributes);
  return error;
}

// Keys that interrupt or stop are the child's while it runs; a stop takes the whole job, us included.
static int spawn_and_wait(char *const *arguments, int *status) {
  struct sigaction ignore = {.sa_handler = SIG_IGN}, stop = {.sa_handler = SIG_DFL};
  struct sigaction interrupt, quit, suspend;
  sigaction(SIGINT, &ignore, &interrupt);
  sigaction(SIGQUIT, &ignore, &quit);
  sigaction(SIGTSTP, &stop, &suspend);
  pid_t child = 0;
  int error = spawn_here(arguments, &child);
  while (error == 0 && waitpid(child, status, 0) < 0) {
    if (errno != EINTR) error = errno;
  }
  sigaction(SIGINT, &interrupt, NULL);
  sigaction(SIGQUIT, &quit, NULL);
  sigaction(SIGTSTP, &suspend, NULL);
  return error;
}

int ct_run(const char *packed, int count, int32_t *status) {
  if (count < 1) return EINVAL;
  char **arguments = calloc((size_t)count + 1, sizeof *arguments);
  if (!arguments) return ENOMEM;
  for (int i = 0; i < count; i++) {
    arguments[i] = (char *)packed;
    packed += strlen(packed) + 1;
  }
  int ended = 0;
  int error = spawn_and_wait(arguments, &ended);
  free(arguments);
  *status = ended;
  return error;
}

int ct_split_status(int32_t status, int32_t *number) {
  *number = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
  return WIFSIGNALED(status);
}
