package nl.doorstroom.trajectories.stage;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Ids;

/** The stages of a programme in one version, which somebody may be going through for years. */
@Entity
@Immutable
public class StageTemplateVersion {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(nullable = false)
    private UUID programmeId;

    @Column(nullable = false)
    private int number;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<String> stages;

    @Column(nullable = false)
    private Instant madeAt;

    @SuppressWarnings("NullAway")
    protected StageTemplateVersion() {}

    @SuppressWarnings("NullAway")
    StageTemplateVersion(UUID programmeId, int number, List<String> stages, Clock clock) {
        this.id = Ids.next();
        this.programmeId = programmeId;
        this.number = number;
        this.stages = stages;
        this.madeAt = DutchCalendar.now(clock);
    }

    public UUID programmeId() {
        return programmeId;
    }

    /** 1 for the first, one more for each next one. */
    public int number() {
        return number;
    }

    /** Codes of list programme-stages, in their order. */
    public List<String> stages() {
        return List.copyOf(stages);
    }

    /** In UTC. */
    public Instant madeAt() {
        return madeAt;
    }
}
