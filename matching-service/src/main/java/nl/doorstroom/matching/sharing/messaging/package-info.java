/** How consents come in, and how complete they are. */
@NullMarked
package nl.doorstroom.matching.sharing.messaging;

import org.jspecify.annotations.NullMarked;
