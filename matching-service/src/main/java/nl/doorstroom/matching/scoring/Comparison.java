package nl.doorstroom.matching.scoring;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Compares one person with one vacancy after another, by the rules of the README, with one set of weights. Points are kept in
 * hundredths and every contribution is rounded half up before it is added, so the score is the sum of what is shown and not
 * of something near it. What a comparison found is asked before the next begins; one thread at a time.
 */
public final class Comparison {

    /** Nothing that the work asks is known of the person, so there are no points. */
    public static final int NOTHING_KNOWN = -1;

    private static final int HUNDRED = 100;
    private static final SkillLevel[] LEVELS = SkillLevel.values();

    /** Of all points, in hundredths. */
    private static final int ALL = 10_000;

    private final CodedWeights weights;
    private final int from;
    private final Distances distances;

    /** Points that are left to be given after a look at what is essential, and after one at hours. */
    private final int leftAfterEssential;

    private final int leftAfterHours;

    private @Nullable CodedCandidate tabled;
    private byte[] levels = {};
    private CodedCandidate person;
    private CodedWork work;
    private int start;
    private @Nullable Explanation explanation;
    private boolean byPlan;
    private int fewestHours;
    private int mostHours;
    private int points;
    private boolean known;
    private boolean missing;
    private boolean toCheck;
    private int givenBack;
    private int madeGood;

    /** @param from first day on which a person could start; work that began before starts on this day */
    @SuppressWarnings("NullAway") // person and work are there as soon as something is compared
    public Comparison(Weights weights, LocalDate from, Distances distances) {
        this.weights = new CodedWeights(weights);
        this.from = (int) from.toEpochDay();
        this.distances = distances;
        this.leftAfterEssential = ALL - this.weights.of(Criterion.ESSENTIAL_SKILLS);
        this.leftAfterHours = leftAfterEssential
                - this.weights.of(Criterion.IMPORTANT_SKILLS)
                - this.weights.of(Criterion.SOMEWHAT_SKILLS)
                - this.weights.of(Criterion.OCCUPATION)
                - this.weights.of(Criterion.HOURS);
    }

    /** Compares. */
    public void compare(CodedCandidate somebody, CodedWork something) {
        compare(somebody, something, Integer.MIN_VALUE);
    }

    /**
     * Compares as long as so many points can still be reached; most work is left after a look at the skills.
     *
     * @return whether it was compared to the end, so that there are points and a status; the points may be fewer all the same
     */
    public boolean compare(CodedCandidate somebody, CodedWork something, int least) {
        return compare(somebody, something, least, null);
    }

    /** Compares to the end, and explains. */
    void compare(CodedCandidate somebody, CodedWork something, Explanation words) {
        compare(somebody, something, Integer.MIN_VALUE, words);
    }

    private boolean compare(CodedCandidate somebody, CodedWork something, int least, @Nullable Explanation words) {
        if (somebody == person && somebody != tabled) {
            tabled = somebody;
            levels = somebody.levels();
        }
        person = somebody;
        work = something;
        start = Math.max(something.startDate, from);
        explanation = words;
        points = 0;
        known = false;
        missing = false;
        toCheck = false;
        givenBack = 0;
        lookAtHours();
        // Most work is left here: its hours are at hand, its skills are further away.
        if (least >= weights.threshold
                && work.offers.length == 0
                && !(hoursKnown() && enoughHours() && notTooFewHours())) {
            return false;
        }
        if (!skills(SkillWeight.ESSENTIAL, least, leftAfterEssential)) {
            return false;
        }
        skills(SkillWeight.IMPORTANT, Integer.MIN_VALUE, 0);
        skills(SkillWeight.SOMEWHAT, Integer.MIN_VALUE, 0);
        occupation();
        hours();
        if (!canReach(least, leftAfterHours)) {
            return false;
        }
        subset(Criterion.SHIFTS, something.shifts, somebody.shifts);
        distance();
        subset(Criterion.TRANSPORT, something.transport, somebody.transport);
        subset(Criterion.LICENCES, something.licences, somebody.licences);
        languages();
        startDate();
        employerOffers();
        if (known && (missing || toCheck)) {
            keepBelowThreshold();
        }
        return true;
    }

    /** Whether the points that are left to be given would be enough. What an employer can make good is not known before the end. */
    private boolean canReach(int least, int left) {
        int most = missing || toCheck ? Math.min(points + left, weights.threshold - 1) : points + left;
        return most >= least || work.offers.length > 0;
    }

    /** Hundredths of points, 0 to 10000, or {@link #NOTHING_KNOWN}. */
    public int points() {
        return known ? points : NOTHING_KNOWN;
    }

    /** What the comparison came to. */
    public MatchStatus status() {
        if (!known) {
            return MatchStatus.INSUFFICIENT_DATA;
        }
        if (missing) {
            return MatchStatus.NEAR_MATCH;
        }
        if (toCheck) {
            return MatchStatus.INSUFFICIENT_DATA;
        }
        return points >= weights.threshold ? MatchStatus.MATCH : MatchStatus.NEAR_MATCH;
    }

    /**
     * Each skill has an equal share of the points; the shares of a list of any length add up to the whole.
     *
     * @param left points that are left to be given after these skills
     * @return whether so many points can still be reached; otherwise not all of them were looked at
     */
    private boolean skills(SkillWeight importance, int least, int left) {
        Criterion criterion = importance.criterion();
        int first = work.firstSkill(importance);
        int asked = work.skillsEnd(importance) - first;
        if (asked == 0) {
            nothingAsked(criterion);
            return canReach(least, left);
        }
        int[] shares = weights.shares(criterion, asked);
        int toGive = weights.of(criterion);
        madeGood = 0;
        for (int i = 0; i < asked; i++) {
            skill(importance, i, level(work.skills[first + i]), shares[i]);
            toGive -= shares[i];
            if (!canReach(least, toGive + left)) {
                return false;
            }
        }
        return true;
    }

    /** Who is compared with one after another is looked up in a table. */
    private @Nullable SkillLevel level(int skill) {
        if (tabled != person) {
            return person.skill(skill);
        }
        return skill < levels.length && levels[skill] > 0 ? LEVELS[levels[skill] - 1] : null;
    }

    private void skill(SkillWeight importance, int index, @Nullable SkillLevel level, int share) {
        Criterion criterion = importance.criterion();
        int earned = level == null ? 0 : CodedWeights.part(share, weights.ofLevel(level));
        points += earned;
        boolean fits = level != null && weights.fits(level);
        EmployerOffer offer = level == null || fits ? null : madeGood(criterion, level, 0, 0, share - earned);
        if (level == null) {
            unknown(criterion);
        } else {
            known = true;
            missing |= !fits && offer == null && criterion.mustHave();
        }
        if (explanation != null) {
            explanation.skill(importance, index, level, share, earned, fits, offer);
        }
    }

    private void occupation() {
        if (work.occupation == 0) {
            nothingAsked(Criterion.OCCUPATION);
        } else if (person.occupations.length == 0) {
            unknown(Criterion.OCCUPATION);
            if (explanation != null) {
                explanation.unknownOccupation(weights.of(Criterion.OCCUPATION));
            }
        } else {
            boolean wanted = contains(person.occupations, work.occupation);
            int earned = all(Criterion.OCCUPATION, wanted);
            if (explanation != null) {
                explanation.occupation(weights.of(Criterion.OCCUPATION), earned, wanted);
            }
        }
    }

    /** What the person wants and can do on the first day, where the plan says so. */
    private void lookAtHours() {
        int planned = person.plannedOn(start);
        mostHours = least(person.hoursMax, planned);
        fewestHours = least(person.hoursMin, mostHours);
        byPlan = planned != CodedCandidate.UNKNOWN && mostHours == planned;
    }

    private boolean hoursKnown() {
        return mostHours != CodedCandidate.UNKNOWN || work.hoursMax < person.hoursMin;
    }

    private boolean enoughHours() {
        return mostHours == CodedCandidate.UNKNOWN || work.hoursMin <= mostHours;
    }

    /** Who wants more hours than there are finds too few of them, whatever the most is. */
    private boolean notTooFewHours() {
        return fewestHours == CodedCandidate.UNKNOWN || work.hoursMax >= fewestHours;
    }

    /** offer.max ≥ wanted.min and offer.min ≤ wanted.max. */
    private void hours() {
        int weight = weights.of(Criterion.HOURS);
        if (!hoursKnown()) {
            unknown(Criterion.HOURS);
            if (explanation != null) {
                explanation.unknownHours(weight);
            }
            return;
        }
        boolean enough = enoughHours();
        boolean notTooFew = notTooFewHours();
        int earned = all(Criterion.HOURS, enough && notTooFew);
        EmployerOffer offer =
                enough ? null : madeGood(Criterion.HOURS, null, work.hoursMin - mostHours, mostHours, weight);
        missing |= enough ? !notTooFew : offer == null;
        if (explanation != null) {
            explanation.hours(
                    weight,
                    earned,
                    LocalDate.ofEpochDay(start),
                    fewestHours,
                    mostHours,
                    byPlan,
                    enough,
                    notTooFew,
                    offer);
        }
    }

    private void subset(Criterion criterion, int[] asked, int[] present) {
        if (asked.length == 0) {
            nothingAsked(criterion);
            return;
        }
        if (present.length == 0) {
            unknown(criterion);
            if (explanation != null) {
                explanation.unknownSubset(criterion, weights.of(criterion));
            }
            return;
        }
        boolean complete = true;
        for (int code : asked) {
            complete &= contains(present, code);
        }
        int earned = all(criterion, complete);
        EmployerOffer offer = complete ? null : madeGood(criterion, null, 0, 0, weights.of(criterion));
        missing |= !complete && offer == null;
        if (explanation != null) {
            explanation.subset(criterion, weights.of(criterion), earned, offer);
        }
    }

    private void distance() {
        int weight = weights.of(Criterion.DISTANCE);
        if (work.pc4 == 0) {
            nothingAsked(Criterion.DISTANCE);
            return;
        }
        int km = kilometres(person, work, distances);
        int limit = person.maxDistanceKm;
        boolean unlimited = limit == CodedCandidate.UNKNOWN;
        if (km == Distances.UNKNOWN || (unlimited && km > 0)) {
            unknown(Criterion.DISTANCE);
            if (explanation != null) {
                explanation.unknownDistance(weight, km);
            }
            return;
        }
        known = true;
        boolean within = unlimited || km <= limit;
        int earned = 0;
        if (within) {
            earned = unlimited || limit == 0 ? weight : CodedWeights.part(weight, weights.atDistance(km, limit));
        }
        points += earned;
        missing |= !within;
        if (explanation != null) {
            explanation.distance(weight, earned, km, within);
        }
    }

    /** How far a person lives from the work, or {@link Distances#UNKNOWN}, also where one of them has no postcode. */
    public static int kilometres(CodedCandidate person, CodedWork work, Distances distances) {
        return person.pc4 == 0 || work.pc4 == 0 ? Distances.UNKNOWN : distances.between(person.pc4, work.pc4);
    }

    /** Every language has to be spoken at its level; a language that the profile does not name is unknown. */
    private void languages() {
        int[] asked = work.languages;
        if (asked.length == 0) {
            nothingAsked(Criterion.LANGUAGES);
            return;
        }
        boolean complete = true;
        int mostMissing = 0;
        for (int i = 0; i < asked.length; i += 2) {
            int level = person.language(asked[i]);
            if (level == CodedCandidate.UNKNOWN) {
                complete = false;
                unknown(Criterion.LANGUAGES);
            } else {
                known = true;
                mostMissing = Math.max(mostMissing, asked[i + 1] - level);
            }
        }
        int weight = weights.of(Criterion.LANGUAGES);
        EmployerOffer offer = mostMissing == 0
                ? null
                : madeGood(Criterion.LANGUAGES, null, mostMissing * HUNDRED, 0, complete ? weight : 0);
        missing |= mostMissing > 0 && offer == null;
        int earned = complete && mostMissing == 0 ? weight : 0;
        points += earned;
        if (explanation != null) {
            explanation.languages(weight, earned, offer);
        }
    }

    private void startDate() {
        int weight = weights.of(Criterion.START_DATE);
        if (person.availableFrom == Integer.MIN_VALUE) {
            unknown(Criterion.START_DATE);
            if (explanation != null) {
                explanation.unknownStartDate(weight);
            }
            return;
        }
        boolean inTime = person.availableFrom <= start;
        int earned = all(Criterion.START_DATE, inTime);
        missing |= !inTime;
        if (explanation != null) {
            explanation.startDate(weight, earned, LocalDate.ofEpochDay(start), inTime);
        }
    }

    /**
     * Whether an offer of the employer makes a gap good; part of what the gap costs is given back then.
     *
     * @param amount how much is missing, in hundredths
     * @param left how much is there, in hundredths
     * @param lost points that the gap costs
     */
    private @Nullable EmployerOffer madeGood(
            Criterion criterion, @Nullable SkillLevel level, int amount, int left, int lost) {
        if (work.offers.length == 0) {
            return null;
        }
        EmployerOffer offer =
                weights.closing(criterion, work.offers, level, amount, left, level == null ? 0 : madeGood);
        if (offer != null) {
            givenBack += weights.backOf(lost);
            madeGood++;
        }
        return offer;
    }

    private void employerOffers() {
        points += givenBack;
        if (explanation != null) {
            explanation.employerOffers(givenBack);
        }
    }

    private void keepBelowThreshold() {
        int above = points - (weights.threshold - 1);
        if (above > 0) {
            points -= above;
            if (explanation != null) {
                explanation.mustHaves(-above, missing);
            }
        }
    }

    private void nothingAsked(Criterion criterion) {
        points += weights.of(criterion);
        if (explanation != null) {
            explanation.nothingAsked(criterion, weights.of(criterion));
        }
    }

    private void unknown(Criterion criterion) {
        toCheck |= criterion.mustHave();
    }

    /** All points of a criterion or none. */
    private int all(Criterion criterion, boolean fits) {
        known = true;
        int earned = fits ? weights.of(criterion) : 0;
        points += earned;
        return earned;
    }

    private static boolean contains(int[] sorted, int code) {
        for (int one : sorted) {
            if (one >= code) {
                return one == code;
            }
        }
        return false;
    }

    private static int least(int one, int other) {
        if (one == CodedCandidate.UNKNOWN || other == CodedCandidate.UNKNOWN) {
            return Math.max(one, other);
        }
        return Math.min(one, other);
    }
}
