package nl.doorstroom.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which processes a run has started, written down before anything else can go wrong.
 *
 * <p>A process is known by its id together with the moment at which it started: ids are given out again, and nothing
 * but our own processes may ever be stopped.
 */
final class ProcessRecord {

    /** The start is derived from the boot time, which the operating system may correct a little. */
    private static final Duration START_TOLERANCE = Duration.ofSeconds(2);

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final Path file;
    private final List<Entry> entries = new ArrayList<>();

    ProcessRecord(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            Files.readAllLines(file).stream()
                    .map(Entry::parse)
                    .flatMap(Optional::stream)
                    .forEach(entries::add);
        }
    }

    synchronized void add(String name, ProcessHandle process) throws IOException {
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        entries.removeIf(entry -> entry.name().equals(name));
        entries.add(new Entry(name, process.pid(), start));
        PrivateFiles.write(file, entries.stream().map(Entry::line).collect(Collectors.joining("\n", "", "\n")));
    }

    synchronized Optional<Long> running(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .flatMap(entry -> entry.process().stream())
                .map(ProcessHandle::pid)
                .findFirst();
    }

    /** Stops what an earlier run did not stop itself, in the opposite order of starting. */
    synchronized void stopLeftovers(Progress progress) throws IOException {
        List<Entry> leftovers = new ArrayList<>(entries);
        leftovers.removeIf(entry -> entry.name().equals("launcher"));
        Collections.reverse(leftovers);
        for (Entry leftover : leftovers) {
            leftover.process().ifPresent(process -> {
                progress.say("Stopping " + leftover.name() + " (process " + process.pid()
                        + "), left by a run that was killed.");
                Signals.stop(process, STOP_PATIENCE);
            });
        }
        clear();
    }

    synchronized void clear() throws IOException {
        entries.clear();
        Files.deleteIfExists(file);
    }

    private record Entry(String name, long pid, Instant start) {

        static Optional<Entry> parse(String line) {
            String[] parts = line.split(" ", 3);
            try {
                return Optional.of(new Entry(parts[2], Long.parseLong(parts[0]), Instant.parse(parts[1])));
            } catch (RuntimeException notALineOfOurs) {
                return Optional.empty();
            }
        }

        String line() {
            return pid + " " + start + " " + name;
        }

        Optional<ProcessHandle> process() {
            return Signals.process(pid, start, START_TOLERANCE);
        }
    }
}
