/** What matching hears of skills, and what is heard of trainings that prove some. */
@NullMarked
package nl.doorstroom.participants.skill.messaging;

import org.jspecify.annotations.NullMarked;
