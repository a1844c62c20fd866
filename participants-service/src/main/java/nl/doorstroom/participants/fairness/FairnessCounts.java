package nl.doorstroom.participants.fairness;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.label.LabelRegister;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeList;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Counts labels of cohorts, under the purpose of a statutory report. Who compares how groups fare needs counts alone; what
 * makes matches sees neither.
 *
 * <p>A count of few is not shown. Two cohorts that differ by one person would show that person all the same: so a person is
 * counted in one cohort of half a year, and who asks for the same cohort again gets the same answer, counted anew from what
 * was known then.
 */
@Singleton
public class FairnessCounts {

    private final CohortRepository cohorts;
    private final LabelRegister labels;
    private final CodeLists codes;
    private final CurrentTenant caller;
    private final ProcessingLog log;
    private final Clock clock;

    FairnessCounts(
            CohortRepository cohorts,
            LabelRegister labels,
            CodeLists codes,
            CurrentTenant caller,
            ProcessingLog log,
            Clock clock) {
        this.cohorts = cohorts;
        this.labels = labels;
        this.codes = codes;
        this.caller = caller;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Counts the labels that hold today, of each cohort.
     *
     * @param asked cohorts of which no two have anybody in common
     * @throws CountedAlready when one overlaps another cohort of this half year
     */
    public Counts count(List<Cohort> asked) {
        LocalDate today = DutchCalendar.today(clock);
        String period = today.getYear() + (today.getMonthValue() <= 6 ? "-H1" : "-H2");
        List<Counted> counted = new ArrayList<>();
        for (Cohort cohort : asked) {
            CohortRepository.Moment moment = cohorts.find(period, cohort)
                    .orElseGet(() -> cohorts.add(period, cohort, today, DutchCalendar.now(clock), caller.user()));
            counted.add(new Counted(
                    cohort.name(),
                    cohort.members().size(),
                    moment.countedOn(),
                    cells(labels.count(cohort.members(), moment.countedOn(), moment.countedAt()), cohort)));
        }
        String input = asked.stream()
                .map(cohort -> HexFormat.of().formatHex(cohort.hash()))
                .collect(Collectors.joining(" ", period + " ", ""));
        String inputVersion = HexFormat.of().formatHex(Cohort.sha256(input));
        log.recordWithoutPerson("count-labels-for-statutory-report", inputVersion);
        return new Counts(inputVersion, counted);
    }

    private List<Cell> cells(Map<UUID, List<String>> held, Cohort cohort) {
        Map<String, Integer> counts = new HashMap<>();
        held.values().stream().flatMap(Collection::stream).forEach(code -> counts.merge(code, 1, Integer::sum));
        return codes.find("labels").orElseThrow().codes().stream()
                .map(CodeList.Entry::code)
                .map(code -> new Cell(
                        code,
                        SmallCells.shown(
                                counts.getOrDefault(code, 0), cohort.members().size())))
                .toList();
    }

    /**
     * What came out.
     *
     * @param inputVersion names what was counted; the processing log has it too
     */
    public record Counts(String inputVersion, List<Counted> cohorts) {}

    /**
     * A cohort.
     *
     * @param countedOn the day whose labels were counted, as they were known then
     */
    public record Counted(String name, int size, LocalDate countedOn, List<Cell> cells) {}

    /** How many have a label; nothing when that says too much. */
    public record Cell(String label, OptionalInt count) {}
}
