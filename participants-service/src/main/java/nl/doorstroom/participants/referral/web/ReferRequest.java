package nl.doorstroom.participants.referral.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.input.FitTogether;
import nl.doorstroom.participants.participant.Bsn;
import nl.doorstroom.participants.participant.web.ValidBsn;
import nl.doorstroom.participants.referral.Referral;
import nl.doorstroom.participants.referral.ReferredPerson;

/** A person whom a partner refers. */
@Schema(examples = """
        {"reference": "2026-0412", "reason": "BEGELEIDING_NAAR_WERK",
         "person": {"bsn": "999990342", "givenName": "Sanne", "namePrefix": "van der", "familyName": "Voorbeeld",
                    "birthDate": "1984-03-12"}}""")
record ReferRequest(
        @Schema(description = "Your own name for it, without anything about the person; used once.")
        @Nullable
        @Pattern(regexp = "[A-Za-z0-9._/-]{1,64}", message = "must be letters, digits and . _ / -, 64 at most")
        String reference,

        @NotNull @Valid Person person,

        @Schema(description = "Code of list referral-reasons.", examples = "BEGELEIDING_NAAR_WERK") @NotNull
        String reason,

        @Schema(description = "The programme that you have in mind.") @Nullable
        UUID programmeId,

        @Schema(description = "Last day on which you can use an answer; without it the municipality's term holds.")
        @Nullable
        @FutureOrPresent
        LocalDate answerBy) {

    Referral.Question question() {
        return new Referral.Question(reference, person.referred(), reason, programmeId, answerBy);
    }

    /** Who it is: by number, or by name and date of birth. With all of them the person can be registered at once. */
    @FitTogether
    @Schema(name = "ReferredPersonRequest")
    record Person(
            @Schema(description = "Burgerservicenummer; stored encrypted.") @Nullable @ValidBsn
            String bsn,

            @Nullable
            @Size(min = 1, max = 200)
            @Pattern(regexp = PRINTABLE, message = "must not contain control characters")
            String givenName,

            @Nullable @Size(max = 30) @Pattern(regexp = PRINTABLE, message = "must not contain control characters")
            String namePrefix,

            @Nullable
            @Size(min = 1, max = 200)
            @Pattern(regexp = PRINTABLE, message = "must not contain control characters")
            String familyName,

            @Nullable @PastOrPresent LocalDate birthDate)
            implements FitTogether.Fields {

        static final String PRINTABLE = "\\P{Cc}*";

        @Override
        public FitTogether.@Nullable Misfit misfit() {
            return bsn == null && (blank(givenName) || blank(familyName) || birthDate == null)
                    ? new FitTogether.Misfit("bsn", "must be given, or name and date of birth")
                    : null;
        }

        ReferredPerson referred() {
            return new ReferredPerson(
                    Bsn.parse(bsn).map(Bsn::digits).orElse(null),
                    stripped(givenName),
                    stripped(namePrefix),
                    stripped(familyName),
                    birthDate);
        }

        private static boolean blank(@Nullable String text) {
            return stripped(text) == null;
        }

        private static @Nullable String stripped(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }
}
