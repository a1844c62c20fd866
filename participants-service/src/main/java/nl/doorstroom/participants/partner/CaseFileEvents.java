package nl.doorstroom.participants.partner;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.subscriptions.Audience;
import nl.doorstroom.platform.subscriptions.PartnerEvent;
import nl.doorstroom.platform.subscriptions.PartnerEvents;

/** Of a case file. Which condition changed stands in no address: the list of all of them is where it is read. */
@Singleton
class CaseFileEvents implements PartnerEvents {

    private static final String READ = "case-files:read";
    private static final String CONDITIONS = "/participants/{participantId}/basic-conditions";

    @Override
    public List<PartnerEvent> events() {
        return List.of(
                new PartnerEvent(
                        "intake-completed",
                        READ,
                        "/participants/{participantId}/intakes/{intakeId}",
                        Audience.OWN_ORGANISATION),
                new PartnerEvent("basic-condition-changed", READ, CONDITIONS, Audience.OWN_ORGANISATION),
                new PartnerEvent("basic-condition-lost", READ, CONDITIONS, Audience.OWN_ORGANISATION));
    }
}
