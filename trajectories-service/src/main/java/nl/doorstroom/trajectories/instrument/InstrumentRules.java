package nl.doorstroom.trajectories.instrument;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.codelist.CodeList;

/**
 * What holds for a kind of instrument: the code list {@code instruments} says what the law allows, and a tenant's limit what
 * its by-law leaves of it.
 *
 * @param kind code of the list instruments
 * @param maxMonths how many months one of them may last; null: as long as it is needed
 * @param mostMonths what a by-law may allow at most; null: the law leaves it free
 * @param lifetimeMonths how many months a person may have of them in all; null: any number
 * @param remeasureMonths within how many months the wage value is measured again; null: it has none
 * @param mostRemeasureMonths the longest that a by-law may leave in between
 */
public record InstrumentRules(
        CodeList.Entry kind,
        @Nullable Integer maxMonths,
        @Nullable Integer mostMonths,
        @Nullable Integer lifetimeMonths,
        @Nullable Integer remeasureMonths,
        @Nullable Integer mostRemeasureMonths) {

    /** The code list that says what the law allows. */
    public static final String CODE_LIST = "instruments";

    static InstrumentRules of(CodeList.Entry kind, @Nullable InstrumentLimit limit) {
        Integer usual = number(kind, "maxMonths");
        Integer hard = number(kind, "hardMaxMonths");
        Integer remeasure = number(kind, "remeasureMonths");
        return new InstrumentRules(
                kind,
                limit == null || limit.maxMonths() == null ? usual : limit.maxMonths(),
                hard == null ? usual : hard,
                number(kind, "lifetimeMonths"),
                limit == null || limit.remeasureMonths() == null ? remeasure : limit.remeasureMonths(),
                remeasure);
    }

    /** Whether its months are counted, so that its end has to be planned. */
    public boolean isLimited() {
        return maxMonths != null || lifetimeMonths != null;
    }

    /** Whether it begins with a measured wage value (Participatiewet, article 10d). */
    public boolean needsWageValue() {
        return remeasureMonths != null;
    }

    /** Whether UWV has to advise first (Participatiewet, article 10b). */
    public boolean needsAdvice() {
        return kind.is("needsAdvice");
    }

    /** Whether it stands beside a workplace, and says nothing without one. */
    public boolean needsWorkplace() {
        return kind.is("needsWorkplace");
    }

    /** Whether it belongs to a job, and goes on when the trajectory is over. */
    public boolean outlastsTrajectory() {
        return kind.is("outlastsTrajectory");
    }

    /** Of a kind that needs a wage value. */
    int monthsUntilRemeasurement() {
        return Objects.requireNonNull(remeasureMonths, "the kind has no wage value");
    }

    /** How many weeks before the wage value has to be measured again a task says so. */
    int remindWeeks() {
        return Integer.parseInt(kind.text("remindWeeks"));
    }

    private static @Nullable Integer number(CodeList.Entry kind, String property) {
        Object value = kind.properties() == null ? null : kind.properties().get(property);
        return value == null ? null : Integer.valueOf(value.toString());
    }
}
