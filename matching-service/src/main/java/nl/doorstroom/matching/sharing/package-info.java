/**
 * What partners are shown of people, as long as those consent: who consents, how up to date that is, and VUM's list
 * without names.
 */
@NullMarked
package nl.doorstroom.matching.sharing;

import org.jspecify.annotations.NullMarked;
