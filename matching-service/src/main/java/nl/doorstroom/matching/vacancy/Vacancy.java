package nl.doorstroom.matching.vacancy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.Aggregate;

/** Work that an employer offers to a number of people. Taking a position and withdrawing are decided under a row lock. */
@Entity
public class Vacancy extends Aggregate {

    @Column(nullable = false, updatable = false)
    private UUID employerId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private VacancyState state;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String description;

    private int positions;

    private int positionsTaken;

    @Column(nullable = false)
    private String contractKind;

    @Column(nullable = false)
    private BigDecimal hoursMin;

    @Column(nullable = false)
    private BigDecimal hoursMax;

    private @Nullable String pc4;

    @Column(nullable = false, updatable = false)
    private LocalDate publishedOn;

    private @Nullable LocalDate startDate;

    private @Nullable LocalDate closingDate;

    private @Nullable LocalDate closedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private VacancyDetails details;

    @Column(nullable = false, updatable = false)
    private UUID vumId;

    private @Nullable VacancySource source;

    @SuppressWarnings("NullAway")
    protected Vacancy() {}

    public Vacancy(UUID employerId, VacancyTerms terms, LocalDate publishedOn, Clock clock) {
        this(employerId, null, terms, publishedOn, clock);
    }

    /** @param source where it was published first; null: here */
    @SuppressWarnings("NullAway")
    Vacancy(UUID employerId, @Nullable VacancySource source, VacancyTerms terms, LocalDate publishedOn, Clock clock) {
        super(clock);
        this.employerId = employerId;
        this.source = source;
        // Random, where the id tells when it was made.
        this.vumId = UUID.randomUUID();
        this.state = VacancyState.OPEN;
        this.publishedOn = publishedOn;
        set(terms);
    }

    public VacancyPublished publish(Clock clock) {
        return published(clock);
    }

    /**
     * Replaces what the employer asks and offers. Others hear it as a new publication.
     *
     * @throws VacancyIsNotOpen when it takes nobody any more
     * @throws PositionsAreTaken when fewer positions would be left than are taken
     */
    public VacancyPublished change(VacancyTerms terms, Clock clock) {
        requireOpen();
        if (terms.positions() <= positionsTaken) {
            throw new PositionsAreTaken(id(), positionsTaken);
        }
        set(terms);
        return published(clock);
    }

    /** @throws VacancyIsNotOpen when it takes nobody any more */
    public VacancyClosed withdraw(LocalDate on, Clock clock) {
        requireOpen();
        state = VacancyState.WITHDRAWN;
        closedOn = on;
        return new VacancyClosed(stamp(clock), employerId, on);
    }

    /**
     * One person takes a position; the last one closes the vacancy. The caller holds the row lock.
     *
     * @throws VacancyIsNotOpen when it takes nobody any more
     */
    public PositionTaken takePosition(LocalDate on, Clock clock) {
        requireOpen();
        positionsTaken++;
        if (positionsTaken == positions) {
            state = VacancyState.FILLED;
            closedOn = on;
        }
        return new PositionTaken(stamp(clock), employerId, positions - positionsTaken, on);
    }

    /** @throws VacancyIsNotOpen when it takes nobody any more */
    public void requireOpen() {
        if (state != VacancyState.OPEN) {
            throw new VacancyIsNotOpen(id(), state);
        }
    }

    /** Takes away who could be asked about it, once it is closed for long. */
    void forgetContacts() {
        details = details.withoutContacts();
    }

    private VacancyPublished published(Clock clock) {
        return new VacancyPublished(
                stamp(clock), employerId, positions, contractKind, hoursMin, hoursMax, publishedOn, closingDate);
    }

    private void set(VacancyTerms terms) {
        name = terms.name();
        description = terms.description();
        positions = terms.positions();
        contractKind = terms.contractKind();
        hoursMin = terms.hoursMin();
        hoursMax = terms.hoursMax();
        pc4 = terms.pc4();
        startDate = terms.startDate();
        closingDate = terms.closingDate();
        details = terms.details();
    }

    public VacancyTerms terms() {
        return new VacancyTerms(
                name, description, positions, contractKind, hoursMin, hoursMax, pc4, startDate, closingDate, details);
    }

    /** How partners of VUM name it. */
    public UUID vumId() {
        return vumId;
    }

    /** Where it was published first; null: here. */
    public @Nullable VacancySource source() {
        return source;
    }

    public UUID employerId() {
        return employerId;
    }

    public VacancyState state() {
        return state;
    }

    /** Positions that an accepted proposal holds. */
    public int positionsTaken() {
        return positionsTaken;
    }

    /** First day on which it was open. */
    public LocalDate publishedOn() {
        return publishedOn;
    }

    /** Day from which it takes nobody any more, or null while it is open. */
    public @Nullable LocalDate closedOn() {
        return closedOn;
    }
}
