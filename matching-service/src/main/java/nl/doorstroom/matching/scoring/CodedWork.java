package nl.doorstroom.matching.scoring;

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

    /** Numbers of skills by importance, in the order of the URIs. */
    private final int[][] skills;

    /** Number and level in turn, in the order of the codes. */
    final int[] languages;

    public CodedWork(Work work, Codes codes) {
        vacancyId = work.vacancyId();
        hoursMin = CodedCandidate.hours(work.hoursMin());
        hoursMax = CodedCandidate.hours(work.hoursMax());
        pc4 = CodedCandidate.pc4(work.pc4());
        shifts = CodedCandidate.sorted(work.shifts(), codes);
        licences = CodedCandidate.sorted(work.licences(), codes);
        transport = CodedCandidate.sorted(work.transport(), codes);
        occupation = work.occupation() == null ? 0 : codes.of(work.occupation());
        startDate = CodedCandidate.day(work.startDate());
        offers = work.offers().isEmpty() ? NO_OFFERS : work.offers().toArray(NO_OFFERS);
        SkillWeight[] importances = SkillWeight.values();
        skills = new int[importances.length][];
        for (SkillWeight importance : importances) {
            skills[importance.ordinal()] =
                    work.skills(importance).stream().mapToInt(codes::of).toArray();
        }
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
        for (int[] ofImportance : skills) {
            for (int skill : ofImportance) {
                reader.accept(skill);
            }
        }
    }

    int[] skills(SkillWeight importance) {
        return skills[importance.ordinal()];
    }
}
