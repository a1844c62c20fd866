package nl.doorstroom.trajectories.stage;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import nl.doorstroom.trajectories.programme.ProgrammeRule;

/** The stages of a programme as who starts now goes through them. Each change is a new version; older ones stay. */
@Entity
public class StageTemplate extends ProgrammeRule {

    @Column(nullable = false)
    private int number;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<String> stages = List.of();

    protected StageTemplate() {}

    StageTemplate(UUID programmeId, Clock clock) {
        super(programmeId, clock);
    }

    /** @param codes of the list programme-stages, in their order */
    StageTemplateVersion change(List<String> codes, Clock clock) {
        number++;
        stages = List.copyOf(codes);
        stamp(clock);
        return new StageTemplateVersion(programmeId(), number, stages, clock);
    }

    int number() {
        return number;
    }
}
