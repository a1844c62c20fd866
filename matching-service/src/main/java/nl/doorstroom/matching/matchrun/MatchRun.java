package nl.doorstroom.matching.matchrun;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Ids;

/**
 * That a ranking was made, of whom, by whom and from which inputs. The ranking itself is not kept: the same inputs and
 * weights give it again, and a stored ranking would be a judgement of a person that grows old.
 */
@Entity
@Immutable
public class MatchRun implements AboutPerson {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private @Nullable UUID participantId;

    private @Nullable UUID vacancyId;

    private @Nullable UUID openingId;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable PlaceFilter filter;

    @Column(nullable = false)
    private LocalDate fromDate;

    private int resultLimit;

    @Column(nullable = false)
    private String weightSet;

    @Column(nullable = false)
    private String inputVersion;

    private @Nullable String areasVersion;

    private int candidates;

    private int vacancies;

    @Column(nullable = false)
    private String runBy;

    @Column(nullable = false)
    private Instant runAt;

    @SuppressWarnings("NullAway")
    protected MatchRun() {}

    @SuppressWarnings("NullAway")
    MatchRun(
            Subject subject,
            PlaceFilter filter,
            int limit,
            MatchInputs inputs,
            String inputVersion,
            String user,
            Clock clock) {
        this.id = Ids.next();
        this.participantId = subject.participantId();
        this.vacancyId = subject.vacancyId();
        this.openingId = subject.openingId();
        this.filter = filter.isNone() ? null : filter;
        this.fromDate = inputs.from();
        this.resultLimit = limit;
        this.weightSet = inputs.weightSet();
        this.inputVersion = inputVersion;
        this.areasVersion = inputs.areas().version();
        this.candidates = inputs.candidates().size();
        this.vacancies = inputs.places().size();
        this.runBy = user;
        this.runAt = DutchCalendar.now(clock);
    }

    /** Whether the pair could have been a result of this run. */
    public boolean covers(UUID participant, UUID vacancy) {
        return participant.equals(participantId) || vacancy.equals(vacancyId);
    }

    public UUID id() {
        return id;
    }

    /** Whose opportunities were ranked, or null when people were ranked. */
    @Override
    public @Nullable UUID participantId() {
        return participantId;
    }

    /** For which vacancy people were ranked, or null when vacancies were ranked. */
    public @Nullable UUID vacancyId() {
        return vacancyId;
    }

    /** For the places of which crew people were ranked, or null. */
    public @Nullable UUID openingId() {
        return openingId;
    }

    /** What was asked for, or null when everything was. */
    public @Nullable PlaceFilter filter() {
        return filter;
    }

    /** First day on which a person could start. */
    public LocalDate fromDate() {
        return fromDate;
    }

    public int resultLimit() {
        return resultLimit;
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

    /** How many people were compared. */
    public int candidates() {
        return candidates;
    }

    /** How many places were compared. */
    public int vacancies() {
        return vacancies;
    }

    /** In UTC. */
    public Instant runAt() {
        return runAt;
    }

    /** One of the three is named. */
    public record Subject(
            @Nullable UUID participantId,
            @Nullable UUID vacancyId,
            @Nullable UUID openingId) {

        /** What is there for a person. */
        public static Subject person(UUID participantId) {
            return new Subject(participantId, null, null);
        }

        /** Who is there for a vacancy. */
        public static Subject vacancy(UUID vacancyId) {
            return new Subject(null, vacancyId, null);
        }

        /** A person, or a vacancy. */
        public Subject(@Nullable UUID participantId, @Nullable UUID vacancyId) {
            this(participantId, vacancyId, null);
        }
    }
}
