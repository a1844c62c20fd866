/**
 * What VUM (Verbeteren Uitwisseling Matchingsgegevens) says in its own words: its vacancy, both ways; the question by which
 * partners select; and vacancies and contacts with employers, as a source gives them. ADR 0016 and 0035.
 */
@NullMarked
package nl.doorstroom.matching.vum;

import org.jspecify.annotations.NullMarked;
