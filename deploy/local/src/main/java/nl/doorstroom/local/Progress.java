package nl.doorstroom.local;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Tells what happens, with the seconds since the start, and says so again when nothing was heard for a while: never
 * silence.
 */
final class Progress implements AutoCloseable {

    private static final long QUIET_SECONDS = 5;

    private final Consumer<String> output;
    private final LongSupplier nanoTime;
    private final long startedAt;
    private final Map<String, Long> busy = new LinkedHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private final ScheduledFuture<?> heartbeat;
    private long lastLineAt;

    Progress(Consumer<String> output, LongSupplier nanoTime) {
        this.output = output;
        this.nanoTime = nanoTime;
        this.startedAt = nanoTime.getAsLong();
        this.lastLineAt = startedAt;
        this.heartbeat = timer.scheduleAtFixedRate(this::beat, 1, 1, TimeUnit.SECONDS);
    }

    synchronized void say(String sentence) {
        lastLineAt = nanoTime.getAsLong();
        output.accept("[%3d s] %s".formatted(secondsSince(startedAt), sentence));
    }

    /** Does something that may take long; until it is done, the heartbeat mentions it. */
    void during(String what, Action action) throws Exception {
        synchronized (this) {
            busy.put(what, nanoTime.getAsLong());
        }
        try {
            action.run();
        } finally {
            synchronized (this) {
                busy.remove(what);
            }
        }
    }

    /** Called every second; speaks only after a quiet time and when something is going on. */
    synchronized void beat() {
        if (busy.isEmpty() || secondsSince(lastLineAt) < QUIET_SECONDS) {
            return;
        }
        say(busy.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + secondsSince(entry.getValue()) + " s)")
                .collect(Collectors.joining(", ", "Still busy: ", ".")));
    }

    private long secondsSince(long moment) {
        return Duration.ofNanos(nanoTime.getAsLong() - moment).toSeconds();
    }

    @Override
    public void close() {
        heartbeat.cancel(false);
        timer.shutdownNow();
    }

    /** Something that takes a while and may fail in any way. */
    interface Action {
        void run() throws Exception;
    }
}
