package nl.doorstroom.reporting.srg;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** Which code a kind of instrument has on a day. */
public final class SrgCodes {

    private final Map<String, NavigableMap<LocalDate, Optional<String>>> byKind = new HashMap<>();

    /** @param lines in the order in which they were registered */
    public static SrgCodes of(List<SrgCodeLine> lines) {
        SrgCodes codes = new SrgCodes();
        lines.forEach(line -> codes.byKind
                .computeIfAbsent(line.kind(), kind -> new TreeMap<>())
                .put(line.validFrom(), Optional.ofNullable(line.code())));
        return codes;
    }

    @Nullable
    String codeOn(String kind, LocalDate day) {
        NavigableMap<LocalDate, Optional<String>> lines = byKind.get(kind);
        Map.Entry<LocalDate, Optional<String>> line = lines == null ? null : lines.floorEntry(day);
        return line == null ? null : line.getValue().orElse(null);
    }
}
