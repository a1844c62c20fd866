package nl.doorstroom.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody did, as it is read.
 *
 * @param userId identifier at the identity provider; null for work that no request asked for
 * @param client the application by which the user asked
 * @param traceId 32 hexadecimal digits, by which the processing log has its lines
 * @param activities why: the processing activities of the same request
 * @param participantId whom the changed entity is about; null for what is about nobody, and when data were shown
 * @param aggregate kind of what was changed as a whole; null when data were shown
 * @param entity kind of the part that changed
 * @param erased whether values were there that nobody can read any more
 */
public record AuditEntry(
        UUID id,
        Instant recordedAt,
        AuditAction action,
        @Nullable String userId,
        @Nullable String client,
        @Nullable String organisation,
        String traceId,
        List<String> activities,
        @Nullable UUID participantId,
        @Nullable String aggregate,
        @Nullable UUID aggregateId,
        @Nullable String entity,
        @Nullable UUID entityId,
        List<Field> fields,
        boolean erased) {

    /** How the log names a kind of entity: {@code BenefitSpell} is {@code benefit-spell}. */
    public static String kindOf(Class<?> entity) {
        return entity.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /**
     * A field that changed.
     *
     * @param path {@code name.familyName}
     * @param before null where there was nothing
     * @param after null where there is nothing any more
     */
    public record Field(
            String path, @Nullable String before, @Nullable String after) {}
}
