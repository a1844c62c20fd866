package nl.doorstroom.participants.basiccondition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.platform.outbox.EventStamp;

/**
 * One basic condition of a person's life (Bestuurlijk akkoord Kansen bieden voor re-integratie, 2019), watched over time.
 * Nothing is overwritten: on a day the statement of the latest day holds, and of two of the same day the one made later.
 */
@Entity
public class BasicCondition extends Aggregate implements AboutPerson {

    static final String IN_ORDER = "OP_ORDE";
    static final String NOT_IN_ORDER = "NIET_OP_ORDE";

    /** What somebody works on is still lost, and so is what nobody knows of. */
    private static final Set<String> NOT_LOST = Set.of(IN_ORDER, "NIET_VAN_TOEPASSING");

    private static final int ALL_OF_A_PERSON = 20;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private String code;

    private @Nullable LocalDate lostFrom;

    @OneToMany(mappedBy = "condition", cascade = CascadeType.ALL)
    @OrderBy("version")
    @BatchSize(size = ALL_OF_A_PERSON)
    private List<BasicConditionStatement> statements = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected BasicCondition() {}

    /** @param code of list {@code basic-conditions} */
    BasicCondition(UUID participantId, String code, Clock clock) {
        super(clock);
        this.participantId = participantId;
        this.code = code;
    }

    /**
     * States how it is from a day on. A statement about a day that was stated before replaces that one.
     *
     * @param status code of list {@code basic-condition-statuses}
     * @param validFrom today or earlier: what holds today must not change without a statement
     */
    BasicConditionChanged state(
            String status, LocalDate validFrom, byte @Nullable [] evidenceSealed, String user, Clock clock) {
        LocalDate today = DutchCalendar.today(clock);
        if (validFrom.isAfter(today)) {
            throw new IllegalArgumentException("What holds from [" + validFrom + "] is not known yet");
        }
        String before = on(today).map(BasicConditionStatement::status).orElse(null);
        UUID replaced = on(validFrom)
                .filter(known -> known.validFrom().equals(validFrom))
                .map(BasicConditionStatement::id)
                .orElse(null);
        EventStamp stamp = stamp(clock, replaced);
        statements.add(new BasicConditionStatement(this, stamp, status, validFrom, evidenceSealed, user));
        BasicConditionStatement present = on(today).orElseThrow();
        if (IN_ORDER.equals(before) && present.status().equals(NOT_IN_ORDER)) {
            lostFrom = present.validFrom();
        } else if (NOT_LOST.contains(present.status())) {
            lostFrom = null;
        }
        return new BasicConditionChanged(
                stamp, participantId, code, status, validFrom, present.status(), present.validFrom(), lostFrom);
    }

    /** Tells that it is lost, by an event of its own behind the one of the statement by which it was. */
    BasicConditionLost tellLoss(LocalDate from, Clock clock) {
        return new BasicConditionLost(stamp(clock), participantId, code, from);
    }

    /** What holds on a day; nothing before the first statement. */
    public Optional<BasicConditionStatement> on(LocalDate day) {
        return statements.stream()
                .filter(statement -> !statement.validFrom().isAfter(day))
                // In the order in which they were made.
                .reduce((one, later) -> later.validFrom().isBefore(one.validFrom()) ? one : later);
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    /** Code of list {@code basic-conditions}. */
    public String code() {
        return code;
    }

    /**
     * Since when it is lost: it was in order, and today is not. Being worked on does not end that; being in order, or turning
     * out not to matter, does.
     */
    public @Nullable LocalDate lostFrom() {
        return lostFrom;
    }

    /** Every statement in the order in which they were made. */
    public List<BasicConditionStatement> statements() {
        return List.copyOf(statements);
    }
}
