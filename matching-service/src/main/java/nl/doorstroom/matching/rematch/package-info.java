/** Re-matches: the fresh match run of somebody for whom it is looked again. */
@NullMarked
package nl.doorstroom.matching.rematch;

import org.jspecify.annotations.NullMarked;
