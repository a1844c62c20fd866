package nl.doorstroom.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * One process of the platform: PostgreSQL, Kafka, Keycloak or a service.
 *
 * <p>A test may {@link #kill()} a part in the middle of something and {@link #start()} it again; it comes back on the
 * same port with the same data. A part that ends without having been told to is a death, which the platform reports.
 */
public abstract class Part {

    private static final long POLL_MILLIS = 100;
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(8);

    private final String name;
    private final String title;
    private final int port;
    private final Path log;
    private final Progress progress;
    private final Consumer<Part> onDeath;
    private volatile @Nullable ProcessHandle process;

    Part(String name, String title, int port, Path log, Progress progress, Consumer<Part> onDeath) {
        this.name = name;
        this.title = title;
        this.port = port;
        this.log = log;
        this.progress = progress;
        this.onDeath = onDeath;
    }

    /** The short name, which is also the name of its log: {@code kafka}, {@code matching}. */
    public String name() {
        return name;
    }

    /** Name and version, for people. */
    public String title() {
        return title;
    }

    public int port() {
        return port;
    }

    public Path log() {
        return log;
    }

    public boolean isRunning() {
        ProcessHandle current = process;
        return current != null && current.isAlive();
    }

    /**
     * The process id of the running part.
     *
     * @throws IllegalStateException when it does not run
     */
    public long pid() {
        ProcessHandle current = process;
        if (current == null) {
            throw new IllegalStateException(title + " does not run.");
        }
        return current.pid();
    }

    /**
     * Starts the part and waits until it is ready.
     *
     * @throws PlatformFailure when it ends or does not become ready in time
     */
    public final void start() {
        if (isRunning()) {
            throw new IllegalStateException(title + " runs already.");
        }
        try {
            progress.during(title + " starts", this::bringUp);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("The start of " + title + " was interrupted.", e);
        } catch (PlatformFailure e) {
            throw e;
        } catch (Exception e) {
            throw new PlatformFailure(title + " could not be started: " + e + "; its log is " + log + ".", e);
        }
        progress.say(title + " is ready on port " + port + ".");
    }

    private void bringUp() throws Exception {
        prepare();
        ProcessHandle started = launch();
        process = started;
        awaitReady(started);
        furnish();
        watch(started);
    }

    /** Ends the part at once, as a power cut would ({@code kill -9}). */
    public final void kill() {
        ProcessHandle current = process;
        process = null;
        if (current != null) {
            Signals.kill(current);
        }
    }

    /** Stops the part in its own orderly way, and by force when that takes too long. */
    public final void stop() {
        ProcessHandle current = process;
        process = null;
        if (current != null && current.isAlive()) {
            end(current, STOP_PATIENCE);
        }
    }

    /** Files, passwords and whatever else the process needs before it starts. */
    abstract void prepare() throws Exception;

    abstract ProcessHandle launch() throws Exception;

    /** A real question to the real part; an exception means "not yet". */
    abstract boolean answers() throws Exception;

    abstract Duration patience();

    /**
     * What can only be set up in the running part, such as databases and topics; must do nothing when it is there
     * already.
     */
    void furnish() throws Exception {}

    void end(ProcessHandle running, Duration waitAtMost) {
        Signals.stop(running, waitAtMost);
    }

    private void awaitReady(ProcessHandle started) throws InterruptedException {
        long deadline = System.nanoTime() + patience().toNanos();
        while (!isAnswering()) {
            if (!started.isAlive()) {
                throw new PlatformFailure(title + " ended while it was starting; its log is " + log + ".", log);
            }
            if (System.nanoTime() > deadline) {
                throw new PlatformFailure(
                        title + " was not ready after " + patience().toSeconds() + " s; its log is " + log + ".", log);
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private boolean isAnswering() throws InterruptedException {
        try {
            return answers();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception notYet) {
            return false;
        }
    }

    private void watch(ProcessHandle started) {
        CompletableFuture<Void> unused = started.onExit().thenAccept(ended -> {
            ProcessHandle current = process;
            if (current != null && current.pid() == ended.pid()) {
                onDeath.accept(this);
            }
        });
    }

    /** Keeps the log of the run before, and no more than that. */
    static Path freshLog(Path logs, String name) throws IOException {
        Path log = logs.resolve(name + ".log");
        if (Files.exists(log)) {
            Files.move(log, logs.resolve(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }
}
