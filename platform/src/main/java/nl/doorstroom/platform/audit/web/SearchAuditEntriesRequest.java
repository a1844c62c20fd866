package nl.doorstroom.platform.audit.web;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AuditAction;
import nl.doorstroom.platform.audit.AuditEntries;
import nl.doorstroom.platform.http.Page;

/** Which entries of the audit log are asked for; all that is named must hold. */
@Schema(examples = "{\"participantId\": \"0190b3a1-7c1e-7e6a-9f0e-6d1c2b3a4f50\", \"action\": \"UPDATE\"}")
record SearchAuditEntriesRequest(
        @Schema(description = "Whose data were changed or shown.") @Nullable
        UUID participantId,

        @Schema(description = "Who did it: sub of the access token.") @Size(max = 255) @Nullable
        String userId,

        @Nullable AuditAction action,

        @Schema(description = "Recorded then or later.") @Nullable
        Instant recordedFrom,

        @Schema(description = "Recorded then or earlier.") @Nullable
        Instant recordedTo,

        @Schema(description = "nextCursor of the page before.") @Size(max = 500) @Nullable
        String cursor,

        @Schema(description = "Members of a page; 20 when absent.") @Min(1) @Max(Page.MAX_LIMIT) @Nullable
        Integer limit) {

    AuditEntries.Filter filter() {
        return new AuditEntries.Filter(participantId, userId, action, recordedFrom, recordedTo);
    }

    int members() {
        return limit == null ? Integer.parseInt(Page.DEFAULT_LIMIT) : limit;
    }
}
