package nl.doorstroom.participants.vum;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.consent.ConsentRepository;
import nl.doorstroom.participants.label.LabelRegister;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.participants.skill.Skill;
import nl.doorstroom.participants.skill.SkillRepository;
import nl.doorstroom.participants.visibility.Visibility;
import nl.doorstroom.participants.vum.ContactData.Reachable;
import nl.doorstroom.participants.workprofile.WorkProfile;
import nl.doorstroom.participants.workprofile.WorkProfileDetails;
import nl.doorstroom.participants.workprofile.WorkProfileRepository;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.problem.NotFound;

/** The profiles that people let partners see, as long as they do. */
@Singleton
public class SharedProfiles {

    private static final String COMPETENT_NL = "COMPETENT_NL";
    private static final Set<String> HAS_IT = Set.of("GOED", "VOLDOENDE");
    private static final WorkProfileDetails NOTHING_KNOWN = new WorkProfileDetails(
            null, null, List.of(), null, null, List.of(), List.of(), List.of(), null, List.of(), List.of());

    private final ConsentRepository consents;
    private final ParticipantRepository participants;
    private final WorkProfileRepository profiles;
    private final SkillRepository skills;
    private final Visibility visibility;
    private final ContactData contacts;
    private final LabelRegister labels;
    private final Clock clock;

    SharedProfiles(
            ConsentRepository consents,
            ParticipantRepository participants,
            WorkProfileRepository profiles,
            SkillRepository skills,
            Visibility visibility,
            ContactData contacts,
            LabelRegister labels,
            Clock clock) {
        this.consents = consents;
        this.participants = participants;
        this.profiles = profiles;
        this.skills = skills;
        this.visibility = visibility;
        this.contacts = contacts;
        this.labels = labels;
        this.clock = clock;
    }

    /**
     * The profile of the person whom the list named so. The consent is what links partner and person, and it is asked of
     * the table itself: a withdrawal holds at once.
     *
     * @param withRegister whether the partner may know who stands in the register of target groups
     * @throws NotFound when nobody is meant, nobody consents to it any more, or the person is protected; all look the same
     */
    public DetailProfile get(UUID shareId, boolean withRegister) {
        LocalDate today = DutchCalendar.today(clock);
        UUID participantId = consents.findParticipant(shareId, "SHARE_PROFILE", today)
                .flatMap(participants::findByIdOptional)
                .filter(participant -> !visibility.isProtected(participant.id()))
                .orElseThrow(() -> new NotFound("Profile", shareId))
                .id();
        WorkProfileDetails work = profiles.findByIdOptional(participantId)
                .map(WorkProfile::details)
                .orElse(NOTHING_KNOWN);
        Reachable reachable = consents.holds(participantId, "SHARE_CONTACT_DETAILS", today)
                ? contacts.of(participantId)
                : new Reachable(List.of(), List.of());
        boolean mayTell = withRegister && consents.holds(participantId, "SHARE_REGISTER_INDICATION", today);
        Boolean inRegister = mayTell ? (Boolean) labels.isInRegister(participantId, today) : null;
        return new DetailProfile(participantId, work, skillsOf(participantId, work), reachable, inRegister);
    }

    /** As matching puts them together: what was recorded of a skill goes before what the work profile says of it. */
    private List<String> skillsOf(UUID participantId, WorkProfileDetails work) {
        Map<String, Boolean> known = new TreeMap<>();
        work.skills().stream()
                .filter(skill -> skill.scheme().equals(COMPETENT_NL))
                .forEach(skill -> known.merge(
                        skill.uri(),
                        skill.level() == null || HAS_IT.contains(skill.level().name()),
                        Boolean::logicalOr));
        for (Skill skill : skills.listKnown(participantId)) {
            if (skill.scheme().name().equals(COMPETENT_NL)) {
                known.put(
                        skill.uri(),
                        skill.known()
                                .filter(stated -> HAS_IT.contains(stated.level()))
                                .isPresent());
            }
        }
        return known.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }
}
