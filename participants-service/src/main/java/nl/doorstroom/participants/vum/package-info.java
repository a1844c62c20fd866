/**
 * VUM (Verbeteren Uitwisseling Matchingsgegevens): what a partner is told of one person whom it found in the list that
 * matching serves. Elements and codes are VUM's, in Dutch (docs/adr/0016).
 */
@NullMarked
package nl.doorstroom.participants.vum;

import org.jspecify.annotations.NullMarked;
