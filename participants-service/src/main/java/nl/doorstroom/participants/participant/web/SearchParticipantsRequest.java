package nl.doorstroom.participants.participant.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.input.FitTogether;
import nl.doorstroom.participants.input.FitTogether.Misfit;
import nl.doorstroom.participants.participant.Bsn;
import nl.doorstroom.participants.participant.ParticipantSearch;
import nl.doorstroom.platform.http.Page;

import static nl.doorstroom.participants.participant.web.RegisterParticipantRequest.NO_CONTROL_CHARACTERS;

/** A search by body: neither a citizen service number nor a name stands in an address, where logs would keep it. */
@Schema(examples = {"{\"bsn\": \"999990342\"}", "{\"familyName\": \"van der Voor\", \"givenName\": \"S.\"}"})
@FitTogether
record SearchParticipantsRequest(
        @Nullable @ValidBsn String bsn,

        @Schema(description = "The beginning of it, two letters at least; accents, capitals and a prefix play no part.")
        @Nullable
        @Size(max = 200)
        @Pattern(regexp = NO_CONTROL_CHARACTERS, message = "must not contain control characters")
        String familyName,

        @Schema(description = "The beginning of it, or initials.")
        @Nullable
        @Size(max = 200)
        @Pattern(regexp = NO_CONTROL_CHARACTERS, message = "must not contain control characters")
        String givenName,

        @Nullable LocalDate birthDate,

        @Schema(description = "nextCursor of the page before.") @Size(max = 500) @Nullable
        String cursor,

        @Schema(description = "Members of a page; 20 when absent.") @Min(1) @Max(Page.MAX_LIMIT) @Nullable
        Integer limit)
        implements FitTogether.Fields {

    ParticipantSearch search() {
        return new ParticipantSearch(Bsn.parse(bsn).orElse(null), familyName, givenName, birthDate);
    }

    int members() {
        return limit == null ? Integer.parseInt(Page.DEFAULT_LIMIT) : limit;
    }

    @Override
    public @Nullable Misfit misfit() {
        if (familyName != null && letters(familyName) < 2) {
            return new Misfit("familyName", "must have two letters at least");
        }
        if (givenName != null && letters(givenName) < 1) {
            return new Misfit("givenName", "must have a letter");
        }
        return Stream.of(bsn, familyName, givenName, birthDate).allMatch(Objects::isNull)
                ? new Misfit("bsn", "must be given, or a name or a birth date")
                : null;
    }

    private static long letters(String name) {
        return name.codePoints().filter(Character::isLetter).count();
    }
}
