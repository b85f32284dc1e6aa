/// A pseudo-terminal for tests and benchmarks: one half starts programs on it, the other half is a model of what a
/// terminal would show.
#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <stdint.h>
#include <sys/types.h>

// MARK: The program and its terminal

/// Starts a program on a new terminal of the given size, as leader of its own session.
///
/// `arguments` and `environment` end with NULL; an empty environment is an empty environment. `master` receives the
/// descriptor of our end, which does not block. Returns the process, or -1. Exit code 127 means it could not start.
pid_t pt_spawn(const char *path, char *const *arguments, char *const *environment, int rows, int columns,
               int *master);

/// Waits until our end has something to read. Returns 1, or 0 after so many milliseconds.
int pt_wait_readable(int master, int milliseconds);

/// Reads what is there. Returns the number of bytes, 0 if nothing is there yet, -1 when the other end is closed.
long pt_read(int master, uint8_t *bytes, long capacity);

/// Writes everything. Returns 0, or -1 when the other end is closed.
int pt_write(int master, const uint8_t *bytes, long count);

/// Changes the size; the program gets SIGWINCH.
int pt_resize(int master, int rows, int columns);

/// Closes our end; the program gets SIGHUP.
void pt_close(int master);

/// Returns 1 when the terminal handles lines and echo as at the start, 0 in raw mode, -1 when closed.
int pt_is_cooked(int master);

/// Sends a signal to the process. Returns 0 or -1.
int pt_signal(pid_t process, int number);

/// Waits at most so many milliseconds for the process to end. Returns 1 and its status, or 0.
///
/// The status is the exit code, or 128 and the number of the signal; `signalled` tells which.
int pt_wait_end(pid_t process, int milliseconds, int *status, int *signalled);

/// Milliseconds of a clock that never runs backwards.
int64_t pt_milliseconds(void);

// MARK: The model of a screen

/// What a terminal would show. Understands what ncurses sends for xterm-256color and vt100.
struct pt_screen;

/// Creates a screen of blanks.
struct pt_screen *pt_screen_new(int rows, int columns);

/// Frees a screen.
void pt_screen_free(struct pt_screen *screen);

/// Gives the screen another size; what fits is kept.
void pt_screen_resize(struct pt_screen *screen, int rows, int columns);

/// Shows bytes as a terminal would.
void pt_screen_feed(struct pt_screen *screen, const uint8_t *bytes, long count);

/// Copies a row as UTF-8 without trailing blanks. Returns the number of bytes.
long pt_screen_row(const struct pt_screen *screen, int row, char *text, long capacity);

/// Reads the cursor's place.
void pt_screen_cursor(const struct pt_screen *screen, int *row, int *column);

/// What a program may have switched on.
enum {
  PT_ALTERNATE_SCREEN = 1,
  PT_BRACKETED_PASTE = 2,
  PT_MOUSE = 4,
  PT_HIDDEN_CURSOR = 8,
  PT_SYNCHRONISED = 16,
  PT_APPLICATION_KEYS = 32,
};

/// Returns the modes that are on.
int pt_screen_modes(const struct pt_screen *screen);

/// How many colours were asked for so far.
long pt_screen_colours(const struct pt_screen *screen);

#endif
