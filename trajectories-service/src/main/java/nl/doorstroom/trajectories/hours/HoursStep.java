package nl.doorstroom.trajectories.hours;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** So many hours a week, from a day on until the next step. */
@Embeddable
public class HoursStep {

    @Column(nullable = false)
    private LocalDate validFrom;

    /** First day of the next step: the schema refuses a gap by it. */
    private @Nullable LocalDate nextFrom;

    @Column(nullable = false)
    private BigDecimal hoursPerWeek;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<String> days;

    @SuppressWarnings("NullAway")
    protected HoursStep() {}

    /** @param days on which the person works; empty when that is not agreed */
    public HoursStep(LocalDate validFrom, BigDecimal hoursPerWeek, Collection<DayOfWeek> days) {
        this(
                validFrom,
                null,
                hoursPerWeek,
                days.stream().sorted().distinct().map(Enum::name).toList());
    }

    private HoursStep(LocalDate validFrom, @Nullable LocalDate nextFrom, BigDecimal hoursPerWeek, List<String> days) {
        this.validFrom = validFrom;
        this.nextFrom = nextFrom;
        this.hoursPerWeek = hoursPerWeek;
        this.days = days;
    }

    HoursStep until(@Nullable LocalDate next) {
        return new HoursStep(validFrom, next, hoursPerWeek, days);
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** First day of the next step, or null: it is the last. */
    @Nullable
    LocalDate nextFrom() {
        return nextFrom;
    }

    public BigDecimal hoursPerWeek() {
        return hoursPerWeek;
    }

    public List<DayOfWeek> days() {
        return days.stream().map(DayOfWeek::valueOf).toList();
    }
}
