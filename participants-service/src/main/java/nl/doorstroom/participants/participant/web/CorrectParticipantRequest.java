package nl.doorstroom.participants.participant.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.input.FitTogether;
import nl.doorstroom.participants.input.FitTogether.Misfit;
import nl.doorstroom.participants.participant.Participant;
import nl.doorstroom.participants.participant.PersonName;

import static nl.doorstroom.participants.participant.web.RegisterParticipantRequest.NO_CONTROL_CHARACTERS;

/** What was registered wrongly of a person, as it should be; what is absent stays. */
@Schema(examples = "{\"familyName\": \"Voorbeelt\", \"namePrefix\": \"\"}")
@FitTogether
record CorrectParticipantRequest(
        @Nullable
        @Size(min = 1, max = 200)
        @Pattern(regexp = NO_CONTROL_CHARACTERS, message = "must not contain control characters")
        String givenName,

        @Schema(description = "An empty text takes the prefix away.")
        @Nullable
        @Size(max = 30)
        @Pattern(regexp = NO_CONTROL_CHARACTERS, message = "must not contain control characters")
        String namePrefix,

        @Nullable
        @Size(min = 1, max = 200)
        @Pattern(regexp = NO_CONTROL_CHARACTERS, message = "must not contain control characters")
        String familyName,

        @Nullable @PastOrPresent LocalDate birthDate)
        implements FitTogether.Fields {

    PersonName name(Participant participant) {
        PersonName known = participant.name();
        String prefix = namePrefix == null ? known.namePrefix() : namePrefix.strip();
        return new PersonName(
                givenName == null ? known.givenName() : givenName.strip(),
                prefix == null || prefix.isEmpty() ? null : prefix,
                familyName == null ? known.familyName() : familyName.strip());
    }

    LocalDate birthDate(Participant participant) {
        return birthDate == null ? participant.birthDate() : birthDate;
    }

    @Override
    public @Nullable Misfit misfit() {
        if (givenName != null && givenName.isBlank()) {
            return new Misfit("givenName", "must not be blank");
        }
        if (familyName != null && familyName.isBlank()) {
            return new Misfit("familyName", "must not be blank");
        }
        return Stream.of(givenName, namePrefix, familyName, birthDate).allMatch(Objects::isNull)
                ? new Misfit("familyName", "must be given, or another member must")
                : null;
    }
}
