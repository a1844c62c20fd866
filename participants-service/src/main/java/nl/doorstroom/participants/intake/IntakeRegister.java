package nl.doorstroom.participants.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import nl.doorstroom.participants.casefile.SealedRecords;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Keeps the intakes of people: one draft at a time, and every completed one as a version. */
@Singleton
public class IntakeRegister {

    private final IntakeRepository intakes;
    private final SealedRecords records;
    private final CurrentTenant caller;
    private final Event<IntakeCompleted> completed;
    private final Clock clock;

    IntakeRegister(
            IntakeRepository intakes,
            SealedRecords records,
            CurrentTenant caller,
            Event<IntakeCompleted> completed,
            Clock clock) {
        this.intakes = intakes;
        this.records = records;
        this.caller = caller;
        this.completed = completed;
        this.clock = clock;
    }

    /**
     * Begins an intake, and completes it unless it is a draft.
     *
     * @throws IntakeIsDrafted when there is an unfinished one
     * @throws InvalidInput when it is to be completed and a question has no answer
     */
    public Intake open(UUID participantId, LocalDate heldOn, IntakeAnswers answers, boolean draft) {
        intakes.findDraft(participantId).ifPresent(known -> {
            throw new IntakeIsDrafted(known.id());
        });
        Intake intake = new Intake(participantId, heldOn, records.seal(participantId, answers), caller.user(), clock);
        if (draft) {
            intakes.persistAndFlush(intake);
        } else {
            IntakeCompleted event = completing(intake, answers);
            intakes.persistAndFlush(intake);
            completed.fire(event);
        }
        return intake;
    }

    /** Replaces what a draft says, as a whole. */
    public void change(Intake intake, LocalDate heldOn, IntakeAnswers answers) {
        intake.change(heldOn, records.seal(intake.participantId(), answers), caller.user(), clock);
        intakes.flush();
    }

    /** @throws InvalidInput when a question has no answer */
    public void complete(Intake intake) {
        completed.fire(completing(intake, answers(intake)));
    }

    /** What an intake says; nothing when the person's key has been destroyed. */
    public IntakeAnswers answers(Intake intake) {
        return records.open(intake.participantId(), intake.answersSealed(), IntakeAnswers.class)
                .orElse(IntakeAnswers.NONE);
    }

    private IntakeCompleted completing(Intake intake, IntakeAnswers answers) {
        return intake.complete(
                answers, intakes.findLatest(intake.participantId()).orElse(null), caller.user(), clock);
    }
}
