package nl.doorstroom.trajectories.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.crypto.PersonCipher;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.programme.ProgrammeFeature;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;
import nl.doorstroom.trajectories.talk.TalkAgreement.Agreed;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.visibility.Visibility;

/** Takes what coaches plan and record, on a trajectory that is locked by the caller. */
@Singleton
public class TalkRegister {

    private final TalkRepository talks;
    private final TalkAgreementRepository agreements;
    private final TalkRuleRepository rules;
    private final ProgrammeRepository programmes;
    private final PersonCipher cipher;
    private final Visibility visibility;
    private final CurrentTenant caller;
    private final Event<TalkHeld> held;
    private final Clock clock;

    TalkRegister(
            TalkRepository talks,
            TalkAgreementRepository agreements,
            TalkRuleRepository rules,
            ProgrammeRepository programmes,
            PersonCipher cipher,
            Visibility visibility,
            CurrentTenant caller,
            Event<TalkHeld> held,
            Clock clock) {
        this.talks = talks;
        this.agreements = agreements;
        this.rules = rules;
        this.programmes = programmes;
        this.cipher = cipher;
        this.visibility = visibility;
        this.caller = caller;
        this.held = held;
        this.clock = clock;
    }

    /**
     * Agrees on a talk besides those that the rule asks for.
     *
     * @param time in Europe/Amsterdam, when it is agreed
     */
    public Talk agree(Trajectory trajectory, LocalDate day, @Nullable String time) {
        requireTalks(trajectory, day);
        Talk talk = Talk.agree(trajectory, day, time, overdueFrom(trajectory, day), clock);
        talks.persistAndFlush(talk);
        return talk;
    }

    /** Agrees on the day of a talk, or on another one. */
    public void plan(Trajectory trajectory, Talk talk, LocalDate day, @Nullable String time) {
        requireTalks(trajectory, day);
        talk.plan(day, time, overdueFrom(trajectory, day), clock);
        talks.flush();
    }

    public void cancel(Talk talk, String reason) {
        talk.cancel(reason, clock);
        talks.flush();
    }

    /** The person did not come. */
    public void noShow(Talk talk, String reason) {
        talk.noShow(reason, clock);
        talks.flush();
    }

    /** Records a talk that nobody had planned. */
    public Talk recordUnplanned(Trajectory trajectory, Recorded recorded) {
        requireTalks(trajectory, recorded.heldOn());
        Talk talk = Talk.happen(trajectory, clock);
        TalkHeld event = hold(talk, recorded);
        talks.persist(talk);
        held.fire(event);
        agree(trajectory, talk, recorded.agreements());
        return talk;
    }

    /** Records that a talk was held. */
    public void record(Trajectory trajectory, Talk talk, Recorded recorded) {
        talk.requireNoReport();
        requireTalks(trajectory, recorded.heldOn());
        held.fire(hold(talk, recorded));
        agree(trajectory, talk, recorded.agreements());
    }

    /** Replaces what was recorded. What was agreed before and is not any more is closed. */
    public void correct(Trajectory trajectory, Talk talk, Recorded recorded) {
        talk.requireReport();
        requireTalks(trajectory, recorded.heldOn());
        held.fire(hold(talk, recorded));
        LocalDate today = DutchCalendar.today(clock);
        List<Agreed> said = new ArrayList<>(recorded.agreements());
        for (TalkAgreement agreement : agreements.listByTalk(talk.id())) {
            Optional<Agreed> same = said.stream().filter(agreement::isOf).findFirst();
            same.ifPresent(said::remove);
            if (same.isEmpty() && agreement.state() == TalkAgreementState.OPEN) {
                agreement.replace(today, caller.user(), clock);
            }
        }
        agree(trajectory, talk, said);
    }

    /**
     * The note of a report, for whom it is: users of the tenant's own organisation, and who wrote it. Nothing when the person's
     * key has been destroyed.
     */
    public Optional<String> note(Talk talk, TalkReport report) {
        byte[] sealed = report.noteSealed();
        return sealed != null && mayRead(report) ? cipher.decrypt(talk.participantId(), sealed) : Optional.empty();
    }

    private boolean mayRead(TalkReport report) {
        return visibility.onlyOrganisation() == null || caller.user().equals(report.noteBy());
    }

    private TalkHeld hold(Talk talk, Recorded recorded) {
        String note = recorded.privateNote();
        byte[] sealed = note == null ? null : cipher.encrypt(talk.participantId(), note);
        String noteBy = note == null ? null : caller.user();
        Optional<TalkReport> before = talk.report();
        if (note == null && before.isPresent() && !mayRead(before.get())) {
            // Who cannot read a note does not take it away either.
            sealed = before.get().noteSealed();
            noteBy = before.get().noteBy();
        }
        return talk.record(recorded.heldOn(), recorded.channel(), sealed, noteBy, caller.user(), clock);
    }

    private void agree(Trajectory trajectory, Talk talk, List<Agreed> agreed) {
        LocalDate today = DutchCalendar.today(clock);
        LocalDate lastDay = trajectory.lastDay();
        for (Agreed one : agreed) {
            TalkAgreement agreement = new TalkAgreement(talk, one, clock);
            if (lastDay != null && lastDay.isBefore(today)) {
                // It was said, and nobody has to do it any more.
                agreement.lapse(today, clock);
            }
            agreements.persist(agreement);
        }
        agreements.flush();
    }

    /** Refuses where nobody talks by the programme's rule, and what lies after the trajectory's last day. */
    private void requireTalks(Trajectory trajectory, LocalDate day) {
        LocalDate lastDay = trajectory.lastDay();
        if (lastDay == null) {
            trajectory.requireUnderWay();
        } else if (day.isAfter(lastDay)) {
            throw new TalkAfterLastDay(trajectory.id(), lastDay, day);
        }
        programmes.get(trajectory.programmeId()).requireFeature(ProgrammeFeature.TALKS);
    }

    private LocalDate overdueFrom(Trajectory trajectory, LocalDate day) {
        return rules.of(trajectory.programmeId()).overdueFrom(day);
    }

    /**
     * What is recorded of a talk.
     *
     * @param privateNote for users of the tenant's own organisation and who wrote it
     */
    public record Recorded(
            LocalDate heldOn,
            TalkChannel channel,
            List<Agreed> agreements,
            @Nullable String privateNote) {

        public Recorded {
            agreements = List.copyOf(agreements);
        }
    }
}
