package nl.doorstroom.trajectories.programme;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.trajectories.programme.ProgrammeChange.Removable;

/** What a municipality offers to people on their way to work, executed by one organisation. */
@Entity
public class Programme extends Aggregate {

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String kind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<String> features;

    @Column(nullable = false)
    private String organisation;

    private @Nullable BigDecimal releaseHours;

    @Column(nullable = false)
    private boolean voluntary;

    @Column(nullable = false)
    private LocalDate validFrom;

    private @Nullable LocalDate validTo;

    @Column(nullable = false)
    private int offerWorkingDays;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private OfferApproval offerApproval;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false, updatable = false)
    private List<String> eligibilities;

    private @Nullable String provider;

    @Column(nullable = false)
    private boolean agreementRequired;

    private @Nullable Integer durationMonths;

    @SuppressWarnings("NullAway")
    protected Programme() {}

    /**
     * @param organisation OIN of the organisation that executes it
     * @param releaseHours a job of so many hours a week frees the crew place; null: no job does by itself
     * @param offerWorkingDays how many working days an offered place is kept
     * @param offerApproval whether a coach decides that a free place is offered
     * @param eligibilities codes of rules of participants, of which one has to be met; none: it takes everybody
     * @param terms what holds for everybody who goes into it
     */
    public Programme(
            String name,
            String kind,
            Collection<ProgrammeFeature> features,
            String organisation,
            @Nullable BigDecimal releaseHours,
            boolean voluntary,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            int offerWorkingDays,
            OfferApproval offerApproval,
            Collection<String> eligibilities,
            ProgrammeTerms terms,
            Clock clock) {
        super(clock);
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new ProgrammeEndsBeforeItBegins(validFrom, validTo);
        }
        this.name = name;
        this.kind = kind;
        this.features = features.stream().sorted().distinct().map(Enum::name).toList();
        this.organisation = organisation;
        this.releaseHours = releaseHours;
        this.voluntary = voluntary;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.offerWorkingDays = offerWorkingDays;
        this.offerApproval = offerApproval;
        this.eligibilities = eligibilities.stream().distinct().toList();
        this.provider = terms.provider();
        this.agreementRequired = terms.agreementRequired();
        this.durationMonths = terms.durationMonths();
    }

    public ProgrammePublished publish(Clock clock) {
        return new ProgrammePublished(
                stamp(clock),
                id(),
                kind,
                organisation,
                provider,
                releaseHours,
                voluntary,
                validFrom,
                validTo,
                eligibilities());
    }

    /** What was agreed with who is in it already stays; an offer that is out keeps its days. */
    public ProgrammePublished change(ProgrammeChange change, Clock clock) {
        LocalDate lastDay = change.either(Removable.VALID_TO, change.validTo(), validTo);
        if (lastDay != null && lastDay.isBefore(validFrom)) {
            throw new ProgrammeEndsBeforeItBegins(validFrom, lastDay);
        }
        validTo = lastDay;
        name = change.name() == null ? name : change.name();
        provider = change.either(Removable.PROVIDER, change.provider(), provider);
        releaseHours = change.either(Removable.RELEASE_HOURS, change.releaseHours(), releaseHours);
        offerWorkingDays = change.offerWorkingDays() == null ? offerWorkingDays : change.offerWorkingDays();
        offerApproval = change.offerApproval() == null ? offerApproval : change.offerApproval();
        agreementRequired = change.agreementRequired() == null ? agreementRequired : change.agreementRequired();
        durationMonths = change.either(Removable.DURATION_MONTHS, change.durationMonths(), durationMonths);
        return publish(clock);
    }

    /** Takes nobody after a day; who is in it stays. */
    public ProgrammePublished close(LocalDate lastDay, Clock clock) {
        if (lastDay.isBefore(validFrom)) {
            throw new ProgrammeEndsBeforeItBegins(validFrom, lastDay);
        }
        validTo = lastDay;
        return publish(clock);
    }

    /** Refuses outside its period. */
    public void requireOpenOn(LocalDate date) {
        if (date.isBefore(validFrom) || (validTo != null && date.isAfter(validTo))) {
            throw new ProgrammeIsClosed(id(), date);
        }
    }

    /** Refuses when it does not offer this. */
    public void requireFeature(ProgrammeFeature feature) {
        if (!features().contains(feature)) {
            throw new ProgrammeLacksFeature(id(), feature);
        }
    }

    /** Whether a job of so many hours a week frees the crew place. */
    public boolean releasesAt(BigDecimal hoursPerWeek) {
        return releaseHours != null && hoursPerWeek.compareTo(releaseHours) >= 0;
    }

    public String name() {
        return name;
    }

    public String kind() {
        return kind;
    }

    public Set<ProgrammeFeature> features() {
        return features.stream()
                .map(ProgrammeFeature::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProgrammeFeature.class)));
    }

    public String organisation() {
        return organisation;
    }

    public @Nullable BigDecimal releaseHours() {
        return releaseHours;
    }

    public boolean voluntary() {
        return voluntary;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public @Nullable LocalDate validTo() {
        return validTo;
    }

    public int offerWorkingDays() {
        return offerWorkingDays;
    }

    public OfferApproval offerApproval() {
        return offerApproval;
    }

    /** OIN of the organisation that provides it, when that is another than the one that executes it. */
    public @Nullable String provider() {
        return provider;
    }

    /** Whether a person has to agree with the plan before the first day. */
    public boolean agreementRequired() {
        return agreementRequired;
    }

    /** How many months a trajectory lasts that gets no planned end of its own. */
    public @Nullable Integer durationMonths() {
        return durationMonths;
    }

    /**
     * The last day of a trajectory that begins on a day, when it gets none of its own. A month from the 12th ends on the 11th;
     * one from a day that the other month does not have ends with that month.
     */
    public @Nullable LocalDate plannedEnd(LocalDate firstDay) {
        if (durationMonths == null) {
            return null;
        }
        LocalDate day = DutchCalendar.plusMonths(firstDay, durationMonths);
        return day.getDayOfMonth() < firstDay.getDayOfMonth() ? day : day.minusDays(1);
    }

    /** Codes of rules of participants, of which one has to be met; none: it takes everybody. */
    public List<String> eligibilities() {
        return List.copyOf(eligibilities);
    }
}
