package nl.doorstroom.reporting.fact;

import java.util.UUID;

/**
 * Something that happened to one person on the way to work. No placement, benefit or check depends on it, so it changes none
 * of these, nor the moments at which they change.
 */
public sealed interface StepFact extends Fact
        permits AlternativeVersion,
                ApplicationVersion,
                AttendanceVersion,
                ConditionVersion,
                InstrumentVersion,
                IntakeVersion,
                LadderVersion,
                MilestoneVersion,
                ProposalVersion,
                WorkedDay {

    UUID participantId();
}
