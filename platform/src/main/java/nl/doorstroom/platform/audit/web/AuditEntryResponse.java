package nl.doorstroom.platform.audit.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AuditAction;
import nl.doorstroom.platform.audit.AuditEntry;

/** What somebody did. */
@Schema(name = "AuditEntry")
record AuditEntryResponse(
        UUID id,

        @Schema(description = "When, in UTC.") Instant recordedAt,

        AuditAction action,

        @Schema(description = "Who: sub of the access token; absent for work that no request asked for.") @Nullable
        String userId,

        @Schema(description = "The application that was used.", examples = "doorstroom-web") @Nullable
        String client,

        @Schema(description = "OIN of the organisation for which the user works.") @Nullable
        String organisation,

        @Schema(description = "By which the processing log has the lines of the same request.")
        String traceId,

        @Schema(description = "Why: the processing activities of the same request.")
        List<String> activities,

        @Schema(
                description = "Whom the changed entity is about. Absent when it is about nobody, and when data were"
                        + " shown: of whom, the processing log says.")
        @Nullable
        UUID participantId,

        @Schema(description = "Kind of what was changed as a whole.", examples = "benefit-spell") @Nullable
        String aggregate,

        @Nullable UUID aggregateId,

        @Schema(description = "Kind of the part that was changed.", examples = "benefit-reduction") @Nullable
        String entity,

        @Nullable UUID entityId,

        @Schema(description = "Every field that changed.") List<Field> fields,

        @Schema(description = "The values cannot be read any more: the person has been erased.") @Nullable
        Boolean erased) {

    static AuditEntryResponse from(AuditEntry entry) {
        return new AuditEntryResponse(
                entry.id(),
                entry.recordedAt(),
                entry.action(),
                entry.userId(),
                entry.client(),
                entry.organisation(),
                entry.traceId(),
                entry.activities(),
                entry.participantId(),
                entry.aggregate(),
                entry.aggregateId(),
                entry.entity(),
                entry.entityId(),
                entry.fields().stream()
                        .map(field -> new Field(field.path(), field.before(), field.after()))
                        .toList(),
                entry.erased() ? Boolean.TRUE : null);
    }

    /**
     * A field as it was and as it became.
     *
     * @param before absent where there was nothing
     * @param after absent where there is nothing any more
     */
    @Schema(name = "ChangedField")
    record Field(
            @Schema(examples = "details.hoursMax") String path,
            @Nullable String before,
            @Nullable String after) {}
}
