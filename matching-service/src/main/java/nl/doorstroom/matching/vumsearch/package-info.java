/**
 * Asking other sources of VUM for profiles and vacancies, as a party that mediates work. What they answer is shown and not kept;
 * that they were asked, and how much of it was shown, is.
 */
@NullMarked
package nl.doorstroom.matching.vumsearch;

import org.jspecify.annotations.NullMarked;
