package nl.doorstroom.participants.selfreliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

import org.hibernate.annotations.BatchSize;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;

/**
 * How well a person got by on a day (Zelfredzaamheid-Matrix, as GGM has it). The newest version holds. Scores are sealed:
 * those of justice, mental health and substance use tell of labels.
 */
@Entity
@Table(name = "self_reliance_measurement")
public class Measurement extends Aggregate implements AboutPerson {

    private static final int A_SERIES = 100;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @OneToMany(mappedBy = "measurement", cascade = CascadeType.ALL)
    @OrderBy("version")
    @BatchSize(size = A_SERIES)
    private List<MeasurementVersion> versions = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected Measurement() {}

    Measurement(UUID participantId, Clock clock) {
        super(clock);
        this.participantId = participantId;
    }

    /** Registers it, or corrects it as a new version. */
    void state(LocalDate measuredOn, byte[] scoresSealed, String user, Clock clock) {
        versions.add(new MeasurementVersion(this, stamp(clock), measuredOn, scoresSealed, user));
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    /** What holds. */
    public MeasurementVersion newest() {
        return versions.get(versions.size() - 1);
    }

    /** Every version, oldest first. */
    public List<MeasurementVersion> versions() {
        return List.copyOf(versions);
    }
}
