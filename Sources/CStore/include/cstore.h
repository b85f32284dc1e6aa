#ifndef CSTORE_H
#define CSTORE_H

#include <stdint.h>

/// The number by which the kernel knows the file system of a path, or -1 with errno set.
///
/// `statfs` and its `f_type` differ between systems and are not seen by Swift alike.
int64_t cs_file_system(const char *path);

/// Takes an advisory lock on an open file without waiting: 0 taken, 1 held by another process, -1 errno.
///
/// Swift sees `flock` the structure and not `flock` the function.
int cs_lock(int descriptor, int exclusive);

/// Gives the lock back.
void cs_unlock(int descriptor);

/// Turns on the defensive mode of an SQLite connection, under which no statement can damage the file.
///
/// `sqlite3_db_config` is variadic, and Swift calls no variadic C functions.
int cs_defensive(void *connection);

/// Opens a file for its lock: created with mode 0600 where it is missing, closed in child processes.
int cs_open_lock_file(const char *path);

/// Keeps memory out of core files and away from other programs of the same user.
void cs_keep_memory_private(void);

#endif
