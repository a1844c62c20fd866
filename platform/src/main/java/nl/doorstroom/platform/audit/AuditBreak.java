package nl.doorstroom.platform.audit;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where the audit log is not as it was written.
 *
 * @param seal the link of the chain; null for what is in none yet
 * @param entry null when a seal itself is broken
 */
public record AuditBreak(
        AuditBreakKind kind, @Nullable Long seal, @Nullable UUID entry) {

    static AuditBreak ofSeal(AuditBreakKind kind, long seal) {
        return new AuditBreak(kind, seal, null);
    }
}
