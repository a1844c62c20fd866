package nl.doorstroom.reporting.srg;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.reporting.fact.InstrumentVersion;
import nl.doorstroom.reporting.history.Knowledge;

/** The records of a month by what is known: every instrument that ran on some day of it. */
public final class SrgMonth {

    private static final Set<String> AT_A_WORKPLACE = Set.of("JOBCOACH", "WERKPLEKAANPASSING");
    private static final Set<String> BY_WAGE_VALUE = Set.of("LKS");
    private static final int END_MISSING_MONTHS = 3;

    private final LocalDate first;
    private final LocalDate last;
    private final SrgCodes codes;

    private SrgMonth(YearMonth month, SrgCodes codes) {
        this.first = month.atDay(1);
        this.last = month.atEndOfMonth();
        this.codes = codes;
    }

    /** In the order of the people's ids, then by start. */
    public static List<SrgRecord> of(YearMonth month, Knowledge knowledge, SrgCodes codes) {
        SrgMonth records = new SrgMonth(month, codes);
        Map<UUID, List<InstrumentVersion>> byPerson = knowledge.steps(InstrumentVersion.class).stream()
                .filter(instrument -> !instrument.annulled() && records.runs(instrument))
                .sorted(Comparator.comparing(InstrumentVersion::start).thenComparing(InstrumentVersion::instrumentId))
                .collect(Collectors.groupingBy(
                        instrument -> knowledge.personOf(instrument.participantId()),
                        TreeMap::new,
                        Collectors.toList()));
        List<SrgRecord> found = new ArrayList<>();
        byPerson.forEach((person, instruments) ->
                instruments.forEach(instrument -> found.add(records.record(person, instrument, instruments))));
        return found;
    }

    private boolean runs(InstrumentVersion instrument) {
        return !instrument.start().isAfter(last)
                && (instrument.lastDay() == null || !instrument.lastDay().isBefore(first));
    }

    private SrgRecord record(UUID person, InstrumentVersion instrument, List<InstrumentVersion> all) {
        String code = codes.codeOn(instrument.kind(), last);
        LocalDate ended = endedOn(instrument);
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put("voorzieningId", instrument.instrumentId().toString());
        fields.put("soortVoorziening", instrument.kind());
        fields.put("datumAanvang", instrument.start().toString());
        putIfKnown(fields, "typeVoorziening", code);
        putIfKnown(fields, "datumEinde", ended);
        BigDecimal hours = instrument.hoursPerWeek();
        putIfKnown(
                fields,
                "urenPerWeek",
                hours == null ? null : hours.stripTrailingZeros().toPlainString());
        putIfKnown(fields, "werkplekId", instrument.workplaceId());
        List<SrgRemark> remarks = new ArrayList<>();
        if (code == null) {
            remarks.add(SrgRemark.NO_CODE);
        }
        LocalDate plannedEnd = instrument.plannedEnd();
        if (instrument.lastDay() == null
                && plannedEnd != null
                && plannedEnd.isBefore(DutchCalendar.plusMonths(last.plusDays(1), -END_MISSING_MONTHS)
                        .minusDays(1))) {
            remarks.add(SrgRemark.END_MISSING);
        }
        if (all.stream().anyMatch(other -> overlaps(instrument, other))) {
            remarks.add(SrgRemark.OVERLAP);
        }
        if (AT_A_WORKPLACE.contains(instrument.kind()) && instrument.workplaceId() == null) {
            remarks.add(SrgRemark.NO_WORKPLACE);
        }
        if (BY_WAGE_VALUE.contains(instrument.kind()) && instrument.wageValueOn() == null) {
            remarks.add(SrgRemark.NO_WAGE_VALUE);
        }
        return new SrgRecord(Ids.next(), person, fields, List.copyOf(remarks));
    }

    /** What ends after the month still runs, as far as the month is concerned. */
    private @Nullable LocalDate endedOn(InstrumentVersion instrument) {
        LocalDate lastDay = instrument.lastDay();
        return lastDay == null || lastDay.isAfter(last) ? null : lastDay;
    }

    private static boolean overlaps(InstrumentVersion one, InstrumentVersion other) {
        return !other.instrumentId().equals(one.instrumentId())
                && other.kind().equals(one.kind())
                && (one.lastDay() == null || !one.lastDay().isBefore(other.start()))
                && (other.lastDay() == null || !other.lastDay().isBefore(one.start()));
    }

    private static void putIfKnown(SortedMap<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }
}
