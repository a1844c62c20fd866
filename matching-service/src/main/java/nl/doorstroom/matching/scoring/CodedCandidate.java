package nl.doorstroom.matching.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** A candidate in numbers, quick to compare with much work. */
public final class CodedCandidate {

    /** Nothing is known of it. */
    static final int UNKNOWN = -1;

    private static final int[] NONE = {};
    private static final int LEVEL_BITS = 3;
    private static final int LEVEL = (1 << LEVEL_BITS) - 1;
    private static final SkillLevel[] LEVELS = SkillLevel.values();

    final UUID participantId;

    /** 0: unknown. */
    final int pc4;

    final int maxDistanceKm;

    /** In hundredths of an hour a week. */
    final int hoursMin;

    final int hoursMax;
    final int[] transport;
    final int[] shifts;
    final int[] licences;
    final int[] occupations;

    /** Day of the epoch; null is {@link Integer#MIN_VALUE}. */
    final int availableFrom;

    /** Number and level in one, in the order of the numbers. */
    private final int[] skills;

    private final int[] languages;

    /** Day of the epoch and hundredths of an hour in turn, in the order of the days. */
    private final int[] hoursPlan;

    public CodedCandidate(Candidate person, Codes codes) {
        participantId = person.participantId();
        pc4 = pc4(person.pc4());
        maxDistanceKm = person.maxDistanceKm() == null ? UNKNOWN : person.maxDistanceKm();
        hoursMin = hours(person.hoursMin());
        hoursMax = hours(person.hoursMax());
        transport = sorted(person.transport(), codes);
        shifts = sorted(person.shifts(), codes);
        licences = sorted(person.licences(), codes);
        occupations = sorted(person.occupations(), codes);
        availableFrom = day(person.availableFrom());
        skills = person.skills().entrySet().stream()
                .mapToInt(skill -> codes.of(skill.getKey()) << LEVEL_BITS
                        | skill.getValue().ordinal())
                .sorted()
                .toArray();
        languages = person.languages().entrySet().stream()
                .mapToInt(language -> codes.of(language.getKey()) << LEVEL_BITS | Math.min(language.getValue(), LEVEL))
                .sorted()
                .toArray();
        hoursPlan = plan(person.hoursPlan());
    }

    public UUID participantId() {
        return participantId;
    }

    /** The same person, who by now can do this well enough for any work; what is known to be better stays. */
    public CodedCandidate ableTo(int skill) {
        SkillLevel known = skill(skill);
        return known != null && known.compareTo(SkillLevel.VOLDOENDE) <= 0 ? this : new CodedCandidate(this, skill);
    }

    private CodedCandidate(CodedCandidate person, int learnt) {
        participantId = person.participantId;
        pc4 = person.pc4;
        maxDistanceKm = person.maxDistanceKm;
        hoursMin = person.hoursMin;
        hoursMax = person.hoursMax;
        transport = person.transport;
        shifts = person.shifts;
        licences = person.licences;
        occupations = person.occupations;
        availableFrom = person.availableFrom;
        skills = IntStream.concat(
                        Arrays.stream(person.skills).filter(skill -> skill >> LEVEL_BITS != learnt),
                        IntStream.of(learnt << LEVEL_BITS | SkillLevel.VOLDOENDE.ordinal()))
                .sorted()
                .toArray();
        languages = person.languages;
        hoursPlan = person.hoursPlan;
    }

    @Nullable
    SkillLevel skill(int code) {
        int level = level(skills, code);
        return level == UNKNOWN ? null : LEVELS[level];
    }

    /** 0 to 4, or {@link #UNKNOWN}. */
    int language(int code) {
        return level(languages, code);
    }

    /**
     * Hours of the plan on a day. A plan that starts later gives none before, which is known and not unknown; of a plan that ended in
     * no hours nothing follows.
     */
    int plannedOn(int day) {
        int hours = 0;
        int next = 0;
        while (next < hoursPlan.length && hoursPlan[next] <= day) {
            hours = hoursPlan[next + 1];
            next += 2;
        }
        return next == hoursPlan.length && hours == 0 ? UNKNOWN : hours;
    }

    static int day(@Nullable LocalDate date) {
        return date == null ? Integer.MIN_VALUE : (int) date.toEpochDay();
    }

    static int hours(@Nullable BigDecimal hours) {
        return hours == null ? UNKNOWN : hours.movePointRight(2).intValueExact();
    }

    /** The four digits as a number; 0 for what is no postcode. */
    public static int pc4(@Nullable String digits) {
        return digits != null && digits.matches("[1-9][0-9]{3}") ? Integer.parseInt(digits) : 0;
    }

    static int[] sorted(Collection<String> words, Codes codes) {
        return words.isEmpty()
                ? NONE
                : words.stream().mapToInt(codes::of).sorted().toArray();
    }

    private static int[] plan(List<Candidate.PlannedHours> steps) {
        int[] plan = steps.isEmpty() ? NONE : new int[2 * steps.size()];
        for (int i = 0; i < steps.size(); i++) {
            plan[2 * i] = day(steps.get(i).validFrom());
            plan[2 * i + 1] = hours(steps.get(i).hoursPerWeek());
        }
        return plan;
    }

    private static int level(int[] known, int code) {
        int at = Arrays.binarySearch(known, code << LEVEL_BITS);
        int found = at >= 0 ? at : -at - 1;
        return found < known.length && known[found] >> LEVEL_BITS == code ? known[found] & LEVEL : UNKNOWN;
    }
}
