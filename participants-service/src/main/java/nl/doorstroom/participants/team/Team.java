package nl.doorstroom.participants.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import nl.doorstroom.participants.team.TeamMember.Appointment;
import nl.doorstroom.participants.visibility.LinkKind;
import nl.doorstroom.participants.visibility.Links;
import nl.doorstroom.participants.visibility.Visibility;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Keeps care teams. An appointment by the tenant's own organisation makes the person known to the professional's
 * organisation; another organisation arranges its own people for whom it sees anyway, and sees nobody longer by that.
 */
@Singleton
public class Team {

    private final TeamMembers members;
    private final ContactMoments contacts;
    private final Links links;
    private final CodeLists codes;
    private final Visibility visibility;
    private final CurrentTenant caller;
    private final Event<TeamChanged> changed;
    private final Clock clock;

    Team(
            TeamMembers members,
            ContactMoments contacts,
            Links links,
            CodeLists codes,
            Visibility visibility,
            CurrentTenant caller,
            Event<TeamChanged> changed,
            Clock clock) {
        this.members = members;
        this.contacts = contacts;
        this.links = links;
        this.codes = codes;
        this.visibility = visibility;
        this.caller = caller;
        this.changed = changed;
        this.clock = clock;
    }

    /** @throws AlreadyInTeam when the professional is in the team at that time */
    public TeamMember appoint(UUID participantId, Appointment appointment) {
        requireOwnTeamOfProtected(participantId);
        codes.require("team-roles", appointment.role(), appointment.from(), "/role");
        requireOfferable(appointment.organisation());
        requireNotInTeam(participantId, appointment.professional(), appointment.from());
        boolean linking = isOfTenant() && isOther(appointment.organisation());
        return join(new TeamMember(participantId, appointment, linking, null, caller.user(), clock));
    }

    /** Ends a membership on a day, which may lie ahead. */
    public void end(TeamMember member, LocalDate lastDay) {
        member.end(lastDay, caller.user(), clock);
        members.flush();
        closeLink(member);
        changed.fire(new TeamChanged(member.participantId()));
    }

    /**
     * Hands a membership over from a day on, until which the professional of before stays.
     *
     * @throws AlreadyInTeam when the professional who takes over is in the team by then
     */
    public TeamMember handOver(TeamMember member, String to, String organisation, LocalDate from) {
        requireOwnTeamOfProtected(member.participantId());
        requireOfferable(organisation);
        if (!to.equals(member.professional())) {
            requireNotInTeam(member.participantId(), to, from);
        }
        boolean linking = isOther(organisation)
                && (isOfTenant() || (member.linking() && organisation.equals(member.organisation())));
        TeamMember next = member.handOver(to, organisation, from, linking, caller.user(), clock);
        members.flush();
        closeLink(member);
        return join(next);
    }

    /** @param kind code of list contact-kinds */
    public ContactMoment contact(UUID participantId, LocalDate on, String kind) {
        codes.require("contact-kinds", kind, on, "/kind");
        ContactMoment contact = new ContactMoment(participantId, on, kind, caller.user(), clock);
        contacts.persistAndFlush(contact);
        return contact;
    }

    private TeamMember join(TeamMember member) {
        members.persistAndFlush(member);
        if (member.linking()) {
            links.open(LinkKind.TEAM, member.id(), member.participantId(), member.organisation(), member.validFrom());
        }
        changed.fire(new TeamChanged(member.participantId()));
        return member;
    }

    private void closeLink(TeamMember member) {
        if (member.linking()) {
            links.close(LinkKind.TEAM, member.id(), member.participantId(), member.validTo());
        }
    }

    private void requireNotInTeam(UUID participantId, String professional, LocalDate from) {
        members.findOverlapping(participantId, professional, from).ifPresent(known -> {
            throw new AlreadyInTeam(known.id());
        });
    }

    /** Emergency access is for an hour: it makes nobody a member of the team. */
    private void requireOwnTeamOfProtected(UUID participantId) {
        if (visibility.isProtected(participantId)
                && members.findOverlapping(participantId, caller.user(), DutchCalendar.today(clock))
                        .isEmpty()) {
            throw new RequestRefused(
                    ProblemType.FORBIDDEN, "The team of a protected person is changed by who belongs to it.");
        }
    }

    private void requireOfferable(String organisation) {
        if (!isOfTenant() && !organisation.equals(caller.organisation())) {
            throw InvalidInput.at(
                    "/organisation", "other-organisation", "Only your own organisation's people can be named.");
        }
    }

    private boolean isOther(String organisation) {
        return !organisation.equals(caller.tenant());
    }

    private boolean isOfTenant() {
        return caller.organisation().equals(caller.tenant());
    }
}
