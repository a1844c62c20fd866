package nl.doorstroom.trajectories.aftercare;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import nl.doorstroom.trajectories.programme.ProgrammeRule;

/** After how many weeks of aftercare it is asked how somebody does. */
@Entity
public class AftercareRule extends ProgrammeRule {

    /** What holds where a programme has no rule. */
    public static final List<Integer> DEFAULT_WEEKS = List.of(4, 13, 26, 52);

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<Integer> weeks = DEFAULT_WEEKS;

    protected AftercareRule() {}

    public AftercareRule(UUID programmeId, Clock clock) {
        super(programmeId, clock);
    }

    /** @param after weeks after the first day of aftercare, in any order; none: nothing is asked */
    public void change(List<Integer> after, Clock clock) {
        weeks = after.stream().sorted().distinct().toList();
        stamp(clock);
    }

    /** In rising order. */
    public List<Integer> weeks() {
        return List.copyOf(weeks);
    }
}
