/** Events as they come from the topics. */
@NullMarked
package nl.doorstroom.reporting.ledger.messaging;

import org.jspecify.annotations.NullMarked;
