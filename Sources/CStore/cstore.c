#include "cstore.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/vfs.h>
#include <unistd.h>

int64_t cs_file_system(const char *path) {
    struct statfs about;
    return statfs(path, &about) == 0 ? (int64_t)about.f_type : -1;
}

int cs_lock(int descriptor, int exclusive) {
    if (flock(descriptor, (exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0) return 0;
    return errno == EWOULDBLOCK ? 1 : -1;
}

void cs_unlock(int descriptor) { flock(descriptor, LOCK_UN); }

int cs_defensive(void *connection) {
    int on = 0;
    int code = sqlite3_db_config((sqlite3 *)connection, SQLITE_DBCONFIG_DEFENSIVE, 1, &on);
    return code == SQLITE_OK && on ? 0 : -1;
}

int cs_open_lock_file(const char *path, int read_only) {
    if (read_only) return open(path, O_RDONLY | O_CLOEXEC);
    return open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
}

int cs_make_private_file(const char *path) {
    int descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    return descriptor < 0 ? -1 : close(descriptor);
}

int cs_sync_folder(const char *path) {
    int descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return -1;
    int code = fsync(descriptor);
    close(descriptor);
    return code;
}

void cs_keep_memory_private(void) {
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
}
