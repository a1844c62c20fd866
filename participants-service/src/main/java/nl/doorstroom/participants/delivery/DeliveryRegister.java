package nl.doorstroom.participants.delivery;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import nl.doorstroom.participants.participant.Bsn;
import nl.doorstroom.participants.participant.Participant;
import nl.doorstroom.participants.participant.ParticipantRegister;
import nl.doorstroom.platform.crypto.PersonCipher;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Completes rows with citizen service numbers (Participatiewet, article 78; Wabb, article 10) and keeps what was delivered.
 * A row lies sealed by its person's key; the numbers stand nowhere in the clear.
 *
 * <p>The hash is that of all rows in their order, each as compact JSON with its members in this order and its fields sorted,
 * and a line feed after each: {@code {"participantId":…,"bsn":…,"fields":{…}}}.
 */
@Singleton
public class DeliveryRegister {

    /** Its own, because a change of the API's mapper must not change what is stored. */
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final StatutoryDeliveryRepository deliveries;
    private final StatutoryDeliveryRowRepository rows;
    private final ParticipantRegister register;
    private final PersonCipher cipher;
    private final CurrentTenant caller;
    private final ProcessingLog log;
    private final Clock clock;

    DeliveryRegister(
            StatutoryDeliveryRepository deliveries,
            StatutoryDeliveryRowRepository rows,
            ParticipantRegister register,
            PersonCipher cipher,
            CurrentTenant caller,
            ProcessingLog log,
            Clock clock) {
        this.deliveries = deliveries;
        this.rows = rows;
        this.register = register;
        this.cipher = cipher;
        this.caller = caller;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Completes rows. A person without a known number, or who was erased, is reported as missing and left out.
     *
     * @param people everybody of whom there is a row
     */
    public StatutoryDelivery complete(
            DeliveryKind kind, String period, List<DeliveryRow> given, List<Participant> people) {
        Map<UUID, Participant> known = people.stream().collect(Collectors.toMap(Participant::id, Function.identity()));
        UUID id = Ids.next();
        List<UUID> missing = new ArrayList<>();
        List<StatutoryDeliveryRow> sealed = new ArrayList<>();
        MessageDigest digest = sha256();
        for (DeliveryRow row : given) {
            Optional<Bsn> bsn = register.bsn(known.get(row.participantId()));
            if (bsn.isEmpty()) {
                missing.add(row.participantId());
                continue;
            }
            String line = write(new Completed(row.participantId(), bsn.get().digits(), row.fields()));
            digest.update((line + "\n").getBytes(UTF_8));
            sealed.add(new StatutoryDeliveryRow(
                    Ids.next(), id, row.participantId(), cipher.encrypt(row.participantId(), line)));
        }
        StatutoryDelivery delivery = new StatutoryDelivery(
                id,
                kind,
                period,
                sealed.size(),
                missing.stream().distinct().toList(),
                HexFormat.of().formatHex(digest.digest()),
                caller.user(),
                clock);
        deliveries.persist(delivery);
        rows.persist(sealed);
        log.record(
                "complete-statutory-report-with-bsn",
                given.stream().map(DeliveryRow::participantId).toList(),
                "an empty delivery of " + period);
        return delivery;
    }

    /** A row as it was delivered; nothing once the person was erased. */
    public Optional<Completed> open(StatutoryDeliveryRow row) {
        return cipher.decrypt(row.participantId(), row.sealed()).map(DeliveryRegister::read);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }

    private static String write(Completed row) {
        try {
            return MAPPER.writeValueAsString(row);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Rows are plain records", impossible);
        }
    }

    private static Completed read(String json) {
        try {
            return MAPPER.readValue(json, Completed.class);
        } catch (JsonProcessingException unreadable) {
            // Its message would repeat what it read.
            throw new IllegalStateException("The row has a form that is not known");
        }
    }

    /** A row with its number. */
    public record Completed(UUID participantId, String bsn, SortedMap<String, String> fields) {

        /** It prints nothing of a person. */
        @Override
        public String toString() {
            return "Completed";
        }
    }
}
