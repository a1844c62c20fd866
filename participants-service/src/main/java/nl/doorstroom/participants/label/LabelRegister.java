package nl.doorstroom.participants.label;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.crypto.PurposeCipher;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * The only way into the vault. Who takes labels out of it names the purpose, and the processing log has it in the name of
 * the activity: the register of processing can give each purpose its own legal base and term.
 */
@Singleton
public class LabelRegister {

    /** Of the key that opens the vault, and nothing else of a person. */
    static final String PURPOSE = "label-vault";

    private static final String IN_REGISTER = "BANENAFSPRAAK";

    /** Its own, because a change of the API's mapper must not change what is stored. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final LabelVaultRepository vaults;
    private final LabelAccessRepository accesses;
    private final PurposeCipher cipher;
    private final CurrentTenant caller;
    private final ProcessingLog log;
    private final Clock clock;

    LabelRegister(
            LabelVaultRepository vaults,
            LabelAccessRepository accesses,
            PurposeCipher cipher,
            CurrentTenant caller,
            ProcessingLog log,
            Clock clock) {
        this.vaults = vaults;
        this.accesses = accesses;
        this.cipher = cipher;
        this.caller = caller;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Records a label.
     *
     * @throws LabelOverlaps when the person has it at that time already. That tells something of the person, so it has a
     *     line in the processing log, for which the transaction must not be rolled back.
     */
    public Kept record(UUID participantId, LabelFacts facts) {
        UUID id = Ids.next();
        Instant now = DutchCalendar.now(clock);
        Optional<LabelVault> known = vaults.findByIdOptional(participantId, LockModeType.PESSIMISTIC_WRITE);
        if (known.isPresent()) {
            return change(known.get(), id, "record-label", labels -> labels.record(id, facts, caller.user(), now));
        }
        Labels labels = Labels.NONE.record(id, facts, caller.user(), now);
        LabelVault vault = new LabelVault(participantId, seal(participantId, labels), clock);
        vaults.persistAndFlush(vault);
        log.record("record-label", participantId);
        return new Kept(labels.get(id), vault.version());
    }

    /**
     * Replaces what was said of a label by what is right.
     *
     * @throws LabelOverlaps as recording does
     */
    public Kept correct(UUID participantId, UUID id, LabelFacts facts) {
        Instant now = DutchCalendar.now(clock);
        return change(
                lock(participantId, id), id, "correct-label", labels -> labels.correct(id, facts, caller.user(), now));
    }

    /** @param lastDay last day on which it holds */
    public Kept end(UUID participantId, UUID id, LocalDate lastDay) {
        Instant now = DutchCalendar.now(clock);
        return change(lock(participantId, id), id, "end-label", labels -> labels.end(id, lastDay, caller.user(), now));
    }

    /** Says that a label should never have been recorded. */
    public Kept annul(UUID participantId, UUID id) {
        Instant now = DutchCalendar.now(clock);
        return change(lock(participantId, id), id, "annul-label", labels -> labels.annul(id, caller.user(), now));
    }

    /**
     * A label for who keeps the vault: that it is there, and who changed it when. What it says is taken out for a purpose
     * alone.
     *
     * @throws NotFound when the person has no such label
     */
    public Kept get(UUID participantId, UUID id) {
        LabelVault vault = vaults.findByIdOptional(participantId).orElseThrow(() -> new NotFound("Label", id));
        Label label = contents(vault).get(id);
        log.record("read-label-record", participantId);
        return new Kept(label, vault.version());
    }

    /**
     * The version of the vault in which a label lies, whose turn it is until the transaction ends.
     *
     * @throws NotFound when the person has no such label
     */
    public long version(UUID participantId, UUID id) {
        LabelVault vault = lock(participantId, id);
        contents(vault).get(id);
        return vault.version();
    }

    /**
     * Shows somebody what the vault has of a person.
     *
     * @param reason why, in words; kept sealed with the access
     */
    public List<Label> show(UUID participantId, VaultPurpose purpose, String reason) {
        accesses.persist(new LabelAccess(
                Ids.next(),
                participantId,
                purpose,
                cipher.encrypt(PURPOSE, participantId, reason),
                DutchCalendar.now(clock),
                caller.user()));
        log.record("access-labels-for-" + purpose.words(), participantId);
        return standing(participantId);
    }

    /** What holds for a person on a day, for a decision that keeps to itself why it was taken. */
    public List<LabelFacts> use(UUID participantId, VaultPurpose purpose, LocalDate day) {
        log.record("use-labels-for-" + purpose.words(), participantId);
        return holding(participantId, day);
    }

    /**
     * Whether a person stands in the register of target groups (Wet financiering sociale verzekeringen, article 38d), for a
     * partner whom the person lets know that. It is no purpose of {@link VaultPurpose}: nothing else is shown by it.
     */
    public boolean isInRegister(UUID participantId, LocalDate day) {
        log.record("tell-register-indication", participantId);
        return holding(participantId, day).stream()
                .anyMatch(facts -> facts.label().equals(IN_REGISTER));
    }

    /**
     * The codes that hold for people on a day, as far as they were known at a moment; who has none is left out. For a
     * statistic, which logs what it was made from and shows nobody.
     */
    public Map<UUID, List<String>> count(Collection<UUID> people, LocalDate day, Instant knownAt) {
        Map<UUID, List<String>> codes = new HashMap<>();
        for (LabelVault vault : vaults.list("id in ?1", people)) {
            codes.put(
                    vault.participantId(),
                    contents(vault).holding(day, knownAt).stream()
                            .map(LabelFacts::label)
                            .distinct()
                            .toList());
        }
        return codes;
    }

    /** Labels of a person that were not recorded in error, the oldest first. */
    List<Label> standing(UUID participantId) {
        return vaults.findByIdOptional(participantId).stream()
                .flatMap(vault -> contents(vault).all().stream())
                .filter(Label::stands)
                .toList();
    }

    /** Puts what the vault has of a duplicate into the survivor's, and shows it to nobody. */
    void merge(UUID survivorId, UUID duplicateId) {
        vaults.findByIdOptional(duplicateId, LockModeType.PESSIMISTIC_WRITE).ifPresent(vault -> {
            Labels labels = contents(vault);
            if (!labels.all().isEmpty()) {
                log.record("merge-labels", List.of(survivorId, duplicateId));
                put(survivorId, known -> known.merge(labels, duplicateId));
                vault.keep(seal(duplicateId, Labels.NONE), clock);
            }
        });
    }

    /** Gives a registration back what it brought, as it is now. */
    void separate(UUID survivorId, UUID duplicateId) {
        vaults.findByIdOptional(survivorId, LockModeType.PESSIMISTIC_WRITE).ifPresent(vault -> {
            Labels labels = contents(vault);
            List<Label> back = labels.from(duplicateId);
            if (!back.isEmpty()) {
                log.record("undo-merge-of-labels", List.of(survivorId, duplicateId));
                put(duplicateId, known -> known.and(back));
                vault.keep(seal(survivorId, labels.without(duplicateId)), clock);
            }
        });
    }

    private void put(UUID participantId, UnaryOperator<Labels> change) {
        vaults.findByIdOptional(participantId, LockModeType.PESSIMISTIC_WRITE)
                .ifPresentOrElse(
                        vault -> vault.keep(seal(participantId, change.apply(contents(vault))), clock),
                        () -> vaults.persist(
                                new LabelVault(participantId, seal(participantId, change.apply(Labels.NONE)), clock)));
    }

    private List<LabelFacts> holding(UUID participantId, LocalDate day) {
        return vaults.findByIdOptional(participantId)
                .map(vault -> contents(vault).holding(day, DutchCalendar.now(clock)))
                .orElse(List.of());
    }

    private LabelVault lock(UUID participantId, UUID id) {
        return vaults.findByIdOptional(participantId, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("Label", id));
    }

    private Kept change(LabelVault vault, UUID id, String activity, UnaryOperator<Labels> change) {
        Labels before = contents(vault);
        Labels after;
        try {
            after = change.apply(before);
        } catch (LabelOverlaps known) {
            log.record("record-known-label", vault.participantId());
            throw known;
        }
        vault.keep(seal(vault.participantId(), after), clock);
        vaults.flush();
        log.record(activity, vault.participantId());
        return new Kept(after.get(id), vault.version());
    }

    /** Of an erased person there is nothing. */
    private Labels contents(LabelVault vault) {
        return cipher.decrypt(PURPOSE, vault.participantId(), vault.sealed())
                .map(LabelRegister::read)
                .orElse(Labels.NONE);
    }

    private byte[] seal(UUID participantId, Labels labels) {
        try {
            return cipher.encrypt(PURPOSE, participantId, MAPPER.writeValueAsString(labels));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Labels are plain records", impossible);
        }
    }

    private static Labels read(String json) {
        try {
            return MAPPER.readValue(json, Labels.class);
        } catch (JsonProcessingException unreadable) {
            // Its message would repeat what it read.
            throw new IllegalStateException("The vault has a form that is not known");
        }
    }

    /**
     * A label as it is kept.
     *
     * @param version of the vault in which it lies: labels of a person change one after the other
     */
    public record Kept(Label label, long version) {}
}
