#ifndef CSTORE_H
#define CSTORE_H

#include <stdint.h>

/// The number by which the kernel knows the file system of a path, or -1 with errno set.
///
/// `statfs` and its `f_type` differ between systems and are not seen by Swift alike.
int64_t cs_file_system(const char *path);

/// Takes an advisory lock on an open file without waiting: 0 taken, 1 held by somebody else, -1 errno.
///
/// Swift sees `flock` the structure and not `flock` the function.
int cs_lock(int descriptor, int exclusive);

/// Gives the lock back.
void cs_unlock(int descriptor);

/// Turns on the defensive mode of an SQLite connection, under which no statement can damage the file; 0 when
/// it is on.
///
/// `sqlite3_db_config` is variadic, and Swift calls no variadic C functions.
int cs_defensive(void *connection);

/// Opens a file for its lock, closed in child processes: created with mode 0600 where it is missing, or only
/// opened where nothing can be written.
int cs_open_lock_file(const char *path, int read_only);

/// Makes an empty file with mode 0600 where there is none, and syncs nothing: 0 made, -1 errno.
int cs_make_private_file(const char *path);

/// Syncs a folder, so that a name given in it survives a power cut.
int cs_sync_folder(const char *path);

/// What happened in a watched folder; bits of the answer of `cs_watch_read`.
enum { CS_COMMITTED = 1, CS_REPLACED = 2 };

/// Watches a folder: a descriptor that becomes readable when a file in it goes or is replaced, or -1.
int cs_watch_folder(const char *folder);

/// Takes all that was noticed, without waiting, and says what of it is about a journal or its database.
///
/// The kernel's records are of varying length, which Swift reads only with pointers that nothing checks.
int cs_watch_read(int descriptor, const char *journal, const char *database);

/// Keeps memory out of core files and away from other programs of the same user.
void cs_keep_memory_private(void);

#endif
