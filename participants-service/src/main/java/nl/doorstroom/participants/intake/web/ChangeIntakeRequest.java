package nl.doorstroom.participants.intake.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.intake.IntakeAnswers;
import nl.doorstroom.participants.intake.IntakeAnswers.Ability;
import nl.doorstroom.participants.intake.IntakeAnswers.Need;
import nl.doorstroom.participants.intake.IntakeAnswers.Wish;

/** What a draft says from now on, as a whole. */
@Schema(examples = """
        {"heldOn": "2026-03-02", "wishes": [{"hours": {"min": 12, "max": 20}}],
         "abilities": [{"limit": "Niet zwaar tillen"}], "needs": [{"code": "KINDEROPVANG"}]}""")
record ChangeIntakeRequest(
        @Schema(description = "Day of the talk.") @NotNull LocalDate heldOn,

        @Schema(description = "What do I want? (WIL)") @Nullable @Size(max = 30)
        List<@NotNull @Valid Wish> wishes,

        @Schema(description = "What can I do? (KAN)") @Nullable @Size(max = 50)
        List<@NotNull @Valid Ability> abilities,

        @Schema(description = "What do I need? (NODIG)") @Nullable @Size(max = 30)
        List<@NotNull @Valid Need> needs) {

    IntakeAnswers answers() {
        return new IntakeAnswers(wishes, abilities, needs);
    }
}
