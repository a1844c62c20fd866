/** What matching hears of skills. */
@NullMarked
package nl.doorstroom.participants.skill.messaging;

import org.jspecify.annotations.NullMarked;
