package nl.doorstroom.participants.startrestriction.web;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.startrestriction.Restriction;
import nl.doorstroom.participants.startrestriction.StartRestrictionRegister.Version;

/** A restriction as it is sent and shown; the whole of it is replaced at once. */
@Schema(name = "StartRestriction", examples = """
        {"earliestStart": "2026-11-16", "selection": {"motivated": true, "noDanger": true,
         "decidedBy": "Selectiecommissie", "decidedOn": "2026-09-01"}}""")
record StartRestrictionBody(
        @Schema(description = "First day on which the person can start; without it any day.") @Nullable
        LocalDate earliestStart,

        @Schema(description = "What was decided about taking part.") @Nullable @Valid
        Selection selection) {

    Restriction restriction() {
        return new Restriction(earliestStart, selection == null ? null : selection.decision());
    }

    static StartRestrictionBody from(@Nullable Restriction restriction) {
        Restriction.Selection decision = restriction == null ? null : restriction.selection();
        return new StartRestrictionBody(
                restriction == null ? null : restriction.earliestStart(),
                decision == null ? null : Selection.from(decision));
    }

    /** What was decided about taking part. */
    @Schema(name = "StartSelection")
    record Selection(
            @Schema(description = "Whether the person wants it.") @NotNull
            Boolean motivated,

            @Schema(description = "Whether nobody is in danger by it.") @NotNull
            Boolean noDanger,

            @Schema(description = "Who decided, in words.")
            @NotBlank
            @Size(max = 200)
            @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
            String decidedBy,

            @NotNull LocalDate decidedOn) {

        Restriction.Selection decision() {
            return new Restriction.Selection(motivated, noDanger, decidedBy.strip(), decidedOn);
        }

        static Selection from(Restriction.Selection decision) {
            return new Selection(decision.motivated(), decision.noDanger(), decision.decidedBy(), decision.decidedOn());
        }
    }

    /** What was known from one change to the next. */
    @Schema(name = "StartRestrictionVersion", examples = """
            {"recordedAt": "2026-01-05T09:30:00Z", "recordedBy": "5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10",
             "restriction": {"earliestStart": "2026-11-16"}}""")
    record Known(
            @Schema(description = "In UTC.") Instant recordedAt,

            @Schema(description = "Identifier of the user at the identity provider.")
            String recordedBy,

            StartRestrictionBody restriction) {

        static Known from(Version version) {
            return new Known(
                    version.recordedAt(), version.recordedBy(), StartRestrictionBody.from(version.restriction()));
        }
    }
}
