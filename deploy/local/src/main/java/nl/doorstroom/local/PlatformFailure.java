package nl.doorstroom.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Why the platform could not start or go on, in one sentence for the person at the terminal. */
public final class PlatformFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int LOG_LINES_SHOWN = 15;

    /** Not part of the serial form: the lines are for the terminal that is there now. */
    private final transient List<String> lastLogLines;

    public PlatformFailure(String sentence) {
        this(sentence, (Throwable) null);
    }

    public PlatformFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.lastLogLines = List.of();
    }

    PlatformFailure(String sentence, Path log) {
        super(sentence);
        this.lastLogLines = tail(log);
    }

    /** The end of the log of the part that failed; empty when the failure is not about a part. */
    public List<String> lastLogLines() {
        return lastLogLines == null ? List.of() : lastLogLines;
    }

    private static List<String> tail(Path log) {
        try {
            // A log may hold bytes that are no UTF-8, so it is decoded leniently.
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return List.copyOf(lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
