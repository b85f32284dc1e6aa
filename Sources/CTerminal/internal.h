// What the files of this target share. Not seen by Swift.
#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

#include <stddef.h>
#include <stdio.h>

// Writes everything, past interruptions and a descriptor that does not block; gives up on an error.
void ct_write_all(int descriptor, const char *text, size_t length);

// Where curses writes; standard output itself where there is no descriptor left.
FILE *ct_output_open(void);
void ct_output_close(void);

// From here to the release what curses and ct_output_add write is kept back; then it goes out in one piece.
void ct_output_hold(void);
void ct_output_add(const char *text, size_t length);
void ct_output_release(void);

// Remembers how signals are handled now, before curses changes it.
void ct_signals_save(void);

// Installs our handlers, the crash guard among them. Call after newterm. Returns 0, or -1 without a wake-up pipe.
int ct_signals_install(const char *crash_text);

// Puts back what ct_signals_save remembered.
void ct_signals_restore(void);

// The read end of the pipe that a signal writes its number to.
int ct_signals_pipe(void);

// Forgets signals of one kind that wait in the pipe because of a stop of our own.
void ct_signals_drain(void);

// Teaches curses the keys that its description of the terminal leaves out.
void ct_keys_define(void);

// Diverts standard error, if it is a terminal, to the file, and back.
void ct_errors_divert(const char *path);
void ct_errors_restore(void);

// Copies the last line that the diverted standard error took; empty if none.
void ct_errors_last_line(char *line, int capacity);

// Whether a screen is open and its terminal is still there.
int ct_screen_is_live(void);

#endif
