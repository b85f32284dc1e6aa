/// What the terminal needs of C: ncurses, signals, child processes and the C library's character widths.
///
/// No curses type, macro or global appears here, so Swift sees only integers, text and four small structures. All
/// functions belong to the one thread that draws; what may be called from elsewhere says so. At most one screen is
/// open in a process.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdint.h>

// MARK: Text

/// Chooses the user's character type, or C.UTF-8 where that is not UTF-8. Done once; safe from any thread.
///
/// Only LC_CTYPE is set: numbers and messages stay the same everywhere. Returns 1 when text is UTF-8, else 0.
int ct_prepare_locale(void);

/// Returns the columns of one Unicode scalar by `wcwidth`, the measure curses uses: 0, 1 or 2; -1 if it has none.
int ct_scalar_width(uint32_t scalar);

// MARK: The process

/// Returns 1 when the descriptor is a terminal.
int ct_is_terminal(int descriptor);

/// Returns an environment variable, or NULL. The text belongs to the environment.
const char *ct_environment(const char *name);

/// Milliseconds of a clock that never runs backwards and has no relation to the day.
int64_t ct_milliseconds(void);

/// Returns the C library's words for an error number.
const char *ct_error_text(int number);

// MARK: The screen

/// The answers of `ct_open`.
enum {
  CT_OPENED = 0,
  /// No description of the terminal in TERM.
  CT_UNKNOWN_TERMINAL = 1,
  /// The terminal is known but cannot place its cursor.
  CT_CANNOT_POSITION = 2,
  /// A screen is open in this process already.
  CT_ALREADY_OPEN = 3,
};

/// How to open the screen.
struct ct_options {
  /// 0: no colour is ever asked for.
  int32_t colour;
  /// 0: the mouse stays with the terminal.
  int32_t mouse;
  /// Milliseconds that curses waits after Esc; the variable ESCDELAY is stronger.
  int32_t escape_delay;
  /// The file that takes standard error while the screen is up; NULL or unopenable: it is discarded.
  const char *error_log;
  /// One line for the terminal after a crash, or NULL. Copied, up to 500 bytes.
  const char *crash_text;
};

/// Takes the terminal over. Returns one of the answers above; the terminal is untouched unless CT_OPENED.
int ct_open(const struct ct_options *options);

/// Gives the terminal back as it was; nothing is written to one that has gone away. Harmless when not open.
///
/// `last_line` receives the last line that standard error took while diverted, or an empty text.
void ct_close(char *last_line, int capacity);

/// Marks the terminal as gone: nothing more is drawn, and `ct_close` looks whether it is there to be given back.
void ct_mark_gone(void);

/// Reads the size curses believes in.
void ct_size(int32_t *rows, int32_t *columns);

/// Returns whether the window has the size that curses knows; where not, `ct_read` gives CT_RESIZED.
int ct_size_is_known(void);

/// Takes over a size of the window of which no signal told; returns whether `ct_read` gives CT_RESIZED now.
int ct_follow_size(void);

/// The number of colours in use: 0 when none were allowed or there are none.
int ct_colours(void);

/// The milliseconds that curses waits after Esc.
int ct_escape_delay(void);

/// Attribute bits of `ct_put`.
enum { CT_BOLD = 1, CT_DIM = 2, CT_UNDERLINE = 4, CT_REVERSE = 8 };

/// One character: a base and up to four marks on it; unused marks are 0.
struct ct_glyph {
  uint32_t base, mark1, mark2, mark3, mark4;
};

/// Places one character; nothing is sent. `colour` is a palette number, or -1 for the terminal's own.
void ct_put(int row, int column, struct ct_glyph glyph, int attributes, int colour);

/// Blanks every cell; nothing is sent.
void ct_erase(void);

/// Sends what changed as one synchronised update. A negative row hides the cursor; `whole` repaints everything.
void ct_flush(int cursor_row, int cursor_column, int whole);

/// Asks the terminal to put bytes, given as base64, on the clipboard. Terminals that do not know this pass it over.
void ct_copy(const char *base64);

/// Hands the terminal back for a while, as it was before `ct_open`.
void ct_leave(void);

/// Takes the terminal again after `ct_leave` and reads its size anew. A whole `ct_flush` must follow.
void ct_return(void);

/// Stops the whole foreground job until it is continued. Call between `ct_leave` and `ct_return`.
void ct_stop(void);

// MARK: Input

/// What `ct_read` found.
enum { CT_NOTHING = 0, CT_BYTE = 1, CT_KEY = 2, CT_RESIZED = 3 };

/// Keys by a number of our own, since those of curses are partly chosen at run time.
enum {
  CT_KEY_UP = 1, CT_KEY_DOWN, CT_KEY_LEFT, CT_KEY_RIGHT, CT_KEY_HOME, CT_KEY_END, CT_KEY_PAGE_UP,
  CT_KEY_PAGE_DOWN, CT_KEY_INSERT, CT_KEY_DELETE, CT_KEY_BACKSPACE, CT_KEY_ENTER, CT_KEY_BACK_TAB,
  CT_KEY_CONTROL_UP, CT_KEY_CONTROL_DOWN, CT_KEY_CONTROL_LEFT, CT_KEY_CONTROL_RIGHT,
  CT_KEY_PASTE_START, CT_KEY_PASTE_END,
  /// Function key n is this plus n.
  CT_KEY_FUNCTION = 100,
};

/// One piece of input. Reports of the mouse come as bytes.
struct ct_input {
  /// A byte, or a number of the list above.
  int32_t value;
};

/// Takes the next piece of input that is already here, without waiting. Returns CT_NOTHING when there is none.
int ct_read(struct ct_input *input);

/// Why `ct_wait` returned.
enum { CT_TIMED_OUT = 0, CT_INPUT = 1, CT_SIGNAL = 2, CT_DESCRIPTOR = 3, CT_GONE = 4 };

/// Waits for input, a signal or a watched descriptor; -1 milliseconds waits for ever. Drain `ct_read` first.
///
/// `detail` receives the signal's number or the descriptor. CT_GONE: the terminal has been closed.
int ct_wait(int milliseconds, const int32_t *watched, int count, int32_t *detail);

/// The signals that `ct_wait` reports, by meaning; their numbers differ from system to system.
enum {
  CT_SIGNAL_OTHER = 0,
  CT_SIGNAL_HANG_UP = 1,
  CT_SIGNAL_INTERRUPT = 2,
  CT_SIGNAL_TERMINATE = 3,
  CT_SIGNAL_STOP = 4,
  CT_SIGNAL_CONTINUE = 5,
  CT_SIGNAL_WINDOW = 6,
};

/// Returns the meaning of a signal's number.
int ct_signal_kind(int number);

// MARK: Children

/// Runs a program on this terminal and waits for it. Call between `ct_leave` and `ct_return`.
///
/// `packed` holds `count` texts, each ended by a zero byte: the program, found through PATH, and its arguments.
/// Returns 0 and the wait status, or the number of the error that kept it from starting.
int ct_run(const char *packed, int count, int32_t *status);

/// Splits a wait status: returns 0 and the exit code, or 1 and the signal's number.
int ct_split_status(int32_t status, int32_t *number);

#endif
