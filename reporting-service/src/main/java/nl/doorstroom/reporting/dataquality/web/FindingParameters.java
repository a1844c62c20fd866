package nl.doorstroom.reporting.dataquality.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.reporting.dataquality.FindingState;
import nl.doorstroom.reporting.dataquality.FindingsAsked;
import nl.doorstroom.reporting.finding.FindingType;
import nl.doorstroom.reporting.report.web.QueryTexts;

/** By what findings are narrowed. Texts, so that one refusal names all that are wrong. */
public class FindingParameters {

    @RestQuery
    @Parameter(
            description = "Those that are there, or those that were; without it OPEN.",
            schema = @Schema(implementation = FindingState.class))
    @Nullable
    String state;

    @RestQuery
    @Parameter(description = "Of this type alone.", schema = @Schema(implementation = FindingType.class))
    @Nullable
    String type;

    @RestQuery
    @Parameter(description = "Only what this organisation looks at, by its OIN.")
    @Nullable
    String organisation;

    @RestQuery
    @Parameter(
            description = "Only what belongs to this programme.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Nullable
    String programmeId;

    @RestQuery
    @Parameter(
            description = "Only what is about this person.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Nullable
    String participantId;

    @RestQuery
    @Parameter(
            description = "The world up to and including this day. Without it the day of knownAt. Not in the future.",
            schema = @Schema(type = SchemaType.STRING, format = "date"),
            example = "2026-05-17")
    @Nullable
    String asOf;

    @RestQuery
    @Parameter(
            description = "What was recorded up to this moment. Without it now. Not in the future.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
            example = "2026-05-17T09:00:00Z")
    @Nullable
    String knownAt;

    /** @throws InvalidInput with every parameter that is wrong */
    FindingsAsked asked(Clock clock) {
        List<FieldError> errors = new ArrayList<>();
        Instant now = DutchCalendar.now(clock);
        Instant known = QueryTexts.moment("knownAt", knownAt, errors);
        LocalDate world = QueryTexts.date("asOf", asOf, errors);
        UUID programme = QueryTexts.uuid("programmeId", programmeId, errors);
        UUID participant = QueryTexts.uuid("participantId", participantId, errors);
        FindingState asked =
                QueryTexts.read("state", state, FindingState::valueOf, oneOf(FindingState.values()), errors);
        FindingType kind = QueryTexts.read("type", type, FindingType::valueOf, oneOf(FindingType.values()), errors);
        QueryTexts.checkPast(known, world, now, errors);
        QueryTexts.checkOrganisation(organisation, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        Instant moment = known == null ? now : known;
        LocalDate day = DutchCalendar.dateOf(moment);
        return new FindingsAsked(
                asked == null ? FindingState.OPEN : asked,
                kind,
                organisation,
                programme,
                participant,
                moment,
                world == null || world.isAfter(day) ? day : world);
    }

    private static String oneOf(Object[] values) {
        return "one of " + Arrays.toString(values);
    }
}
