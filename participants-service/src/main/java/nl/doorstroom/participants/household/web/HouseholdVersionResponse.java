package nl.doorstroom.participants.household.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.household.HouseholdVersion;

/** A household as it was known from one change to the next, with those of its adults whom the user may see. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HouseholdVersionResponse(
        long version,

        @Schema(description = "In UTC.") Instant recordedAt,

        @Schema(description = "User at the identity provider; absent when nobody asked for it, or it was not kept yet.")
        @Nullable
        String recordedBy,

        @Schema(description = "The day from which it was said.")
        LocalDate validFrom,

        @Schema(description = "Persons from that day on, children included.")
        int persons,

        List<HouseholdResponse.Member> members) {

    static HouseholdVersionResponse from(HouseholdVersion version, Set<UUID> seen) {
        return new HouseholdVersionResponse(
                version.version(),
                version.recordedAt(),
                version.recordedBy(),
                version.validFrom(),
                version.persons(),
                version.members().stream()
                        .filter(member -> seen.contains(member.participantId()))
                        .map(member -> new HouseholdResponse.Member(
                                member.participantId(), member.validFrom(), member.validTo()))
                        .toList());
    }
}
