package nl.doorstroom.reporting.report.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.reporting.definition.DefinitionRegister;
import nl.doorstroom.reporting.definition.DefinitionSet;
import nl.doorstroom.reporting.report.Grouping;
import nl.doorstroom.reporting.report.Question;
import nl.doorstroom.reporting.report.ReadableFigure;

/** The parameters that every figure takes. Texts, so that one refusal names all that are wrong. */
public class FigureParameters {

    /** What a grouping may be. */
    public static final String GROUPINGS = "Expected one of "
            + Arrays.stream(Grouping.values()).map(FigureParameters::nameOf).toList() + ".";

    @RestQuery
    @Parameter(
            description = "First day of the period.",
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "date"),
            example = "2025-01-01")
    @Nullable
    String periodStart;

    @RestQuery
    @Parameter(
            description = "Last day of the period.",
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "date"),
            example = "2025-12-31")
    @Nullable
    String periodEnd;

    @RestQuery
    @Parameter(
            description = "The world up to and including this day: what starts later does not exist, what ends later is"
                    + " still open. Without it the day of knownAt. Not in the future.",
            schema = @Schema(type = SchemaType.STRING, format = "date"),
            example = "2025-03-28")
    @Nullable
    String asOf;

    @RestQuery
    @Parameter(
            description = "What was recorded up to this moment. Without it now. Not in the future.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
            example = "2026-01-15T09:00:00Z")
    @Nullable
    String knownAt;

    @RestQuery
    @Parameter(
            description = "Only what belongs to this programme.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Nullable
    String programmeId;

    @RestQuery
    @Parameter(description = "Only what belongs to this executing organisation, by its OIN.")
    @Nullable
    String organisation;

    @RestQuery
    @Parameter(description = "The definitions to count by; without it the current ones.", example = "def-2026-1")
    @Nullable
    String definitionSet;

    @RestQuery
    @Parameter(
            description =
                    "Definitions to count by as well, for the same question; the answer then has both side by side.",
            example = "def-2026-1")
    @Nullable
    String compareWith;

    @RestQuery
    @Parameter(
            description = "By what the rows are told apart; without it there is one row of everything.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"none", "programme", "organisation", "month"}))
    @Nullable
    String groupBy;

    /**
     * What is asked, with everything filled in.
     *
     * @param errors what is wrong beside these parameters
     * @throws InvalidInput with every parameter that is wrong
     */
    Question question(DefinitionRegister definitions, Clock clock, List<FieldError> errors) {
        Instant now = DutchCalendar.now(clock);
        LocalDate start =
                required("periodStart", QueryTexts.date("periodStart", periodStart, errors), periodStart, errors);
        LocalDate end = required("periodEnd", QueryTexts.date("periodEnd", periodEnd, errors), periodEnd, errors);
        Instant known = QueryTexts.moment("knownAt", knownAt, errors);
        LocalDate world = QueryTexts.date("asOf", asOf, errors);
        UUID programme = QueryTexts.uuid("programmeId", programmeId, errors);
        QueryTexts.checkPast(known, world, now, errors);
        if (start != null && end != null && end.isBefore(start)) {
            errors.add(FieldError.in("periodEnd", "period", "The period ends before it begins."));
        }
        DefinitionSet definition = definition("definitionSet", definitionSet, definitions, errors);
        definition("compareWith", compareWith, definitions, errors);
        Grouping grouping = grouping(errors);
        QueryTexts.checkOrganisation(organisation, errors);
        if (start == null || end == null || !errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        Instant moment = known == null ? now : known;
        return new Question(
                start,
                end,
                world == null ? DutchCalendar.dateOf(moment) : world,
                moment,
                programme,
                organisation,
                definition,
                grouping);
    }

    /**
     * The question as it is answered to whoever may not see small counts: about a year that is closed, or a quarter or month
     * of it, as it was known at its closing and by the one definition set.
     *
     * @param asked what {@link #question} made of it
     * @param errors what is wrong beside these parameters
     * @throws InvalidInput with every parameter by which another question is asked, and what is possible
     */
    Question closed(Question asked, ReadableFigure<?> figure, DefinitionSet set, Clock clock, List<FieldError> errors) {
        LocalDate closing = figure.closing(asked.periodStart().getYear());
        Instant known = Question.endOf(closing);
        if (!isMonthQuarterOrYear(asked.periodStart(), asked.periodEnd())) {
            errors.add(FieldError.in(
                    "periodEnd", "not-a-whole-period", "Told are whole months, quarters and calendar years."));
        } else if (known.isAfter(clock.instant())) {
            errors.add(FieldError.in(
                    "periodEnd", "not-closed", "What is of this year is told after its closing on [" + closing + "]."));
        }
        if (knownAt != null && !asked.knownAt().equals(known)) {
            errors.add(FieldError.in(
                    "knownAt", "not-a-closing", "This year is told as it was known at [" + known + "]; leave it out."));
        }
        if (asOf != null && !asked.asOf().equals(closing)) {
            errors.add(
                    FieldError.in("asOf", "not-a-closing", "This year is told as of [" + closing + "]; leave it out."));
        }
        if (definitionSet != null && !definitionSet.equals(set.id())) {
            errors.add(FieldError.in(
                    "definitionSet", "not-told", "Told are the numbers by [" + set.id() + "]; leave it out."));
        }
        if (compareWith != null) {
            errors.add(FieldError.in(
                    "compareWith", "not-told", "Told are the numbers by [" + set.id() + "] alone; leave it out."));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return asked.closedOn(closing, set);
    }

    private static boolean isMonthQuarterOrYear(LocalDate first, LocalDate last) {
        int month = first.getMonthValue() - 1;
        return first.getDayOfMonth() == 1
                && Stream.of(1, 3, 12)
                        .anyMatch(months -> month % months == 0
                                && DutchCalendar.plusMonths(first, months)
                                        .minusDays(1)
                                        .equals(last));
    }

    /** Refuses what splits an answer, or puts two side by side. */
    public void expectOneGroup(List<FieldError> errors) {
        if (groupBy != null) {
            errors.add(FieldError.in("groupBy", "not-grouped", "What is listed is not grouped; leave it out."));
        }
        if (compareWith != null) {
            errors.add(FieldError.in(
                    "compareWith", "not-compared", "What is listed is by one definition set; leave it out."));
        }
    }

    /** What narrows a list, as it was asked: pages of it are asked without knownAt too. */
    String narrowed(Question question) {
        return question.periodStart() + " " + question.periodEnd() + " " + asOf + " " + knownAt + " " + programmeId
                + " " + question.organisation() + " " + question.definitions().id();
    }

    /** The definitions to count by as well; null when none are asked. After {@link #question}, which refuses unknown ones. */
    public @Nullable DefinitionSet comparedWith(DefinitionRegister definitions) {
        return compareWith == null ? null : definitions.find(compareWith).orElseThrow();
    }

    private static DefinitionSet definition(
            String parameter, @Nullable String id, DefinitionRegister definitions, List<FieldError> errors) {
        if (id == null) {
            return definitions.current();
        }
        return definitions.find(id).orElseGet(() -> {
            errors.add(FieldError.in(parameter, "unknown-definition-set", unknown(definitions)));
            return definitions.current();
        });
    }

    /** Which definitions there are, for who asked others. */
    public static String unknown(DefinitionRegister definitions) {
        return "There are " + definitions.all().stream().map(DefinitionSet::id).toList() + ".";
    }

    private Grouping grouping(List<FieldError> errors) {
        return grouping(groupBy).orElseGet(() -> {
            errors.add(FieldError.in("groupBy", "invalid-value", GROUPINGS));
            return Grouping.NONE;
        });
    }

    /** By its name in the API; none when nothing is said. Empty for a name that is none. */
    public static Optional<Grouping> grouping(@Nullable String name) {
        return name == null
                ? Optional.of(Grouping.NONE)
                : Arrays.stream(Grouping.values())
                        .filter(grouping -> nameOf(grouping).equals(name))
                        .findFirst();
    }

    /** Yes or no; no when nothing is said. */
    static boolean flag(String name, @Nullable String text, List<FieldError> errors) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            errors.add(FieldError.in(name, "invalid-value", "Expected [true] or [false]."));
        }
        return "true".equals(text);
    }

    public static String nameOf(Grouping grouping) {
        return grouping.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable LocalDate required(
            String name, @Nullable LocalDate value, @Nullable String text, List<FieldError> errors) {
        if (text == null) {
            errors.add(FieldError.in(name, "not-null", "A figure is about a period: name its first and last day."));
        }
        return value;
    }

    /**
     * A moment that stands in a parameter.
     *
     * @throws InvalidInput when it is none
     */
    public static Instant readMoment(String name, String text) {
        List<FieldError> errors = new ArrayList<>();
        Instant moment = QueryTexts.moment(name, text, errors);
        if (moment == null) {
            throw new InvalidInput(errors);
        }
        return moment;
    }
}
