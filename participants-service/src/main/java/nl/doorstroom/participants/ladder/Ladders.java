package nl.doorstroom.participants.ladder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import io.quarkus.arc.All;

import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Knows where people stand on the ladder, and tells when that is known to be another way. */
@Singleton
public class Ladders {

    private final LadderRepository ladders;
    private final LadderStatementRepository statements;
    private final ParticipantRepository participants;
    private final List<LadderFacts> sources;
    private final Event<LadderChanged> changed;
    private final CodeLists codes;
    private final CurrentTenant caller;
    private final ProcessingLog log;
    private final Clock clock;

    Ladders(
            LadderRepository ladders,
            LadderStatementRepository statements,
            ParticipantRepository participants,
            @All List<LadderFacts> sources,
            Event<LadderChanged> changed,
            CodeLists codes,
            CurrentTenant caller,
            ProcessingLog log,
            Clock clock) {
        this.ladders = ladders;
        this.statements = statements;
        this.participants = participants;
        this.sources = sources;
        this.changed = changed;
        this.codes = codes;
        this.caller = caller;
        this.log = log;
        this.clock = clock;
    }

    /** Where somebody stands on a day, by what is known now. */
    public LadderStanding on(UUID participantId, LocalDate day) {
        return view(participantId).on(day);
    }

    /**
     * Registers where a professional says that somebody stands.
     *
     * @param basis code of list {@code ladder-statement-bases}
     * @throws StepIsNotProven when it is more than facts prove. That tells something of a person, so it has a line in the
     *     processing log, for which the transaction must not be rolled back.
     */
    public LadderStatement state(UUID participantId, int step, LocalDate statedOn, String basis) {
        codes.require("ladder-statement-bases", basis, statedOn, "/basis");
        ladders.awaitTurn(participantId);
        int provable = view(participantId).provable(statedOn);
        if (step > provable) {
            log.record("read-ladder", participantId);
            throw new StepIsNotProven(step, provable, statedOn);
        }
        LadderStatement statement = new LadderStatement(participantId, step, statedOn, basis, caller.user(), clock);
        statements.persist(statement);
        reconsider(List.of(participantId));
        return statement;
    }

    /**
     * Takes a statement back.
     *
     * @param reason code of list {@code ladder-withdrawal-reasons}
     */
    public void withdraw(LadderStatement statement, String reason) {
        codes.require("ladder-withdrawal-reasons", reason, DutchCalendar.today(clock), "/reason");
        statement.withdraw(reason, caller.user(), clock);
        statements.flush();
        reconsider(List.of(statement.participantId()));
    }

    /** Tells of these people's ways anew, as far as they are others than was told. */
    void reconsider(Collection<UUID> people) {
        // In one order, so that two that look at the same people wait for each other instead of locking each other out.
        new TreeSet<>(people).forEach(this::reconsider);
    }

    private void reconsider(UUID participantId) {
        ladders.awaitTurn(participantId);
        List<LadderPeriod> periods = view(participantId).periods();
        Ladder ladder = ladders.findById(participantId);
        boolean told = ladder == null ? periods.isEmpty() : ladder.tells(periods);
        // Another service may tell of somebody whom this tenant has not.
        if (told || participants.findByIdOptional(participantId).isEmpty()) {
            return;
        }
        Ladder present = ladder == null ? new Ladder(participantId, clock) : ladder;
        LadderChanged event = present.change(periods, clock);
        ladders.persist(present);
        changed.fire(event);
    }

    private LadderView view(UUID participantId) {
        return new LadderView(
                sources.stream()
                        .flatMap(source -> source.of(participantId).stream())
                        .filter(LadderFact::everHolds)
                        .toList(),
                statements.list(participantId));
    }
}
