package nl.doorstroom.platform.processinglog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AuditRow;

/** What a request that only reads has to log before its answer leaves. */
@RequestScoped
class LinesOfRead {

    private @Nullable Collected collected;

    /** From here on lines are collected. */
    void begin() {
        collected = new Collected(new ArrayList<>(), new ArrayList<>());
    }

    /** @return whether they were taken; otherwise they belong into the transaction */
    boolean take(List<ProcessingRow> lines, List<AuditRow> entries) {
        if (collected == null) {
            return false;
        }
        collected.lines().addAll(lines);
        collected.entries().addAll(entries);
        return true;
    }

    /** Everything that was taken, and nothing is taken any more. */
    Optional<Collected> end() {
        Collected all = collected;
        collected = null;
        return Optional.ofNullable(all).filter(some -> !some.lines().isEmpty());
    }

    /** Lines of one tenant, which are stored all or none. */
    record Collected(List<ProcessingRow> lines, List<AuditRow> entries) {

        String tenant() {
            return lines.get(0).tenant();
        }
    }
}
