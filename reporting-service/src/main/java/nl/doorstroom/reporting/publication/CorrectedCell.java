package nl.doorstroom.reporting.publication;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.ledger.RecordedMoments.RecordedEvent;

/**
 * A number that is another than it was published.
 *
 * @param published null when it was not there
 * @param now null when it is not there any more
 * @param causes the events that changed it
 * @param causesComplete false when something that is not kept any more changed it too, or when it changed more often than is
 *     looked for
 */
public record CorrectedCell(
        PublishedTable table,
        Cell cell,
        @Nullable BigDecimal published,
        @Nullable BigDecimal now,
        List<RecordedEvent> causes,
        boolean causesComplete) {}
