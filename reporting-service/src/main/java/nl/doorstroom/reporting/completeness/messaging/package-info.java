/** Progress markers as they come from the topics. */
@NullMarked
package nl.doorstroom.reporting.completeness.messaging;

import org.jspecify.annotations.NullMarked;
