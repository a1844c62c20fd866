/** What others hear of employers. */
@NullMarked
package nl.doorstroom.matching.employer.messaging;

import org.jspecify.annotations.NullMarked;
