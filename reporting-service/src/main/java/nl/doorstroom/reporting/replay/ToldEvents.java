package nl.doorstroom.reporting.replay;

import java.util.List;

import nl.doorstroom.reporting.ledger.LedgerEntry;

/** Everything that the other services told, as far as it still stands somewhere. */
public interface ToldEvents {

    /**
     * Reads everything that stands there at this moment, from the first event on.
     *
     * @param tenant OIN; events of others are counted as read and left out
     */
    void readAll(String tenant, Reading reading);

    /** Takes what is read. */
    interface Reading {

        /**
         * Some more has been read.
         *
         * @param read how many events, of all tenants, from the beginning
         * @param total how many there are
         * @param entries those of the tenant that figures are made of
         */
        void take(long read, long total, List<LedgerEntry> entries);
    }
}
