/** What others hear of published reports. */
@NullMarked
package nl.doorstroom.reporting.publication.messaging;

import org.jspecify.annotations.NullMarked;
