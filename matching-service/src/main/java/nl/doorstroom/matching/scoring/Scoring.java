package nl.doorstroom.matching.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Compares one person with one vacancy. Points are kept in hundredths and every contribution is rounded half up before it
 * is added, so the score is the sum of what is shown and not of something near it.
 */
public final class Scoring {

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal ZERO = BigDecimal.ZERO;
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final String PROFILE = "work-profile";
    private static final String NOTHING_ASKED = "nothing asked";
    private static final String UNKNOWN = "unknown";

    private final Candidate person;
    private final Work work;
    private final LocalDate start;
    private final Weights weights;
    private final Distances distances;
    private final List<Fit.Part> parts = new ArrayList<>();
    private final List<Fit.Gap> gaps = new ArrayList<>();
    private final List<Fit.ToCheck> toCheck = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean anythingKnown;

    private Scoring(Candidate person, Work work, LocalDate from, Weights weights, Distances distances) {
        this.person = person;
        this.work = work;
        this.start = work.startDate() == null || work.startDate().isBefore(from) ? from : work.startDate();
        this.weights = weights;
        this.distances = distances;
    }

    /**
     * The fit of a person and a vacancy.
     *
     * @param from first day on which the person could start; a vacancy that started before starts on this day
     */
    public static Fit of(Candidate person, Work work, LocalDate from, Weights weights, Distances distances) {
        return new Scoring(person, work, from, weights, distances).fit();
    }

    private Fit fit() {
        skills(SkillWeight.ESSENTIAL);
        skills(SkillWeight.IMPORTANT);
        skills(SkillWeight.SOMEWHAT);
        occupation();
        hours();
        shifts();
        distance();
        transport();
        licences();
        languages();
        startDate();
        if (!anythingKnown) {
            return new Fit(
                    person.participantId(),
                    work.vacancyId(),
                    MatchStatus.INSUFFICIENT_DATA,
                    null,
                    List.of(),
                    List.of(),
                    toCheck,
                    notes);
        }
        boolean missing = gaps.stream().anyMatch(Fit.Gap::mustHave);
        boolean unknown = toCheck.stream().anyMatch(check -> check.criterion().mustHave());
        if (missing || unknown) {
            keepBelowThreshold(missing);
        }
        BigDecimal score = sum();
        MatchStatus status;
        if (missing) {
            status = MatchStatus.NEAR_MATCH;
        } else if (unknown) {
            status = MatchStatus.INSUFFICIENT_DATA;
        } else {
            status = score.compareTo(weights.threshold()) >= 0 ? MatchStatus.MATCH : MatchStatus.NEAR_MATCH;
        }
        return new Fit(person.participantId(), work.vacancyId(), status, score, parts, gaps, toCheck, notes);
    }

    /** Each skill has an equal share of the points; the shares of a list of any length add up to the whole. */
    private void skills(SkillWeight importance) {
        Criterion criterion = importance.criterion();
        List<String> asked = work.skills().entrySet().stream()
                .filter(skill -> skill.getValue() == importance)
                .map(Map.Entry::getKey)
                .toList();
        if (asked.isEmpty()) {
            nothingAsked(criterion);
            return;
        }
        BigDecimal given = ZERO;
        for (int i = 0; i < asked.size(); i++) {
            BigDecimal until = weights.of(criterion)
                    .multiply(BigDecimal.valueOf(i + 1L))
                    .divide(BigDecimal.valueOf(asked.size()), Weights.SCALE, RoundingMode.HALF_UP);
            skill(criterion, asked.get(i), until.subtract(given));
            given = until;
        }
    }

    private void skill(Criterion criterion, String uri, BigDecimal share) {
        SkillLevel level = person.skills().get(uri);
        if (level == null) {
            part(criterion, share, uri + ": " + UNKNOWN, PROFILE, ZERO);
            check(criterion, "skills", uri);
            return;
        }
        anythingKnown = true;
        BigDecimal fit = weights.ofLevel(level);
        part(criterion, share, uri + ": " + level, PROFILE, fit);
        if (fit.compareTo(weights.skillFits()) < 0) {
            gaps.add(new Fit.Gap(GapKind.SKILL, ClosedBy.PERSON, criterion.mustHave(), uri, uri, null, null));
        }
    }

    private void occupation() {
        if (work.occupation() == null) {
            nothingAsked(Criterion.OCCUPATION);
        } else if (person.occupations().isEmpty()) {
            unknown(Criterion.OCCUPATION, "occupations", work.occupation());
        } else {
            boolean wanted = person.occupations().contains(work.occupation());
            known(Criterion.OCCUPATION, work.occupation() + (wanted ? ": wanted" : ": not wanted"), PROFILE, wanted);
        }
    }

    /** offer.max ≥ wanted.min and offer.min ≤ wanted.max, where the plan says what the person can do on the first day. */
    private void hours() {
        BigDecimal planned = plannedOn(start);
        BigDecimal most = least(person.hoursMax(), planned);
        BigDecimal fewest = least(person.hoursMin(), most);
        if (most == null) {
            unknown(Criterion.HOURS, "hoursMax", null);
            return;
        }
        String source = planned != null && most.compareTo(planned) == 0 ? "hours-plan" : PROFILE;
        boolean enough = work.hoursMin().compareTo(most) <= 0;
        boolean notTooFew = fewest == null || work.hoursMax().compareTo(fewest) >= 0;
        known(
                Criterion.HOURS,
                "wants " + (fewest == null ? ZERO.setScale(2) : fewest) + "-" + most + ", offered " + work.hoursMin()
                        + "-" + work.hoursMax(),
                source,
                enough && notTooFew);
        if (!enough) {
            hoursGap(ClosedBy.PERSON, work.hoursMin().subtract(most), reachedOn(work.hoursMin()));
        } else if (!notTooFew && fewest != null) {
            hoursGap(ClosedBy.EMPLOYER, fewest.subtract(work.hoursMax()), null);
        } else if (source.equals("hours-plan")) {
            LocalDate reached = reachedOn(work.hoursMin());
            if (reached != null) {
                notes.add("The hours plan reaches " + work.hoursMin() + " hours a week on " + reached + ".");
            }
        }
    }

    private void hoursGap(ClosedBy closedBy, BigDecimal hours, @Nullable LocalDate expectedOn) {
        gaps.add(new Fit.Gap(GapKind.HOURS, closedBy, true, null, null, hours, expectedOn));
    }

    /** Hours of the plan on a day. A plan that starts later gives none before, which is known and not unknown. */
    private @Nullable BigDecimal plannedOn(LocalDate day) {
        if (person.hoursPlan().isEmpty()) {
            return null;
        }
        BigDecimal hours = ZERO.setScale(2);
        for (Candidate.PlannedHours step : person.hoursPlan()) {
            if (!step.validFrom().isAfter(day)) {
                hours = step.hoursPerWeek();
            }
        }
        return hours;
    }

    /** First day on which the plan reaches so many hours, if the person wants that many. */
    private @Nullable LocalDate reachedOn(BigDecimal hours) {
        if (person.hoursMax() != null && person.hoursMax().compareTo(hours) < 0) {
            return null;
        }
        return person.hoursPlan().stream()
                .filter(step -> step.hoursPerWeek().compareTo(hours) >= 0)
                .map(Candidate.PlannedHours::validFrom)
                .findFirst()
                .orElse(null);
    }

    private void shifts() {
        subset(Criterion.SHIFTS, work.shifts(), person.shifts(), "shifts", GapKind.SHIFTS);
    }

    private void transport() {
        subset(Criterion.TRANSPORT, work.transport(), person.transport(), "transport", GapKind.MOBILITY);
    }

    private void licences() {
        subset(Criterion.LICENCES, work.licences(), person.licences(), "licences", GapKind.CERTIFICATE);
    }

    private void subset(
            Criterion criterion, SortedSet<String> asked, SortedSet<String> present, String field, GapKind kind) {
        if (asked.isEmpty()) {
            nothingAsked(criterion);
            return;
        }
        if (present.isEmpty()) {
            unknown(criterion, field, String.join(",", asked));
            return;
        }
        SortedSet<String> missing = new TreeSet<>(asked);
        missing.removeAll(present);
        known(
                criterion,
                "asked " + String.join(",", asked) + ", present " + String.join(",", present),
                PROFILE,
                missing.isEmpty());
        missing.forEach(
                code -> gaps.add(new Fit.Gap(kind, ClosedBy.PERSON, criterion.mustHave(), code, null, null, null)));
    }

    private void distance() {
        if (work.pc4() == null) {
            nothingAsked(Criterion.DISTANCE);
            return;
        }
        Integer km = person.pc4() == null ? null : distances.between(person.pc4(), work.pc4());
        Integer limit = person.maxDistanceKm();
        if (km == null || (limit == null && km > 0)) {
            unknown(Criterion.DISTANCE, person.pc4() == null ? "pc4" : km == null ? "distance" : "maxDistanceKm", null);
            return;
        }
        anythingKnown = true;
        boolean within = limit == null || km <= limit;
        BigDecimal fit = ZERO;
        if (within) {
            fit = limit == null || limit == 0
                    ? ONE
                    : ONE.subtract(ONE.subtract(weights.farEnd())
                            .multiply(BigDecimal.valueOf(km))
                            .divide(BigDecimal.valueOf(limit), 6, RoundingMode.HALF_UP));
        }
        part(
                Criterion.DISTANCE,
                weights.of(Criterion.DISTANCE),
                km + " km" + (limit == null ? "" : " of " + limit + " km"),
                PROFILE,
                fit);
        if (!within && limit != null) {
            gaps.add(new Fit.Gap(
                    GapKind.MOBILITY, ClosedBy.PERSON, true, null, null, BigDecimal.valueOf((long) km - limit), null));
        }
    }

    /** Every language has to be spoken at its level; a language that the profile does not name is unknown. */
    private void languages() {
        if (work.languages().isEmpty()) {
            nothingAsked(Criterion.LANGUAGES);
            return;
        }
        boolean fits = true;
        boolean complete = true;
        List<String> values = new ArrayList<>();
        for (Map.Entry<String, Integer> asked : work.languages().entrySet()) {
            Integer level = person.languages().get(asked.getKey());
            values.add(asked.getKey() + " " + (level == null ? UNKNOWN : level) + " of " + asked.getValue());
            if (level == null) {
                complete = false;
                check(Criterion.LANGUAGES, "languages", asked.getKey());
            } else if (level < asked.getValue()) {
                fits = false;
                gaps.add(new Fit.Gap(
                        GapKind.LANGUAGE,
                        ClosedBy.PERSON,
                        true,
                        asked.getKey(),
                        null,
                        BigDecimal.valueOf((long) asked.getValue() - level),
                        null));
            }
        }
        anythingKnown |= values.stream().anyMatch(value -> !value.contains(UNKNOWN));
        part(
                Criterion.LANGUAGES,
                weights.of(Criterion.LANGUAGES),
                String.join(", ", values),
                PROFILE,
                fits && complete ? ONE : ZERO);
    }

    private void startDate() {
        LocalDate available = person.availableFrom();
        if (available == null) {
            unknown(Criterion.START_DATE, "availableFrom", null);
            return;
        }
        boolean inTime = !available.isAfter(start);
        known(Criterion.START_DATE, "available " + available + ", start " + start, PROFILE, inTime);
        if (!inTime) {
            gaps.add(new Fit.Gap(
                    GapKind.START_DATE,
                    ClosedBy.PERSON,
                    true,
                    null,
                    null,
                    BigDecimal.valueOf(ChronoUnit.DAYS.between(start, available)),
                    available));
        }
    }

    private void keepBelowThreshold(boolean missing) {
        BigDecimal highest = weights.threshold().subtract(HUNDREDTH);
        BigDecimal above = sum().subtract(highest);
        if (above.signum() > 0) {
            parts.add(new Fit.Part(
                    Criterion.MUST_HAVES,
                    ZERO.setScale(Weights.SCALE),
                    missing ? "a must-have is missing" : "a must-have is unknown",
                    weights.version(),
                    above.negate()));
        }
    }

    private BigDecimal sum() {
        return parts.stream().map(Fit.Part::contribution).reduce(ZERO.setScale(Weights.SCALE), BigDecimal::add);
    }

    private void nothingAsked(Criterion criterion) {
        part(criterion, weights.of(criterion), NOTHING_ASKED, "vacancy", ONE);
    }

    private void unknown(Criterion criterion, String field, @Nullable String subject) {
        part(criterion, weights.of(criterion), UNKNOWN, PROFILE, ZERO);
        check(criterion, field, subject);
    }

    private void known(Criterion criterion, String value, String source, boolean fits) {
        anythingKnown = true;
        part(criterion, weights.of(criterion), value, source, fits ? ONE : ZERO);
    }

    private void part(Criterion criterion, BigDecimal weight, String value, String source, BigDecimal fit) {
        parts.add(new Fit.Part(
                criterion, weight, value, source, weight.multiply(fit).setScale(Weights.SCALE, RoundingMode.HALF_UP)));
    }

    private void check(Criterion criterion, String field, @Nullable String subject) {
        toCheck.add(new Fit.ToCheck(criterion, field, subject));
    }

    private static @Nullable BigDecimal least(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.min(other);
    }
}
