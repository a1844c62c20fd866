package nl.doorstroom.platform.audit.web;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AuditBreak;
import nl.doorstroom.platform.audit.AuditBreakKind;
import nl.doorstroom.platform.audit.AuditFindings;

/** What was seen of the chain over the audit log. */
@Schema(name = "AuditChain")
record AuditChainResponse(
        @Schema(description = "Whether all that was looked at is as it was written.")
        boolean intact,

        @Schema(description = "Where it is not.") @Nullable Break firstBreak,

        @Schema(description = "Sealed entries that were looked at.")
        int entries,

        @Schema(description = "The last seal that was looked at; absent when there is none.") @Nullable
        Long lastSeal,

        @Schema(description = "Sent as fromSeal it gives the next portion; absent on the last.") @Nullable
        Long nextSeal,

        @Schema(description = "The newest seal: write it down elsewhere.") @Nullable
        AuditSealResponse head,

        @Schema(
                description =
                        "Entries that wait for their seal, 10000 at most; told with the last portion. One of them that"
                                + " is removed is not missed.")
        int unsealed,

        @Schema(description = "When the oldest of them was recorded.") @Nullable
        Instant unsealedSince) {

    static AuditChainResponse from(AuditFindings findings) {
        return new AuditChainResponse(
                findings.firstBreak() == null,
                findings.firstBreak() == null ? null : Break.from(findings.firstBreak()),
                findings.entries(),
                findings.lastSeal(),
                findings.nextSeal(),
                findings.head() == null ? null : AuditSealResponse.from(findings.head()),
                findings.open(),
                findings.openSince());
    }

    /** Where the audit log is not as it was written. */
    @Schema(name = "AuditBreak")
    record Break(
            @Schema(
                    description =
                            "ENTRY_CHANGED: another than was sealed. ENTRY_MISSING: sealed, and gone. ENTRY_ADDED: not"
                                    + " written so by the service. SEAL_CHANGED: does not fit its entries, the seal before or what"
                                    + " was written down. SEAL_MISSING: gone.")
            AuditBreakKind kind,

            @Schema(description = "Number of the seal; absent for an entry that is in none.") @Nullable
            Long seal,

            @Schema(description = "Id of the entry; absent when the seal itself is broken.") @Nullable
            UUID entryId) {

        static Break from(AuditBreak found) {
            return new Break(found.kind(), found.seal(), found.entry());
        }
    }
}
