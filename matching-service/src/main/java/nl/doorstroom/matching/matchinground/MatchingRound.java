package nl.doorstroom.matching.matchinground;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Ids;

/** That places were allocated to people, by whom and from what; who got which stands in the {@link Allocation}s. */
@Entity
@Immutable
public class MatchingRound {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(nullable = false)
    private LocalDate fromDate;

    @Column(nullable = false)
    private String weightSet;

    @Column(nullable = false)
    private String inputVersion;

    private @Nullable String areasVersion;

    private int participants;

    private int vacancies;

    private int positions;

    private int options;

    private int allocated;

    @Column(nullable = false)
    private BigDecimal totalScore;

    @Column(nullable = false)
    private String runBy;

    @Column(nullable = false)
    private Instant runAt;

    @SuppressWarnings("NullAway")
    protected MatchingRound() {}

    @SuppressWarnings("NullAway")
    MatchingRound(RoundInputs inputs, int options, int allocated, BigDecimal totalScore, String user, Clock clock) {
        this.id = Ids.next();
        this.fromDate = inputs.from();
        this.weightSet = inputs.weightSet();
        this.inputVersion = inputs.version();
        this.areasVersion = inputs.areasVersion();
        this.participants = inputs.people().size();
        this.vacancies = inputs.vacancies().size();
        this.positions = inputs.positions();
        this.options = options;
        this.allocated = allocated;
        this.totalScore = totalScore;
        this.runBy = user;
        this.runAt = DutchCalendar.now(clock);
    }

    public UUID id() {
        return id;
    }

    /** First day on which a person could start. */
    public LocalDate fromDate() {
        return fromDate;
    }

    public String weightSet() {
        return weightSet;
    }

    /** SHA-256 of the inputs in their canonical form. */
    public String inputVersion() {
        return inputVersion;
    }

    /** SHA-256 of the table of areas by which distances were measured, or null when there was none. */
    public @Nullable String areasVersion() {
        return areasVersion;
    }

    /** How many people took part. */
    public int participants() {
        return participants;
    }

    public int vacancies() {
        return vacancies;
    }

    /** How many people the vacancies had room for. */
    public int positions() {
        return positions;
    }

    /** How many pairs of a person and a vacancy were possible. */
    public int options() {
        return options;
    }

    /** How many people got a place. */
    public int allocated() {
        return allocated;
    }

    /** The points of those who got one, together. */
    public BigDecimal totalScore() {
        return totalScore;
    }

    /** Identifier of the user at the identity provider. */
    public String runBy() {
        return runBy;
    }

    /** In UTC. */
    public Instant runAt() {
        return runAt;
    }
}
