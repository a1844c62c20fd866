package nl.doorstroom.participants.ladder;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;

/**
 * What others were told of a person's way on the ladder, so that they are told again when it is another. Its id is the
 * participant's.
 */
@Entity
public class Ladder extends Aggregate implements AboutPerson {

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Way way = new Way(List.of());

    @SuppressWarnings("NullAway")
    protected Ladder() {}

    Ladder(UUID participantId, Clock clock) {
        super(participantId, clock);
    }

    boolean tells(List<LadderPeriod> periods) {
        return way.periods().equals(periods);
    }

    LadderChanged change(List<LadderPeriod> periods, Clock clock) {
        way = new Way(periods);
        return new LadderChanged(stamp(clock), periods);
    }

    @Override
    public UUID participantId() {
        return id();
    }

    /** From the first day of which something is known. */
    public List<LadderPeriod> periods() {
        return way.periods();
    }

    record Way(List<LadderPeriod> periods) {}
}
