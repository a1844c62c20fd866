package nl.doorstroom.participants.eligibility;

import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** It was decided whether a person may take part in a programme. Why it came out so is nowhere in it. */
public record EligibilityDecided(
        EventStamp stamp,
        UUID eligibilityId,
        UUID participantId,
        UUID programmeId,
        EligibilityDecision.Outcome outcome) {}
