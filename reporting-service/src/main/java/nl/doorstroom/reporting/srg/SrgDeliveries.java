package nl.doorstroom.reporting.srg;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.reporting.ledger.ToldInstruments;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Makes deliveries and keeps them as they were made.
 *
 * <p>The hash is that of all delivered records in their order, each as compact JSON with its members in this order and its
 * fields sorted, and a line feed after each: {@code {"participantId":…,"fields":{…}}}.
 */
@Singleton
public class SrgDeliveries {

    /** Its own, because a change of the API's mapper must not change what is hashed. */
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ToldInstruments told;
    private final SrgStore store;
    private final CurrentTenant caller;
    private final ProcessingLog log;
    private final Clock clock;

    SrgDeliveries(ToldInstruments told, SrgStore store, CurrentTenant caller, ProcessingLog log, Clock clock) {
        this.told = told;
        this.store = store;
        this.caller = caller;
        this.log = log;
        this.clock = clock;
    }

    /** Makes the delivery of a month that is over, by what is known now; it takes the place of an earlier one. */
    public SrgDelivery make(YearMonth month) {
        Instant now = DutchCalendar.now(clock);
        List<SrgRecord> records = SrgMonth.of(
                month, told.history().knownAt(now), SrgCodes.of(store.listCodeLines(null, Integer.MAX_VALUE)));
        UUID id = Ids.next();
        MessageDigest digest = sha256();
        SortedMap<String, Integer> remarks = new TreeMap<>();
        int refused = 0;
        for (SrgRecord record : records) {
            record.remarks().forEach(remark -> remarks.merge(remark.name(), 1, Integer::sum));
            if (record.refused()) {
                refused++;
            } else {
                digest.update((write(new Hashed(record.participantId(), record.fields())) + "\n").getBytes(UTF_8));
            }
        }
        SrgDelivery delivery = new SrgDelivery(
                id,
                month.toString(),
                now,
                records.size() - refused,
                refused,
                remarks,
                HexFormat.of().formatHex(digest.digest()),
                store.newestOf(month.toString()).orElse(null),
                now,
                caller.user());
        store.add(delivery, records);
        log.record(
                "make-srg-delivery",
                records.stream().map(SrgRecord::participantId).distinct().toList(),
                "an empty delivery of " + month);
        return delivery;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }

    private static String write(Hashed record) {
        try {
            return MAPPER.writeValueAsString(record);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Records are plain", impossible);
        }
    }

    private record Hashed(UUID participantId, SortedMap<String, String> fields) {}
}
