/** What others hear of proposals. */
@NullMarked
package nl.doorstroom.matching.proposal.messaging;

import org.jspecify.annotations.NullMarked;
