package nl.doorstroom.participants.participant.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.input.FitTogether;
import nl.doorstroom.participants.input.FitTogether.Misfit;
import nl.doorstroom.participants.participant.Identification;
import nl.doorstroom.participants.participant.PersonName;

/** A person to register. */
@Schema(examples = """
        {"bsn": "999990342", "givenName": "Sanne", "namePrefix": "van der", "familyName": "Voorbeeld",
         "birthDate": "1984-03-12"}""")
@FitTogether
record RegisterParticipantRequest(
        @Schema(description = "NONE for a person without a number, or whose number is not known yet; BSN when absent.")
        @Nullable
        Identification identification,

        @Schema(
                description = "Burgerservicenummer; stored encrypted and shown masked. Absent exactly when the"
                        + " identification is NONE.",
                examples = "999990342")
        @Nullable
        @ValidBsn
        String bsn,

        @Schema(description = "What people call the person.", examples = "Sanne")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = NO_CONTROL_CHARACTERS, message = "must not contain control characters")
        String givenName,

        @Schema(description = "Voorvoegsel.", examples = "van der")
        @Nullable
        @Size(max = 30)
        @Pattern(regexp = NO_CONTROL_CHARACTERS, message = "must not contain control characters")
        String namePrefix,

        @Schema(description = "Geslachtsnaam without prefix.", examples = "Voorbeeld")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = NO_CONTROL_CHARACTERS, message = "must not contain control characters")
        String familyName,

        @NotNull @PastOrPresent LocalDate birthDate)
        implements FitTogether.Fields {

    static final String NO_CONTROL_CHARACTERS = "\\P{Cc}*";

    PersonName name() {
        return new PersonName(
                givenName.strip(),
                namePrefix == null || namePrefix.isBlank() ? null : namePrefix.strip(),
                familyName.strip());
    }

    @Override
    public @Nullable Misfit misfit() {
        if (identification == Identification.NONE) {
            return bsn == null ? null : new Misfit("bsn", "must be absent when identification is NONE");
        }
        return bsn == null ? new Misfit("bsn", "must be given, or identification must be NONE") : null;
    }
}
