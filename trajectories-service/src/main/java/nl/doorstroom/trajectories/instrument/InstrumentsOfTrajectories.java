package nl.doorstroom.trajectories.instrument;

import java.time.LocalDate;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import nl.doorstroom.platform.codelist.CodeList;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.trajectories.trajectory.Outcome;
import nl.doorstroom.trajectories.trajectory.TrajectoryEnded;
import nl.doorstroom.trajectories.trajectory.TrajectoryTransferred;

/** What becomes of instruments when the trajectory is over. Those that belong to a job go on. */
@Singleton
class InstrumentsOfTrajectories {

    private static final String BY = "trajectory-ended";

    private final InstrumentRepository instruments;
    private final InstrumentRegister register;
    private final InstrumentLimits limits;
    private final CodeLists codes;

    InstrumentsOfTrajectories(
            InstrumentRepository instruments, InstrumentRegister register, InstrumentLimits limits, CodeLists codes) {
        this.instruments = instruments;
        this.register = register;
        this.limits = limits;
        this.codes = codes;
    }

    void ended(@Observes TrajectoryEnded event) {
        // Locks the trajectory's row by changing it: an instrument that is being registered for it is stored, or
        // refused.
        instruments.flush();
        if (event.outcome() == Outcome.ENTERED_IN_ERROR) {
            instruments.lockValid(event.trajectoryId()).forEach(instrument -> register.annul(instrument, BY));
            return;
        }
        CodeList.Entry reason = codes.entry(InstrumentEndReason.CODE_LIST, InstrumentEndReason.TRAJECTORY_ENDED);
        for (Instrument instrument : instruments.lockValid(event.trajectoryId())) {
            if (instrument.state() == InstrumentState.ENDED) {
                correct(instrument, event.lastDay(), reason);
            } else if (!limits.rulesOf(instrument).outlastsTrajectory()) {
                if (instrument.facts().startDate().isAfter(event.lastDay())) {
                    register.annul(instrument, BY);
                } else {
                    register.end(instrument, event.lastDay(), reason, BY);
                }
            }
        }
    }

    /** The trajectory turns out to have ended on another day, and what ended because of it did too. */
    private void correct(Instrument instrument, LocalDate lastDay, CodeList.Entry reason) {
        if (reason.code().equals(instrument.endReason()) && !lastDay.equals(instrument.lastDay())) {
            register.correctEnd(instrument, lastDay, reason, BY);
        }
    }

    void transferred(@Observes TrajectoryTransferred event) {
        instruments.flush();
        instruments
                .lockRunning(event.trajectoryId())
                .forEach(instrument -> register.moveTo(instrument, event.successorId()));
    }
}
