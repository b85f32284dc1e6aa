#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include <curses.h>

#include "CTerminal.h"
#include "internal.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

extern WINDOW *ct_keyboard;
WINDOW *ct_keyboard;

static SCREEN *screen;
static volatile int live;
static int colours;
static int pairs[256];
static int mouse_wanted;
static int cursor_is_shown;
static const char *log_path;

int ct_screen_is_live(void) { return live; }

static void send(const char *text) {
  if (live) ct_write_all(STDOUT_FILENO, text, strlen(text));
}

static void add(const char *text) { ct_output_add(text, strlen(text)); }

static void close_at_exit(void) { ct_close(NULL, 0); }

// Asks has_colors first: use_default_colors fails where there is none, and start_color would already speak.
static void start_colours(int allowed) {
  colours = 0;
  memset(pairs, 0, sizeof pairs);
  if (!allowed || !has_colors()) return;
  start_color();
  if (use_default_colors() == OK) colours = COLORS;
}

static void start_modes(const struct ct_options *options) {
  raw();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  typeahead(-1);  // A frame is drawn whole, whatever is typed meanwhile.
  if (!getenv("ESCDELAY")) set_escdelay(options->escape_delay);
  // Keys are read through a pad: reading from the window itself would refresh it behind our back.
  ct_keyboard = newpad(1, 1);
  keypad(ct_keyboard, TRUE);
  wtimeout(ct_keyboard, 0);
  ct_keys_define();
  leaveok(stdscr, TRUE);
  curs_set(0);
  cursor_is_shown = 0;
}

static void start_mouse(void) {
  if (!mouse_wanted) return;
  mouseinterval(0);
  mousemask(BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON1_CLICKED | BUTTON1_DOUBLE_CLICKED | BUTTON4_PRESSED |
                BUTTON5_PRESSED,
            NULL);
  // Curses would wait for the rest of a report that a slow line tears in two, and lose the keys that follow.
  keyok(KEY_MOUSE, FALSE);
}

// Without a second screen the shell goes on where we drew, so what we drew goes first.
static void wipe_only_screen(void) {
  const char *second = tigetstr("smcup");
  if (second && second != (char *)-1 && *second) return;
  werase(stdscr);
  clearok(stdscr, TRUE);
  wrefresh(stdscr);
}

static void end_screen(void) {
  delscreen(screen);
  screen = NULL;
  ct_output_close();
}

static int begin_screen(void) {
  screen = newterm(NULL, ct_output_open(), stdin);
  if (!screen) {
    ct_output_close();
    return CT_UNKNOWN_TERMINAL;
  }
  const char *position = tigetstr("cup");
  if (position && position != (char *)-1) return CT_OPENED;
  endwin();
  end_screen();
  return CT_CANNOT_POSITION;
}

static void keep_log_path(const char *path) {
  free((void *)log_path);
  log_path = path ? strdup(path) : NULL;
}

int ct_open(const struct ct_options *options) {
  static int leaves_by_exit;
  if (screen) return CT_ALREADY_OPEN;
  ct_prepare_locale();
  // Curses would take these for the size and ignore every change of it.
  unsetenv("LINES");
  unsetenv("COLUMNS");
  fflush(stdout);
  ct_signals_save();
  int answer = begin_screen();
  if (answer != CT_OPENED) {
    ct_signals_restore();
    return answer;
  }
  live = 1;
  if (!leaves_by_exit) leaves_by_exit = atexit(close_at_exit) == 0;
  keep_log_path(options->error_log);
  ct_errors_divert(log_path);
  ct_signals_install(options->crash_text);
  start_colours(options->colour);
  start_modes(options);
  mouse_wanted = options->mouse;
  start_mouse();
  send("\033[?2004h");
  return CT_OPENED;
}

void ct_mark_gone(void) { live = 0; }

// A hang-up signal may come from a person while the terminal is still there.
static int terminal_answers(void) {
  struct pollfd output = {STDOUT_FILENO, POLLOUT, 0};
  return isatty(STDIN_FILENO) && poll(&output, 1, 0) == 1 && !(output.revents & (POLLHUP | POLLERR | POLLNVAL));
}

void ct_close(char *last_line, int capacity) {
  if (last_line && capacity > 0) last_line[0] = 0;
  if (!screen) return;
  live = live || terminal_answers();
  if (live) {
    send("\033[?2004l");
    if (!isendwin()) {
      wipe_only_screen();
      endwin();
    }
  }
  live = 0;
  ct_errors_restore();
  ct_errors_last_line(last_line, capacity);
  ct_signals_restore();
  delwin(ct_keyboard);
  ct_keyboard = NULL;
  end_screen();
}

void ct_size(int32_t *rows, int32_t *columns) {
  *rows = LINES;
  *columns = COLS;
}

int ct_colours(void) { return colours; }

int ct_escape_delay(void) { return get_escdelay(); }

static attr_t curses_attributes(int bits) {
  attr_t attributes = WA_NORMAL;
  if (bits & CT_BOLD) attributes |= WA_BOLD;
  if (bits & CT_DIM) attributes |= WA_DIM;
  if (bits & CT_UNDERLINE) attributes |= WA_UNDERLINE;
  if (bits & CT_REVERSE) attributes |= WA_REVERSE;
  return attributes;
}

static int pair_of(int colour) {
  if (colour < 0 || colour >= colours || colour > 255) return 0;
  if (pairs[colour] == 0) pairs[colour] = alloc_pair(colour, -1);
  return pairs[colour] > 0 ? pairs[colour] : 0;
}

void ct_put(int row, int column, struct ct_glyph glyph, int attributes, int colour) {
  wchar_t text[] = {(wchar_t)glyph.base,  (wchar_t)glyph.mark1, (wchar_t)glyph.mark2,
                    (wchar_t)glyph.mark3, (wchar_t)glyph.mark4, 0};
  int pair = pair_of(colour);
  cchar_t cell;
  if (setcchar(&cell, text, curses_attributes(attributes), (short)pair, &pair) != OK) return;
  // The last cell of the last row answers ERR, because the cursor cannot move on, and is drawn all the same.
  if (wmove(stdscr, row, column) == OK) wadd_wch(stdscr, &cell);
}

void ct_erase(void) { werase(stdscr); }

static void place_cursor(int row, int column) {
  int shown = row >= 0;
  if (shown != cursor_is_shown) {
    leaveok(stdscr, !shown);
    curs_set(shown);
    cursor_is_shown = shown;
  }
  if (shown) wmove(stdscr, row, column);
}

void ct_flush(int cursor_row, int cursor_column, int whole) {
  if (!live) return;
  // The first frame after an absence sets the modes of the terminal, too, which no file in memory has.
  if (!isendwin()) ct_output_hold();
  add("\033[?2026h");
  place_cursor(cursor_row, cursor_column);
  if (whole) clearok(curscr, TRUE);
  wnoutrefresh(stdscr);
  doupdate();
  add("\033[?2026l");
  ct_output_release();
}

void ct_copy(const char *base64) {
  if (!live) return;
  send("\033]52;c;");
  send(base64);
  send("\a");
}

void ct_leave(void) {
  if (!live) return;
  send("\033[?2004l");
  def_prog_mode();
  wipe_only_screen();
  endwin();
  ct_errors_restore();
}

static int has_other_size(struct winsize *now) {
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, now) != 0 || now->ws_row == 0 || now->ws_col == 0) return 0;
  return now->ws_row != LINES || now->ws_col != COLS;
}

int ct_size_is_known(void) {
  struct winsize now;
  return !has_other_size(&now);
}

int ct_follow_size(void) {
  struct winsize now;
  if (!live || !has_other_size(&now)) return 0;
  return resizeterm(now.ws_row, now.ws_col) == OK && !has_other_size(&now);
}

static void read_size_anew(void) {
  struct winsize now;
  if (has_other_size(&now)) resize_term(now.ws_row, now.ws_col);
}

void ct_return(void) {
  if (!live) return;
  ct_errors_divert(log_path);
  reset_prog_mode();
  read_size_anew();
  send("\033[?2004h");
}
