package nl.doorstroom.platform.crypto;

import java.util.Set;

/** A service's rows that are found by a {@link BlindIndex}, as a bean; asked in a transaction of one tenant. */
public interface IndexedRows {

    /** The versions of the key under which rows of the present tenant are indexed. */
    Set<Integer> indexKeyVersions();
}
