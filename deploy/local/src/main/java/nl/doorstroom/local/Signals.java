package nl.doorstroom.local;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Finding and ending processes, by id only. */
final class Signals {

    private Signals() {}

    /** The process with that id, if it is the one that started at that moment and not a later one with the same id. */
    static Optional<ProcessHandle> process(long pid, Instant start, Duration tolerance) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(actual -> Duration.between(start, actual).abs().compareTo(tolerance) <= 0)
                        .orElse(false));
    }

    /** Asks a process to end, and ends it when it does not within that time. */
    static void stop(ProcessHandle process, Duration patience) {
        process.destroy();
        endWithin(process, patience);
    }

    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        await(process, Duration.ofSeconds(10));
    }

    /**
     * What a keyboard sends: PostgreSQL takes it as "end the sessions and stop", where SIGTERM waits for the sessions
     * to end.
     */
    static void interrupt(ProcessHandle process, Duration patience) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -INT " + process.pid())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        endWithin(process, patience);
    }

    private static void endWithin(ProcessHandle process, Duration patience) {
        if (!await(process, patience)) {
            kill(process);
        }
    }

    private static boolean await(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
