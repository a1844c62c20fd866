package nl.doorstroom.participants.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.personaldata.PersonalData;

/** Who guided the person, and when the person was spoken to. */
@Singleton
class TeamPersonalData implements PersonalData {

    private final TeamMembers members;
    private final ContactMoments contacts;

    TeamPersonalData(TeamMembers members, ContactMoments contacts) {
        this.members = members;
        this.contacts = contacts;
    }

    @Override
    public String section() {
        return "careTeam";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(TeamMember.class, ContactMoment.class);
    }

    @Override
    public List<?> of(UUID person) {
        return Stream.concat(
                        members.listByParticipant(person).stream()
                                .map(member -> new Membership(
                                        member.professional(),
                                        member.organisation(),
                                        member.role(),
                                        member.validFrom(),
                                        member.validTo())),
                        contacts.list("participantId = ?1 order by id", person).stream()
                                .map(contact -> new ContactOn(contact.contactedOn(), contact.kind())))
                .toList();
    }

    record Membership(
            String professional,
            String organisation,
            String role,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    record ContactOn(LocalDate contactedOn, String kind) {}
}
