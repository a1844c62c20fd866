package nl.doorstroom.matching.scoring;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;

/** Work in numbers, quick to compare with many people. */
public final class CodedWork {

    private static final EmployerOffer[] NO_OFFERS = {};

    final UUID vacancyId;

    /** In hundredths of an hour a week. */
    final int hoursMin;

    final int hoursMax;

    /** 0: not told. */
    final int pc4;

    final int[] shifts;
    final int[] licences;
    final int[] transport;

    /** 0: none is named. */
    final int occupation;

    /** Day of the epoch; at once is {@link Integer#MIN_VALUE}. */
    final int startDate;

    final EmployerOffer[] offers;

    /** Numbers of skills, the most important first, and of one importance in the order of the URIs. */
    final int[] skills;

    /** Where those of an importance end that is not the last: two numbers in the object are nearer than an array in an array. */
    private final int essentialEnd;

    private final int importantEnd;

    /** Number and level in turn, in the order of the codes. */
    final int[] languages;

    public CodedWork(Work work, Codes codes) {
        vacancyId = work.vacancyId();
        hoursMin = CodedCandidate.hours(work.hoursMin());
        hoursMax = CodedCandidate.hours(work.hoursMax());
        pc4 = CodedCandidate.pc4(work.pc4());
        shifts = codes.ofSet(work.shifts());
        licences = codes.ofSet(work.licences());
        transport = codes.ofSet(work.transport());
        occupation = work.occupation() == null ? 0 : codes.of(work.occupation());
        startDate = CodedCandidate.day(work.startDate());
        offers = work.offers().isEmpty() ? NO_OFFERS : work.offers().toArray(NO_OFFERS);
        skills = Arrays.stream(SkillWeight.values())
                .flatMap(importance -> work.skills(importance).stream())
                .mapToInt(codes::of)
                .toArray();
        essentialEnd = work.skills(SkillWeight.ESSENTIAL).size();
        importantEnd = essentialEnd + work.skills(SkillWeight.IMPORTANT).size();
        languages = new int[2 * work.languages().size()];
        int next = 0;
        for (Map.Entry<String, Integer> language : work.languages().entrySet()) {
            languages[next++] = codes.of(language.getKey());
            languages[next++] = language.getValue();
        }
    }

    public UUID vacancyId() {
        return vacancyId;
    }

    /** Hands over the number of each skill that is asked for. */
    public void forEachSkill(IntConsumer reader) {
        for (int skill : skills) {
            reader.accept(skill);
        }
    }

    /** Where the skills of an importance begin. */
    int firstSkill(SkillWeight importance) {
        return switch (importance) {
            case ESSENTIAL -> 0;
            case IMPORTANT -> essentialEnd;
            case SOMEWHAT -> importantEnd;
        };
    }

    /** Where they end; not included. */
    int skillsEnd(SkillWeight importance) {
        return switch (importance) {
            case ESSENTIAL -> essentialEnd;
            case IMPORTANT -> importantEnd;
            case SOMEWHAT -> skills.length;
        };
    }
}
