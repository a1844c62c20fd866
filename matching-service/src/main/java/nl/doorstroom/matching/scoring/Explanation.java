package nl.doorstroom.matching.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Puts into words what a comparison finds, and decides nothing. Amounts are in hundredths. */
final class Explanation {

    private static final String PROFILE = "work-profile";
    private static final String NOTHING_ASKED = "nothing asked";
    private static final String UNKNOWN = "unknown";

    private final Candidate person;
    private final Work work;
    private final String weightSet;
    private final List<Fit.Part> parts = new ArrayList<>();
    private final List<Fit.Gap> gaps = new ArrayList<>();
    private final List<Fit.MadeGood> madeGood = new ArrayList<>();
    private final List<Fit.ToCheck> toCheck = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Explanation(Candidate person, Work work, String weightSet) {
        this.person = person;
        this.work = work;
        this.weightSet = weightSet;
    }

    /** All of it. Where nothing is known there is no score, and so nothing that it consists of. */
    Fit fit(Comparison found) {
        boolean known = found.points() != Comparison.NOTHING_KNOWN;
        return new Fit(
                person.participantId(),
                work.vacancyId(),
                found.status(),
                known ? hundredths(found.points()) : null,
                known ? parts : List.of(),
                known ? gaps : List.of(),
                known ? madeGood : List.of(),
                toCheck,
                notes);
    }

    void nothingAsked(Criterion criterion, int weight) {
        part(criterion, weight, NOTHING_ASKED, "vacancy", weight);
    }

    /** @param offer what makes good that the level does not fit, or null */
    void skill(
            SkillWeight importance,
            int index,
            @Nullable SkillLevel level,
            int share,
            int earned,
            boolean fits,
            @Nullable EmployerOffer offer) {
        Criterion criterion = importance.criterion();
        String uri = work.skills(importance).get(index);
        part(criterion, share, uri + ": " + (level == null ? UNKNOWN : level), PROFILE, earned);
        if (level == null) {
            check(criterion, "skills", uri);
        } else if (!fits) {
            gap(new Fit.Gap(GapKind.SKILL, ClosedBy.PERSON, criterion.mustHave(), uri, uri, null, null), offer);
        }
    }

    void unknownOccupation(int weight) {
        unknown(Criterion.OCCUPATION, weight, "occupations", work.occupation());
    }

    void occupation(int weight, int earned, boolean wanted) {
        part(Criterion.OCCUPATION, weight, work.occupation() + (wanted ? ": wanted" : ": not wanted"), PROFILE, earned);
    }

    void unknownHours(int weight) {
        unknown(Criterion.HOURS, weight, "hoursMax", null);
    }

    /**
     * @param start first day of the work
     * @param fewest that the person wants, or {@link CodedCandidate#UNKNOWN}
     * @param most that the person can do on the first day, or {@link CodedCandidate#UNKNOWN}
     * @param byPlan whether the hours plan says so
     * @param offer what makes good that they are not enough, or null
     */
    void hours(
            int weight,
            int earned,
            LocalDate start,
            int fewest,
            int most,
            boolean byPlan,
            boolean enough,
            boolean notTooFew,
            @Nullable EmployerOffer offer) {
        part(
                Criterion.HOURS,
                weight,
                "wants " + hundredths(Math.max(fewest, 0))
                        + (most == CodedCandidate.UNKNOWN ? " or more" : "-" + hundredths(most)) + ", offered "
                        + work.hoursMin() + "-" + work.hoursMax(),
                byPlan ? "hours-plan" : PROFILE,
                earned);
        if (!enough) {
            hoursGap(
                    ClosedBy.PERSON,
                    work.hoursMin().subtract(hundredths(most)),
                    reachedAfter(start, work.hoursMin()),
                    offer);
        } else if (!notTooFew) {
            hoursGap(ClosedBy.EMPLOYER, hundredths(fewest).subtract(work.hoursMax()), null, null);
        } else if (byPlan && work.hoursMin().signum() > 0) {
            notes.add("The hours plan reaches " + work.hoursMin() + " hours a week on "
                    + reachedBy(start, work.hoursMin()) + ".");
        }
    }

    private void hoursGap(
            ClosedBy closedBy, BigDecimal hours, @Nullable LocalDate expectedOn, @Nullable EmployerOffer offer) {
        gap(new Fit.Gap(GapKind.HOURS, closedBy, true, null, null, hours, expectedOn), offer);
    }

    /** Missing, unless the employer makes it good. */
    private void gap(Fit.Gap gap, @Nullable EmployerOffer offer) {
        if (offer == null) {
            gaps.add(gap);
        } else {
            madeGood.add(new Fit.MadeGood(gap.kind(), offer, gap.subject(), gap.skillUri(), gap.amount()));
        }
    }

    /** First day of the stretch of the plan that has so many hours on a day. */
    private @Nullable LocalDate reachedBy(LocalDate day, BigDecimal hours) {
        LocalDate since = null;
        for (Candidate.PlannedHours step : person.hoursPlan()) {
            if (step.validFrom().isAfter(day)) {
                return since;
            }
            if (step.hoursPerWeek().compareTo(hours) < 0) {
                since = null;
            } else if (since == null) {
                since = step.validFrom();
            }
        }
        return since;
    }

    /** First day after another on which the plan reaches so many hours, if the person wants that many. */
    private @Nullable LocalDate reachedAfter(LocalDate day, BigDecimal hours) {
        if (person.hoursMax() != null && person.hoursMax().compareTo(hours) < 0) {
            return null;
        }
        return person.hoursPlan().stream()
                .filter(step ->
                        step.validFrom().isAfter(day) && step.hoursPerWeek().compareTo(hours) >= 0)
                .map(Candidate.PlannedHours::validFrom)
                .findFirst()
                .orElse(null);
    }

    void unknownSubset(Criterion criterion, int weight) {
        Subset subset = subset(criterion);
        unknown(criterion, weight, subset.field(), String.join(",", subset.asked()));
    }

    void subset(Criterion criterion, int weight, int earned, @Nullable EmployerOffer offer) {
        Subset subset = subset(criterion);
        part(
                criterion,
                weight,
                "asked " + String.join(",", subset.asked()) + ", present " + String.join(",", subset.present()),
                PROFILE,
                earned);
        SortedSet<String> missing = new TreeSet<>(subset.asked());
        missing.removeAll(subset.present());
        missing.forEach(code ->
                gap(new Fit.Gap(subset.gap(), ClosedBy.PERSON, criterion.mustHave(), code, null, null, null), offer));
    }

    private Subset subset(Criterion criterion) {
        return switch (criterion) {
            case SHIFTS -> new Subset(work.shifts(), person.shifts(), "shifts", GapKind.SHIFTS);
            case TRANSPORT -> new Subset(work.transport(), person.transport(), "transport", GapKind.MOBILITY);
            case LICENCES -> new Subset(work.licences(), person.licences(), "licences", GapKind.CERTIFICATE);
            default -> throw new IllegalArgumentException(criterion + " does not compare sets");
        };
    }

    private record Subset(SortedSet<String> asked, SortedSet<String> present, String field, GapKind gap) {}

    void unknownDistance(int weight, int km) {
        String field = person.pc4() == null ? "pc4" : km == Distances.UNKNOWN ? "distance" : "maxDistanceKm";
        unknown(Criterion.DISTANCE, weight, field, null);
    }

    void distance(int weight, int earned, int km, boolean within) {
        Integer limit = person.maxDistanceKm();
        part(Criterion.DISTANCE, weight, km + " km" + (limit == null ? "" : " of " + limit + " km"), PROFILE, earned);
        if (!within && limit != null) {
            gaps.add(new Fit.Gap(
                    GapKind.MOBILITY, ClosedBy.PERSON, true, null, null, BigDecimal.valueOf((long) km - limit), null));
        }
    }

    void languages(int weight, int earned, @Nullable EmployerOffer offer) {
        List<String> values = new ArrayList<>();
        for (Map.Entry<String, Integer> asked : work.languages().entrySet()) {
            Integer level = person.languages().get(asked.getKey());
            values.add(asked.getKey() + " " + (level == null ? UNKNOWN : level) + " of " + asked.getValue());
            if (level == null) {
                check(Criterion.LANGUAGES, "languages", asked.getKey());
            } else if (level < asked.getValue()) {
                gap(
                        new Fit.Gap(
                                GapKind.LANGUAGE,
                                ClosedBy.PERSON,
                                true,
                                asked.getKey(),
                                null,
                                BigDecimal.valueOf((long) asked.getValue() - level),
                                null),
                        offer);
            }
        }
        part(Criterion.LANGUAGES, weight, String.join(", ", values), PROFILE, earned);
    }

    void unknownStartDate(int weight) {
        unknown(Criterion.START_DATE, weight, "availableFrom", null);
    }

    void startDate(int weight, int earned, LocalDate start, boolean inTime) {
        LocalDate available = person.availableFrom();
        part(Criterion.START_DATE, weight, "available " + available + ", start " + start, PROFILE, earned);
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

    void employerOffers(int givenBack) {
        if (!madeGood.isEmpty()) {
            part(
                    Criterion.EMPLOYER_OFFER,
                    0,
                    madeGood.stream()
                            .map(good -> good.offer() + " for " + good.kind()
                                    + (good.subject() == null ? "" : " " + good.subject()))
                            .collect(Collectors.joining(", ")),
                    "vacancy",
                    givenBack);
        }
    }

    void mustHaves(int taken, boolean missing) {
        part(Criterion.MUST_HAVES, 0, missing ? "a must-have is missing" : "a must-have is unknown", weightSet, taken);
    }

    private void unknown(Criterion criterion, int weight, String field, @Nullable String subject) {
        part(criterion, weight, UNKNOWN, PROFILE, 0);
        check(criterion, field, subject);
    }

    private void part(Criterion criterion, int weight, String value, String source, int earned) {
        parts.add(new Fit.Part(criterion, hundredths(weight), value, source, hundredths(earned)));
    }

    private void check(Criterion criterion, String field, @Nullable String subject) {
        toCheck.add(new Fit.ToCheck(criterion, field, subject));
    }

    private static BigDecimal hundredths(int amount) {
        return BigDecimal.valueOf(amount, Weights.SCALE);
    }
}
