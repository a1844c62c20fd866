package nl.doorstroom.participants.employeeskill;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;

/** How somebody rated one employee skill of a person on a day. */
@Entity
public class EmployeeSkillObservation extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false)
    private String skill;

    @Column(nullable = false)
    private String rating;

    @Column(nullable = false)
    private LocalDate observedOn;

    @Column(nullable = false, updatable = false)
    private String observedBy;

    @Column(nullable = false, updatable = false)
    private String organisation;

    private byte @Nullable [] noteSealed;

    private boolean withdrawn;

    @OneToMany(mappedBy = "observation", cascade = CascadeType.ALL)
    @OrderBy("version")
    private List<EmployeeSkillObservationVersion> history = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected EmployeeSkillObservation() {}

    EmployeeSkillObservation(
            UUID participantId,
            Observed observed,
            byte @Nullable [] noteSealed,
            String observedBy,
            String organisation,
            Clock clock) {
        super(clock);
        this.participantId = participantId;
        this.skill = observed.skill();
        this.rating = observed.rating();
        this.observedOn = observed.observedOn();
        this.observedBy = observedBy;
        this.organisation = organisation;
        this.noteSealed = noteSealed == null ? null : noteSealed.clone();
        remember(ObservationChange.RECORDED, observedBy, clock);
    }

    /** Replaces what was registered by what was seen. */
    void correct(Observed observed, byte @Nullable [] newNoteSealed, String user, Clock clock) {
        requireStanding();
        skill = observed.skill();
        rating = observed.rating();
        observedOn = observed.observedOn();
        noteSealed = newNoteSealed == null ? null : newNoteSealed.clone();
        remember(ObservationChange.CORRECTED, user, clock);
    }

    /** Says that it should never have been there. */
    void withdraw(String user, Clock clock) {
        requireStanding();
        withdrawn = true;
        remember(ObservationChange.WITHDRAWN, user, clock);
    }

    private void requireStanding() {
        if (withdrawn) {
            throw new ObservationIsWithdrawn(id());
        }
    }

    private void remember(ObservationChange change, String user, Clock clock) {
        history.add(new EmployeeSkillObservationVersion(this, stamp(clock), change, user));
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public Observed observed() {
        return new Observed(skill, rating, observedOn);
    }

    /** Identifier at the identity provider of the user who recorded it. */
    public String observedBy() {
        return observedBy;
    }

    /** OIN of the organisation for which that user works. */
    public String organisation() {
        return organisation;
    }

    Optional<byte[]> noteSealed() {
        return Optional.ofNullable(noteSealed).map(byte[]::clone);
    }

    public boolean isWithdrawn() {
        return withdrawn;
    }

    /** As it was known from one change to the next, oldest first. */
    public List<EmployeeSkillObservationVersion> history() {
        return List.copyOf(history);
    }
}
