package nl.doorstroom.participants.consent.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.consent.Consent;

/** A consent, with who recorded it and who took it back. */
@Schema(name = "Consent")
record ConsentResponse(
        UUID id,
        String purpose,
        String channel,
        LocalDate givenOn,
        @Nullable LocalDate validUntil,

        @Schema(description = "The name by which who is shown the profile speaks of the person; VUM's vumID.")
        UUID shareId,

        @Schema(description = "In UTC.") Instant recordedAt,

        @Schema(description = "User at the identity provider.")
        String recordedBy,

        @Schema(description = "In UTC; it holds for nothing from then on. Absent: it was not withdrawn.") @Nullable
        Instant withdrawnAt,

        @Schema(description = "User at the identity provider.") @Nullable
        String withdrawnBy,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static ConsentResponse from(Consent consent) {
        return new ConsentResponse(
                consent.id(),
                consent.terms().purpose(),
                consent.terms().channel(),
                consent.terms().givenOn(),
                consent.terms().validUntil(),
                consent.shareId(),
                consent.createdAt(),
                consent.recordedBy(),
                consent.withdrawnAt(),
                consent.withdrawnBy(),
                consent.version());
    }
}
