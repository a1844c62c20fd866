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

/** An intake to begin. */
@Schema(examples = """
        {"heldOn": "2026-03-02", "draft": false,
         "wishes": [{"occupation": {"uri": "https://linkeddata.competentnl.nl/uwv/id/occupation/hovenier",
                                    "scheme": "COMPETENT_NL"}},
                    {"role": "Gastvrouw in het Huis van de Wijk"}, {"hours": {"min": 12, "max": 20}}],
         "abilities": [{"experience": {"text": "Drie jaar in de groenvoorziening", "years": 3}},
                       {"limit": "Niet zwaar tillen"}],
         "needs": [{"code": "KINDEROPVANG", "text": "Op maandag en donderdag"}]}""")
record OpenIntakeRequest(
        @Schema(description = "Day of the talk; the term of the review counts from it.") @NotNull
        LocalDate heldOn,

        @Schema(description = "Only write it down; it is completed later.")
        boolean draft,

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
