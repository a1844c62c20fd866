package nl.doorstroom.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Everything that lasts between two runs, in one directory, used by one run at a time.
 *
 * <p>The operating system drops the lock with the process that holds it, so a run that was killed never blocks the next
 * one. What such a run left behind is found by the process record and stopped.
 */
final class DataDirectory implements AutoCloseable {

    private static final String MARKER = "doorstroom-data";
    private static final String LOCK = "lock";
    private static final String SECRETS = "secrets.properties";
    private static final String RECORD = "processes";
    private static final String EMPTYING = "is-being-emptied";
    private static final long NEEDED_BYTES_AT_FIRST = 2_000_000_000L;
    private static final long NEEDED_BYTES = 300_000_000L;
    private static final long FULL_BYTES = 100_000_000L;

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;
    private final ProcessRecord record;

    private DataDirectory(Path path, FileChannel channel, FileLock lock) throws IOException {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
        this.record = new ProcessRecord(path.resolve(RECORD));
    }

    /**
     * Takes the directory for this run.
     *
     * @throws PlatformFailure when it is not ours, in use, or on a full disk
     */
    static DataDirectory open(Path path, Progress progress) {
        try {
            claim(path);
            requireSpace(path);
            FileChannel channel =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                return open(path, channel, progress);
            } catch (IOException | RuntimeException e) {
                // Lets go of the lock as well.
                channel.close();
                throw e;
            }
        } catch (UnsupportedOperationException e) {
            throw new PlatformFailure(
                    "The file system of [" + path + "] keeps no permissions: choose another directory with"
                            + " -Ddoorstroom.data=DIR.",
                    e);
        } catch (IOException e) {
            throw new PlatformFailure("The data directory [" + path + "] cannot be used: " + e + ".", e);
        }
    }

    private static DataDirectory open(Path path, FileChannel channel, Progress progress) throws IOException {
        FileLock lock = tryLock(channel);
        if (lock == null) {
            throw new PlatformFailure(inUse(path));
        }
        DataDirectory directory = new DataDirectory(path, channel, lock);
        directory.record.stopLeftovers(progress);
        directory.record.add("launcher", ProcessHandle.current());
        if (Files.exists(path.resolve(EMPTYING))) {
            directory.empty();
        }
        return directory;
    }

    private static void claim(Path path) throws IOException {
        Path marker = path.resolve(MARKER);
        if (Files.exists(marker)) {
            PrivateFiles.directory(path);
            return;
        }
        if (Files.exists(path) && !isEmpty(path)) {
            throw new PlatformFailure(
                    "The directory [" + path + "] holds something else than the data of this platform (it has no file"
                            + " [" + MARKER + "]): choose another one with -Ddoorstroom.data=DIR.");
        }
        PrivateFiles.directory(path);
        Files.writeString(
                marker, "The local platform of Doorstroom keeps its data here; -Dfresh empties this directory.\n");
    }

    private static boolean isEmpty(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void requireSpace(Path path) throws IOException {
        long needed = Files.exists(path.resolve(SECRETS)) ? NEEDED_BYTES : NEEDED_BYTES_AT_FIRST;
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < needed) {
            throw new PlatformFailure("The disk of [" + path + "] has " + free / 1_000_000
                    + " MB free and the platform needs " + needed / 1_000_000 + " MB.");
        }
    }

    /** Whether there is so little room left that a part may have ended by it. */
    boolean isFull() {
        try {
            return Files.getFileStore(path).getUsableSpace() < FULL_BYTES;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisVirtualMachine) {
            return null;
        }
    }

    private static String inUse(Path path) throws IOException {
        String who = runningLauncher(path).map(pid -> " (process " + pid + ")").orElse("");
        return "Another run of this platform" + who + " uses the data directory [" + path
                + "]: stop it with Ctrl-C in its terminal, or choose another directory with -Ddoorstroom.data=DIR.";
    }

    /** The process that runs a platform on that directory, if there is one now. */
    static Optional<Long> runningLauncher(Path path) throws IOException {
        return new ProcessRecord(path.resolve(RECORD)).running("launcher");
    }

    /**
     * Removes everything but what makes this the directory of this run. When that is interrupted the next run finishes
     * it: half of the data, without the passwords to them, would be of no use.
     */
    void empty() {
        Path emptying = path.resolve(EMPTYING);
        List<Path> kept = List.of(path.resolve(MARKER), path.resolve(LOCK), path.resolve(RECORD), emptying);
        try {
            Files.writeString(emptying, "");
            for (Path entry : entries()) {
                if (!kept.contains(entry)) {
                    PrivateFiles.deleteTree(entry);
                }
            }
            Files.delete(emptying);
        } catch (IOException e) {
            throw new PlatformFailure("The data directory [" + path + "] cannot be emptied: " + e + ".", e);
        }
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.toList();
        }
    }

    void record(String name, ProcessHandle process) throws IOException {
        record.add(name, process);
    }

    Path path() {
        return path;
    }

    Path logs() throws IOException {
        return Files.createDirectories(path.resolve("logs"));
    }

    /** Program files of one part, for this run alone. */
    Path programs(String part) throws IOException {
        return Files.createDirectories(path.resolve("programs")).resolve(part);
    }

    Path secretsFile() {
        return path.resolve(SECRETS);
    }

    /** Does something once in the life of this directory; when it fails, the next run tries again. */
    void once(String what, Progress.Action action) throws Exception {
        Path marker = path.resolve(what + "-done");
        if (!Files.exists(marker)) {
            action.run();
            Files.writeString(marker, "");
        }
    }

    @Override
    public void close() {
        try {
            record.clear();
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new PlatformFailure("The data directory [" + path + "] cannot be let go: " + e + ".", e);
        }
    }
}
