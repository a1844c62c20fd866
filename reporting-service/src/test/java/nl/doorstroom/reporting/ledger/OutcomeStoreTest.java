package nl.doorstroom.reporting.ledger;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.reporting.testing.Putten;
import nl.doorstroom.reporting.testing.Reporting;

import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class OutcomeStoreTest {

    private static final long EARLIER = 1_000_000;
    private static final long FINISHED = 1_000_001;
    private static final long NEXT = 1_000_002;

    @Inject
    Inbox inbox;

    @Inject
    OutcomeStore outcomes;

    @AfterEach
    void forget() {
        Reporting.wipe();
    }

    /** A run removes what is left of earlier ones after it is completed; the next may have begun by then. */
    @Test
    void leavesTheRowsAloneThatTheNextRunIsWriting() {
        Reporting.wipe();
        inbox.receive(Putten.in(PUTTEN).events());
        for (long generation : new long[] {EARLIER, FINISHED, NEXT}) {
            Reporting.execute("create temporary table copy as select * from outcome_placement where tenant = '" + PUTTEN
                    + "' and generation = 1; update copy set generation = " + generation
                    + "; insert into outcome_placement select * from copy");
        }
        Reporting.execute("update outcome_generation set serving = " + FINISHED + " where tenant = '" + PUTTEN + "'");

        CurrentTenant.call(PUTTEN, () -> outcomes.removeSomeBefore(FINISHED));

        assertEquals(
                List.of(FINISHED + " 7", NEXT + " 7"),
                Reporting.texts("select generation || ' ' || count(*) from outcome_placement"
                        + " where definition_set = 'def-2026-1' and tenant = '" + PUTTEN
                        + "' group by generation order by generation"));
    }
}
