package nl.doorstroom.platform.personaldata;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one service keeps of a person, as it was when it was prepared.
 *
 * @param exportId the request for a copy, by its id in participants
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PersonalDataCopy(
        UUID exportId,
        @Schema(examples = "trajectories") String service,
        Instant preparedAt,
        Instant expiresAt,
        List<PersonalDataSection> sections,

        @Schema(description = "Who saw or received something of the person, the oldest first.")
        List<Disclosure> disclosures,

        @Schema(description = "What was changed of what had been recorded, the oldest first.")
        List<Correction> corrections) {

    /** Copies of before corrections were told have none. */
    @SuppressWarnings("NullAway")
    public PersonalDataCopy {
        corrections = corrections == null ? List.of() : corrections;
    }
}
