package nl.doorstroom.trajectories.talk.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** On which day a coach and a person will talk. */
@Schema(examples = """
        {"plannedOn": "2027-03-05", "plannedTime": "13:30"}""")
record PlanTalkRequest(
        @Schema(description = "Not in the past.") @NotNull LocalDate plannedOn,

        @Schema(description = "In Europe/Amsterdam.", examples = "13:30")
        @Nullable
        @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "must be a time such as 13:30")
        String plannedTime) {}
