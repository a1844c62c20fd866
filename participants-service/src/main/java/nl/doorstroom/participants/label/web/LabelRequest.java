package nl.doorstroom.participants.label.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.input.FitTogether;
import nl.doorstroom.participants.input.FitTogether.Misfit;
import nl.doorstroom.participants.label.LabelFacts;

/** What is said of a label; a correction says the whole of it anew. */
@Schema(examples = """
        {"label": "LANGDURIG_WERKLOOS", "validFrom": "2025-01-01", "source": "Intake", "evidence": "Uitkering sinds 2019"}""")
@FitTogether
record LabelRequest(
        @Schema(description = "Code of list labels.", examples = "LANGDURIG_WERKLOOS") @NotBlank @Size(max = 40)
        String label,

        @Schema(description = "First day on which it holds.") @NotNull
        LocalDate validFrom,

        @Schema(description = "Last day on which it holds; without it no end is known.") @Nullable
        LocalDate validTo,

        @Schema(description = "Who says so, in words.", examples = "UWV")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String source,

        @Schema(description = "What shows it, in words; leaves the vault with the label alone.")
        @Nullable
        @Size(max = 500)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String evidence)
        implements FitTogether.Fields {

    @Override
    public @Nullable Misfit misfit() {
        return validFrom == null || validTo == null || !validTo.isBefore(validFrom)
                ? null
                : new Misfit("validTo", "validTo must not lie before validFrom");
    }

    LabelFacts facts() {
        return new LabelFacts(label, validFrom, validTo, source.strip(), evidence == null ? null : evidence.strip());
    }
}
