package nl.doorstroom.platform.personaldata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * On one day somebody saw or changed data of a person, or a partner was told of a change (GDPR, article 15, paragraph 1
 * under c). It names organisations and roles: colleagues have a private life too.
 *
 * @param first when it was done first on that day, in UTC
 * @param last when it was done last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Disclosure(
        LocalDate day,

        @Schema(description = "OIN of the organisation that saw or received it; absent for work of the service itself.")
        @Nullable
        String organisation,

        @Schema(description = "Roles of whoever saw it.", examples = "case-manager")
        List<String> roles,

        @Schema(description = "The application by which it was asked for.") @Nullable
        String application,

        @Schema(description = "What was done with it.", examples = "read-work-profile")
        String what,

        Instant first,
        Instant last,

        @Schema(examples = "participants") String service) {}
