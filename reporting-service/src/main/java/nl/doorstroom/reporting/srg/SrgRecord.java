package nl.doorstroom.reporting.srg;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * One instrument of one person in a month.
 *
 * @param id of this record in its delivery
 * @param fields as docs/srg.md names them
 * @param remarks what is not as it should be; one of them may refuse the record
 */
public record SrgRecord(UUID id, UUID participantId, SortedMap<String, String> fields, List<SrgRemark> remarks) {

    public boolean refused() {
        return remarks.stream().anyMatch(SrgRemark::refuses);
    }

    /** It prints nothing of a person. */
    @Override
    public String toString() {
        return "SrgRecord";
    }
}
