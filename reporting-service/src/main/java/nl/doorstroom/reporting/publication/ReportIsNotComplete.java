package nl.doorstroom.reporting.publication;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import nl.doorstroom.platform.problem.Refusal;

/** What is published must never change, so everything that was recorded by then has to be counted. */
public class ReportIsNotComplete extends Refusal {

    private static final long serialVersionUID = 1L;

    ReportIsNotComplete(Optional<Instant> completeThrough) {
        super(
                completeThrough
                        .map(through ->
                                "What was recorded is counted completely before [" + through + "]; publish by then.")
                        .orElse("Nobody can tell yet through which moment everything that was recorded is counted."),
                completeThrough
                        .<Map<String, Object>>map(through -> Map.of("completeThrough", through.toString()))
                        .orElse(Map.of()));
    }
}
