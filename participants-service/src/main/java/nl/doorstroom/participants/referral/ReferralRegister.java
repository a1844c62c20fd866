package nl.doorstroom.participants.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.participant.Bsn;
import nl.doorstroom.participants.participant.Participant;
import nl.doorstroom.participants.participant.ParticipantRegister;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.participants.participant.PersonName;
import nl.doorstroom.participants.retention.ParticipantAnonymised;
import nl.doorstroom.participants.visibility.LinkKind;
import nl.doorstroom.participants.visibility.Links;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.crypto.BlindIndex;
import nl.doorstroom.platform.crypto.PersonCipher;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Receives referrals and answers them. */
@Singleton
public class ReferralRegister {

    private final ReferralRepository referrals;
    private final ParticipantRegister register;
    private final ParticipantRepository participants;
    private final Links links;
    private final CodeLists codes;
    private final PersonCipher cipher;
    private final BlindIndex index;
    private final ObjectMapper mapper;
    private final CurrentTenant caller;
    private final Event<ReferralReceived> received;
    private final Event<ReferralDecided> decided;
    private final ReferralSettings settings;
    private final Clock clock;

    ReferralRegister(
            ReferralRepository referrals,
            ParticipantRegister register,
            ParticipantRepository participants,
            Links links,
            CodeLists codes,
            PersonCipher cipher,
            BlindIndex index,
            ObjectMapper mapper,
            CurrentTenant caller,
            Event<ReferralReceived> received,
            Event<ReferralDecided> decided,
            ReferralSettings settings,
            Clock clock) {
        this.referrals = referrals;
        this.register = register;
        this.participants = participants;
        this.links = links;
        this.codes = codes;
        this.cipher = cipher;
        this.index = index;
        this.mapper = mapper;
        this.caller = caller;
        this.received = received;
        this.decided = decided;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Receives a referral of the user's organisation. Two of the same person at the same moment are decided by the unique
     * index.
     *
     * @throws AlreadyReferred when the organisation has such a referral
     */
    public Referral receive(Referral.Question question) {
        LocalDate today = DutchCalendar.today(clock);
        codes.require("referral-reasons", question.reason(), today, "/reason");
        String partner = caller.organisation();
        String identity = identityOf(question.person());
        referrals
                .findAlike(partner, question.reference(), index.everyOf(identity))
                .ifPresent(known -> {
                    throw new AlreadyReferred(known.id());
                });
        UUID id = Ids.next();
        Referral referral = new Referral(
                id,
                partner,
                question,
                Objects.requireNonNullElse(question.answerBy(), today.plusDays(settings.answerDays())),
                cipher.encrypt(id, json(question.person())),
                index.of(identity),
                clock);
        ReferralReceived event = referral.receive(clock);
        referrals.persist(referral);
        received.fire(event);
        return referral;
    }

    /**
     * Takes the person in, or not.
     *
     * @param accepts whether the person is taken in
     * @param reason code of list referral-decision-reasons, of that decision
     * @param participantId who it is; null: who has the number of the referral, or somebody new
     * @throws nl.doorstroom.participants.participant.FileIsClosed when that person's file is closed
     */
    public void decide(Referral referral, boolean accepts, String reason, @Nullable UUID participantId) {
        ReferralState decision = accepts ? ReferralState.ACCEPTED : ReferralState.REJECTED;
        LocalDate today = DutchCalendar.today(clock);
        if (!codes.require("referral-decision-reasons", reason, today, "/reason")
                .text("decision")
                .equals(decision.name())) {
            throw InvalidInput.at("/reason", "other-decision", "The reason is of the other decision.");
        }
        if (!accepts) {
            decided.fire(referral.reject(reason, caller.user(), clock));
            return;
        }
        if (referral.state() != ReferralState.RECEIVED) {
            throw new ReferralIsAnswered(referral.id(), referral.state());
        }
        UUID person = participant(referral, participantId);
        participants.requireOpen(person);
        decided.fire(referral.accept(person, reason, caller.user(), clock));
        if (!referral.partner().equals(caller.tenant())) {
            links.open(LinkKind.REFERRAL, referral.id(), person, referral.partner(), null);
            links.close(LinkKind.REFERRAL, referral.id(), person, links.lastDayAfter(today));
        }
    }

    /**
     * Takes a referral back that was not answered yet.
     *
     * @throws RequestRefused 403 when it is another organisation's
     */
    public void withdraw(Referral referral) {
        if (!referral.partner().equals(caller.organisation())) {
            throw new RequestRefused(ProblemType.FORBIDDEN, "Who referred the person can take the referral back.");
        }
        decided.fire(referral.withdraw(caller.user(), clock));
    }

    /** The row goes with the person; what the audit log kept of it before somebody was taken in is sealed by its own key. */
    void forgetWith(@Observes ParticipantAnonymised erased) {
        referrals
                .list("participantId in ?1", erased.participantIds())
                .forEach(referral -> cipher.destroyKey(referral.id()));
    }

    /** Who is referred; nothing when the key was destroyed. */
    public Optional<ReferredPerson> person(Referral referral) {
        return cipher.decrypt(referral.id(), referral.identitySealed()).map(this::person);
    }

    private UUID participant(Referral referral, @Nullable UUID named) {
        Optional<ReferredPerson> person = person(referral);
        Optional<Bsn> bsn = person.map(ReferredPerson::bsn).flatMap(Bsn::parse);
        Optional<UUID> known = bsn.flatMap(register::findAnybody).map(Participant::id);
        if (named != null) {
            if (participants.findVisible(named).isEmpty()) {
                throw InvalidInput.at("/participantId", "unknown-participant", "The participant does not exist.");
            }
            // Of somebody who may be seen it may be told that everything goes on with another registration.
            participants.get(named);
            if (known.isPresent() && !known.get().equals(named)) {
                throw InvalidInput.at(
                        "/participantId", "other-participant", "Another participant has the number of the referral.");
            }
            return named;
        }
        return known.orElseGet(() -> register(person.orElse(null), bsn.orElse(null)));
    }

    private UUID register(@Nullable ReferredPerson person, @Nullable Bsn bsn) {
        if (person == null || bsn == null || !person.saysEnough()) {
            throw InvalidInput.at(
                    "/participantId",
                    "required",
                    "The referral says too little to register the person: register or find the participant first.");
        }
        PersonName name = new PersonName(
                Objects.requireNonNull(person.givenName()),
                person.namePrefix(),
                Objects.requireNonNull(person.familyName()));
        return register.register(bsn, name, Objects.requireNonNull(person.birthDate()))
                .id();
    }

    /** The same for the same person, as far as a partner writes the person in the same way. */
    private static String identityOf(ReferredPerson person) {
        return "referral " + person.bsn()
                + (person.bsn() == null
                        ? (" " + person.givenName() + " " + person.familyName() + " " + person.birthDate())
                                .toLowerCase(Locale.ROOT)
                        : "");
    }

    private String json(ReferredPerson person) {
        try {
            return mapper.writeValueAsString(person);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A person is a plain record", impossible);
        }
    }

    private ReferredPerson person(String json) {
        try {
            return mapper.readValue(json, ReferredPerson.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A person was written by this class", impossible);
        }
    }
}
