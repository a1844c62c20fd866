package nl.doorstroom.trajectories.pause;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.programme.ProgrammeRule;

/** How many days there are for each reason, counted together over the trajectory. */
@MappedSuperclass
abstract class DayLimits extends ProgrammeRule {

    private @Nullable Integer maxDaysPerReason;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<String> limitReasons = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<Integer> limitDays = List.of();

    protected DayLimits() {}

    protected DayLimits(UUID programmeId, Clock clock) {
        super(programmeId, clock);
    }

    void limit(@Nullable Integer perReason, Collection<ReasonLimit> limits) {
        maxDaysPerReason = perReason;
        limitReasons = limits.stream().map(ReasonLimit::reason).toList();
        limitDays = limits.stream().map(ReasonLimit::maxDays).toList();
    }

    /** Days for a reason that has no limit of its own; null: as many as it takes. */
    public @Nullable Integer maxDaysPerReason() {
        return maxDaysPerReason;
    }

    /** Reasons that have a limit of their own. */
    public List<ReasonLimit> limits() {
        List<ReasonLimit> limits = new ArrayList<>();
        for (int i = 0; i < limitReasons.size(); i++) {
            limits.add(new ReasonLimit(limitReasons.get(i), limitDays.get(i)));
        }
        return limits;
    }

    /** How many of the days for a reason are left after so many; as good as endless without a limit. */
    public long daysLeft(String reason, long used) {
        int own = limitReasons.indexOf(reason);
        Integer most = own < 0 ? maxDaysPerReason : limitDays.get(own);
        return most == null ? Long.MAX_VALUE : Math.max(0, most - used);
    }
}
