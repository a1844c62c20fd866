package nl.doorstroom.platform.personaldata;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that had been recorded of a person was changed. It names the organisation and no colleague.
 *
 * @param at in UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Correction(
        Instant at,

        @Schema(description = "OIN of the organisation that changed it; absent for work of the service itself.")
        @Nullable
        String organisation,

        @Schema(
                description = "Of what; code of list personal-data-sections, under which it stands as it is now.",
                examples = "contactDetails")
        String section,

        List<Field> fields,

        @Schema(examples = "participants") String service) {

    /** A part of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "CorrectedField")
    public record Field(
            @Schema(examples = "hoursMax") String name,

            @Schema(
                    description =
                            "As it was; absent when there was nothing, and for what stands sealed in the section.")
            @Nullable
            String from,

            @Schema(description = "As it became; absent when there is nothing any more, and for what is sealed.")
            @Nullable
            String to) {}
}
